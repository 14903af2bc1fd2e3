-- What the database itself must hold, whoever writes.

-- Somebody still waits for an answer to it: openReferralStandings of the domain. It pins no path and folds into the query that asks.
create or replace function is_open_referral(standing text) returns boolean
language sql immutable parallel safe
as $$ select standing in ('draft', 'sent', 'received', 'accepted', 'booked') $$;

-- A check behind a row lock sees what others committed only in a transaction that reads anew with each statement. One that goes on seeing its
-- beginning would close over what it does not see; serializable is no better, as long as those beside it are not serializable too.
create or replace function reads_anew() returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp
as $$
begin
  if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
    raise exception 'this is checked in a transaction that is read committed' using errcode = '42501';
  end if;
end $$;

-- An owner is an active clinician. The row lock makes taking a strip and disabling an account wait for each other.
create or replace function owner_is_active_clinician() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform reads_anew();
  perform 1 from users u where u.id = new.owner_id and u.role <> 'administrator' for share;
  if not found or exists (select 1 from account_disablings d where d.user_id = new.owner_id) then
    raise exception 'the owner must be an active clinician' using errcode = 'LN001';
  end if;
  return new;
end $$;
drop trigger if exists strips_owner_is_active on strips;
create trigger strips_owner_is_active before insert or update of owner_id on strips
  for each row execute function owner_is_active_clinician();
drop trigger if exists follow_ups_owner_is_active on follow_ups;
create trigger follow_ups_owner_is_active before insert or update of owner_id on follow_ups
  for each row when (new.done_at is null) execute function owner_is_active_clinician();

-- For what a trigger's WHEN says by itself: refuses the row with these words and this code.
create or replace function refuse_row() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$ begin raise exception '%', tg_argv[0] using errcode = tg_argv[1]; end $$;

-- Changing owner or next action writes history; nobody can forget to.
create or replace function keep_strip_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if tg_op = 'INSERT' or (new.owner_id, new.next_action, new.next_action_due, new.taken_at)
      is distinct from (old.owner_id, old.next_action, old.next_action_due, old.taken_at) then
    insert into strip_changes (id, episode_id, changed_at, changed_by, owner_id, next_action, next_action_due, taken_at)
    values (gen_random_uuid(), new.episode_id, clock_timestamp(), actor_id(), new.owner_id, new.next_action, new.next_action_due, new.taken_at);
  end if;
  return null;
end $$;
drop trigger if exists strips_keep_change on strips;
create trigger strips_keep_change after insert or update on strips
  for each row execute function keep_strip_change();

-- Open or closed, never both and never neither.
create or replace function episode_is_open_or_closed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  -- Three tables share this: a column that one of them lacks may not be named, not even in a branch that is never taken.
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  episode uuid := coalesce(changed ->> 'episode_id', changed ->> 'id')::uuid;
  open boolean := exists (select 1 from strips s where s.episode_id = episode);
  closed boolean := exists (select 1 from closures c where c.episode_id = episode);
begin
  if open = closed then
    raise exception 'an episode is open with a strip, or closed with a closure' using errcode = 'LN002';
  end if;
  return null;
end $$;
drop trigger if exists episodes_open_or_closed on episodes;
create constraint trigger episodes_open_or_closed after insert on episodes
  deferrable initially deferred for each row execute function episode_is_open_or_closed();
drop trigger if exists strips_open_or_closed on strips;
create constraint trigger strips_open_or_closed after insert or delete on strips
  deferrable initially deferred for each row execute function episode_is_open_or_closed();
drop trigger if exists closures_open_or_closed on closures;
create constraint trigger closures_open_or_closed after insert on closures
  deferrable initially deferred for each row execute function episode_is_open_or_closed();

-- Closing leaves nothing open behind. The strip is locked first, and whoever opens something new takes the same lock.
create or replace function closing_leaves_nothing_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform reads_anew();
  perform 1 from strips s where s.episode_id = new.episode_id for update;
  if exists (select 1 from referrals r where r.episode_id = new.episode_id and is_open_referral(r.standing)) then
    raise exception 'an open referral is left' using errcode = 'LN003';
  end if;
  if exists (select 1 from follow_ups f where f.episode_id = new.episode_id and f.done_at is null) then
    raise exception 'an undone follow-up is left' using errcode = 'LN004';
  end if;
  if exists (select 1 from responses r where r.episode_id = new.episode_id and r.clear_at is null and r.stood_down_at is null) then
    raise exception 'a crew is still committed' using errcode = 'LN005';
  end if;
  if exists (select 1 from handovers h where h.episode_id = new.episode_id and h.answered_at is null) then
    raise exception 'an offered handover is unanswered' using errcode = 'LN006';
  end if;
  return new;
