-- One's own hand: when an access ends, who answers an offer, what a change leaves behind. Row policies cannot compare a row with what it was, nor
-- set a time; these do, for statements of the application. What runs as the owner (a demonstration, a merge, migrations) brings its own.

-- Emergency access begins when it is asked for and ends twelve hours later, whatever times come with it.
create or replace function emergency_access_is_twelve_hours() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Cut like every time that the application reads.
  new.opened_at := date_trunc('milliseconds', now());
  new.expires_at := new.opened_at + interval '12 hours';
  return new;
end $$;
drop trigger if exists emergency_accesses_twelve_hours on emergency_accesses;
create trigger emergency_accesses_twelve_hours before insert on emergency_accesses
  for each row when (current_user = 'lantern_app') execute function emergency_access_is_twelve_hours();

-- How long a tie to oneself may last. What somebody has to do there keeps it until further notice; else it lasts no longer than the sight that it
-- rests on: another tie, emergency access, or for a day the desk's sight of an open call and the call that one has just written down.
create or replace function own_tie_lasts(episode uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select max(x.until) from (
    select 'infinity'::timestamptz as until from strips s where s.episode_id = episode and s.owner_id = actor_id() and s.taken_at is not null
    union all select 'infinity' from referrals r where r.episode_id = episode and r.created_by = actor_id() and is_open_referral(r.standing)
    union all select 'infinity' from follow_ups f where f.episode_id = episode and f.owner_id = actor_id() and f.done_at is null
    union all select 'infinity' from responses p join duties d on d.crew_id = p.crew_id and d.user_id = actor_id() and d.ended_at is null
      where p.episode_id = episode and p.clear_at is null and p.stood_down_at is null
    union all select 'infinity' from handovers h
      where h.episode_id = episode and h.offered_to = actor_id() and h.accepted = 'accepted' and h.answered_at > now() - interval '1 minute'
    -- sightAfterClosureDays of the domain.
    union all select now() + interval '7 days' from closures c
      where c.episode_id = episode and c.closed_by = actor_id() and c.closed_at between now() - interval '1 minute' and now()
    union all select coalesce(r.until, 'infinity') from episodes e join episodes o on o.id = e.id or o.person_id = e.person_id join relationships r on r.episode_id = o.id
      where e.id = episode and r.user_id = actor_id() and (r.until is null or r.until > now())
    union all select a.expires_at from episodes e join emergency_accesses a on a.person_id = e.person_id where e.id = episode and a.user_id = actor_id() and a.expires_at > now()
    union all select now() + interval '24 hours' where sees_whole_desk() and is_open_call(episode)
    union all select now() + interval '24 hours' from episodes e where e.id = episode and e.opened_by = actor_id() and e.opened_at > now() - interval '1 hour') x
$$;
revoke execute on function own_tie_lasts(uuid) from public;

create or replace function own_tie_ends_with_sight() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare latest timestamptz := own_tie_lasts(new.episode_id);
begin
  -- Without any sight the row policy says no.
  if new.until is null or new.until > latest then new.until := nullif(date_trunc('milliseconds', coalesce(latest, new.until)), 'infinity'); end if;
  return new;
end $$;
drop trigger if exists relationships_end_with_sight on relationships;
create trigger relationships_end_with_sight before insert or update of until on relationships
  for each row when (current_user = 'lantern_app' and new.user_id = actor_id()) execute function own_tie_ends_with_sight();

-- A call is offered by its owner, or for them by the consultant nurse, to a clinician who can answer. The row lock makes offering and disabling an account wait for each other.
create or replace function handover_is_an_offer() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.answered_at is not null or not (is_consultant_nurse() or exists (select 1 from strips s where s.episode_id = new.episode_id and s.owner_id = actor_id())) then
    raise exception 'a handover is offered by the owner, and answered afterwards' using errcode = '42501';
  end if;
  perform 1 from users u where u.id = new.offered_to and u.role <> 'administrator' for share;
  if not found or exists (select 1 from account_disablings d where d.user_id = new.offered_to) then
    raise exception 'a handover is offered to an active clinician' using errcode = 'LN001';
  end if;
  return new;
end $$;
drop trigger if exists handovers_are_offers on handovers;
create trigger handovers_are_offers before insert on handovers
  for each row when (current_user = 'lantern_app') execute function handover_is_an_offer();

-- Accepted or refused by whom it was offered to, withdrawn by who offered it, now and once. For nobody, the owner of the database included, does an answer change.
create or replace function handover_is_answered_once() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if old.answered_at is not null then raise exception 'a handover is answered once' using errcode = 'LN010'; end if;
  if current_user = 'lantern_app' and new.answered_at is not null then
    if actor_id() is distinct from (case when new.accepted = 'withdrawn' then new.offered_by else new.offered_to end) then
      raise exception 'a handover is answered by whom it was offered to and withdrawn by who offered it' using errcode = '42501';
    end if;
    new.answered_at := date_trunc('milliseconds', now());
  end if;
  return new;
end $$;
drop trigger if exists handovers_answered_once on handovers;
create trigger handovers_answered_once before update on handovers for each row execute function handover_is_answered_once();

-- Whether a call was ever offered to the actor, or by them: whoever no longer reads an offer is told that it is gone, and not one word of it.
create or replace function was_offered(episode uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select is_clinician() and exists (select 1 from handovers h where h.episode_id = episode and actor_id() in (h.offered_by, h.offered_to)) $$;
revoke execute on function was_offered(uuid) from public;
grant execute on function was_offered(uuid) to lantern_app;

-- What somebody's details were stands beside every change of them: the row that holds the old values may be written after the change, before the
-- transaction ends. The keys for searching follow their names.
create or replace function details_leave_what_they_were() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (
    select 1 from unnest(person_detail_columns()) c
    where c not in ('family_key', 'given_key') and to_jsonb(new) -> c is distinct from to_jsonb(old) -> c
      and not exists (select 1 from person_revisions r where r.person_id = old.id and r.version = old.version and r.entry -> detail_name(c) = to_jsonb(old) -> c)) then
    raise exception 'a change of details keeps what they were' using errcode = '42501';
  end if;
  return null;
end $$;
do $$
begin
  drop trigger if exists persons_details_leave_what_they_were on persons;
  execute format('create constraint trigger persons_details_leave_what_they_were after update of %s on persons deferrable initially deferred
    for each row when (actor_id() is not null) execute function details_leave_what_they_were()', array_to_string(person_detail_columns(), ', '));
end $$;

-- Nobody verifies an NHS number by saying so. A verified one stays so while it is the same number.
create or replace function nhs_number_is_not_verified_by_hand() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if tg_op = 'INSERT' or (old.nhs_number, old.nhs_number_standing) is distinct from (new.nhs_number, 'verified') then
    raise exception 'an NHS number is not verified by hand' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists persons_nhs_number_not_by_hand on persons;
create trigger persons_nhs_number_not_by_hand before insert or update of nhs_number, nhs_number_standing on persons
  for each row when (current_user = 'lantern_app' and new.nhs_number_standing = 'verified') execute function nhs_number_is_not_verified_by_hand();