end $$;
drop trigger if exists closures_leave_nothing_open on closures;
create trigger closures_leave_nothing_open before insert on closures
  for each row execute function closing_leaves_nothing_open();

create or replace function only_on_an_open_episode() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform reads_anew();
  perform 1 from strips s where s.episode_id = new.episode_id for share;
  if not found then
    raise exception 'the episode is closed' using errcode = 'LN007';
  end if;
  return new;
end $$;
drop trigger if exists referrals_on_open on referrals;
create trigger referrals_on_open before insert on referrals for each row execute function only_on_an_open_episode();
drop trigger if exists follow_ups_on_open on follow_ups;
create trigger follow_ups_on_open before insert on follow_ups for each row execute function only_on_an_open_episode();
drop trigger if exists responses_on_open on responses;
create trigger responses_on_open before insert on responses for each row execute function only_on_an_open_episode();
drop trigger if exists handovers_on_open on handovers;
create trigger handovers_on_open before insert on handovers for each row execute function only_on_an_open_episode();

-- A joint response car is a paramedic and a mental health practitioner; without both it is sent nowhere.
create or replace function crew_is_complete(crew uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select 1 from crews c where c.id = crew and c.ended_at is null and (
      (c.kind = 'solo' and exists (select 1 from duties d where d.crew_id = c.id and d.ended_at is null))
      or (c.kind = 'joint-car'
        and exists (select 1 from duties d where d.crew_id = c.id and d.ended_at is null and d.role_held = 'paramedic')
        and exists (select 1 from duties d where d.crew_id = c.id and d.ended_at is null and d.role_held = 'mental-health-practitioner'))))
$$;
create or replace function only_complete_crews_are_sent() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Whoever ends their duty holds this row: a crew is sent before that or not at all.
  perform reads_anew();
  perform 1 from crews c where c.id = new.crew_id for share;
  if not crew_is_complete(new.crew_id) then
    raise exception 'the crew is not complete' using errcode = 'LN008';
  end if;
  return new;
end $$;
drop trigger if exists responses_complete_crew on responses;
create trigger responses_complete_crew before insert on responses for each row execute function only_complete_crews_are_sent();

-- Nobody is left unowned by an account that ends.
create or replace function owns_nothing(who uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (select 1 from strips s where s.owner_id = who) or exists (select 1 from follow_ups f where f.owner_id = who and f.done_at is null) then
    raise exception 'strips or follow-ups are still owned' using errcode = 'LN009';
  end if;
end $$;
revoke execute on function owns_nothing(uuid) from public;
create or replace function disabling_leaves_nobody_unowned() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform reads_anew();
  perform 1 from users u where u.id = new.user_id for update;
  perform owns_nothing(new.user_id);
  update sessions set ended_at = now(), ended_because = 'account-disabled' where user_id = new.user_id and ended_at is null;
  update duties set ended_at = now() where user_id = new.user_id and ended_at is null;
  return new;
end $$;
drop trigger if exists account_disablings_nobody_unowned on account_disablings;
create trigger account_disablings_nobody_unowned before insert on account_disablings
  for each row execute function disabling_leaves_nobody_unowned();

-- Signed, sent and received things are frozen for every role, the owner's included.
create or replace function never_changed() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'LN010'; end $$;
create or replace function make_append_only(t text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  execute format('drop trigger if exists never_changed on %I', t);
  execute format('create trigger never_changed before update or delete on %I for each row execute function never_changed()', t);
  execute format('drop trigger if exists never_emptied on %I', t);
  execute format('create trigger never_emptied before truncate on %I for each statement execute function never_changed()', t);
end $$;
revoke execute on function make_append_only(text) from public;
select make_append_only(t) from unnest(array['audit_events', 'audit_seals', 'call_versions', 'triages', 'assessment_sections', 'assessment_sign_offs',
    'assessment_signatures', 'assessment_returns', 'assessment_addenda', 'plan_versions', 'plan_agreements', 'referral_events', 'follow_up_attempts', 'closures', 'reviews',
    'strip_changes', 'emergency_accesses', 'emergency_access_reviews', 'service_revisions', 'calls']) t;
