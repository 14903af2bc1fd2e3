-- Sight: the one rule of who may see what.
-- An actor is set for one transaction by begin_as(), from a live session: who, as what, on which duty, read from rows when the
-- transaction begins. Whom they may see is read from rows each time it is asked.
-- What is asked of every row is one statement each, and the actor's own facts are none: a statement inside a statement costs
-- ten microseconds, and a page asks hundreds.

-- These name nothing but settings and pin no search path, so that they fold into whatever asks.
-- After a transaction a setting is '' and not null: hence nullif.
create or replace function actor_id() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;

create or replace function actor_role() returns text
language sql stable parallel safe
as $$ select nullif(current_setting('app.actor_role', true), '') $$;

create or replace function actor_duty() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.actor_duty', true), '')::uuid $$;

create or replace function is_clinician() returns boolean
language sql stable parallel safe
as $$ select coalesce(public.actor_role() in ('paramedic', 'mental-health-practitioner', 'consultant-nurse'), false) $$;

create or replace function is_consultant_nurse() returns boolean
language sql stable parallel safe
as $$ select coalesce(public.actor_role() = 'consultant-nurse', false) $$;

create or replace function is_administrator() returns boolean
language sql stable parallel safe
as $$ select coalesce(public.actor_role() = 'administrator', false) $$;

create or replace function on_duty() returns boolean
language sql stable parallel safe
as $$ select public.is_clinician() and public.actor_duty() is not null $$;

create or replace function on_desk() returns boolean
language sql stable parallel safe
as $$ select public.on_duty() and coalesce(current_setting('app.actor_duty_kind', true) = 'desk', false) $$;

-- Desk and consultant nurse see every open call.
create or replace function sees_whole_desk() returns boolean
language sql stable parallel safe
as $$ select public.on_desk() or public.is_consultant_nurse() $$;

create or replace function may_use_identity_index() returns boolean
language sql stable parallel safe
as $$ select public.is_consultant_nurse() or public.on_duty() $$;

-- A duty counts until it is ended, and no longer than four hours past its planned end: shifts overrun.
create or replace function open_duty(who uuid) returns setof duties
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
as $$ select d.* from duties d where d.user_id = who and d.ended_at is null and d.until + interval '4 hours' > now() $$;

-- Makes the rest of the transaction this person's. A disabled account is nobody.
create or replace function act_as(who uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare held text; duty duties;
begin
  select u.role into held from users u where u.id = who and not exists (select 1 from account_disablings a where a.user_id = u.id);
  if held is not null then select * into duty from open_duty(who); end if;
  perform set_config('app.actor_id', coalesce(who::text, ''), true), set_config('app.actor_role', coalesce(held, ''), true),
    set_config('app.actor_duty', coalesce(duty.id::text, ''), true), set_config('app.actor_duty_kind', coalesce(duty.kind, ''), true);
end $$;
revoke execute on function act_as(uuid) from public;

-- Whoever starts or ends their duty is on it, or off it, from that statement on.
create or replace function duty_of_actor_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$ begin perform act_as(new.user_id); return null; end $$;
drop trigger if exists duties_of_actor on duties;
create trigger duties_of_actor after insert or update on duties
  for each row when (new.user_id = actor_id()) execute function duty_of_actor_changed();

create or replace function is_restricted(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select 1 from restrictions r where r.person_id = person and r.lifted_at is null) $$;

create or replace function has_emergency_access(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select is_clinician() and exists (
    select 1 from emergency_accesses a where a.person_id = person and a.user_id = actor_id() and a.expires_at > now())
$$;

create or replace function is_tied_to_person(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select 1 from episodes e join relationships r on r.episode_id = e.id
    where e.person_id = person and r.user_id = actor_id() and (r.until is null or r.until > now()))
$$;

create or replace function supervises_person(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select is_consultant_nurse() and exists (
    select 1 from episodes e join strips s on s.episode_id = e.id where e.person_id = person)
$$;

-- Role, then restriction, then relationship: a restriction beats everything but emergency access. A relationship is a live tie to any
-- episode of the person; the consultant nurse supervises every open episode, whoever owns it.
create or replace function sees_person(person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if person is null or not is_clinician() then return false; end if;
  return exists (select 1 from emergency_accesses a where a.person_id = person and a.user_id = actor_id() and a.expires_at > now())
    or (not exists (select 1 from restrictions r where r.person_id = person and r.lifted_at is null)
      and ((is_consultant_nurse() and exists (select 1 from episodes e join strips s on s.episode_id = e.id where e.person_id = person))
        or exists (select 1 from episodes e join relationships r on r.episode_id = e.id
          where e.person_id = person and r.user_id = actor_id() and (r.until is null or r.until > now()))));
end $$;

-- A live tie to the episode itself, or to any other episode of the same person.
create or replace function sees_episode(episode uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare seen boolean;
begin
  if episode is null or not is_clinician() then return false; end if;
  select case
      when e.person_id is not null and exists (select 1 from emergency_accesses a
        where a.person_id = e.person_id and a.user_id = actor_id() and a.expires_at > now()) then true
      when e.person_id is not null and exists (select 1 from restrictions r where r.person_id = e.person_id and r.lifted_at is null) then false
      else exists (select 1 from relationships r where r.episode_id = e.id and r.user_id = actor_id() and (r.until is null or r.until > now()))
        or (is_consultant_nurse() and exists (select 1 from strips s where s.episode_id = e.id))
        or (e.person_id is not null and (
          (is_consultant_nurse() and exists (select 1 from episodes o join strips s on s.episode_id = o.id where o.person_id = e.person_id))
          or exists (select 1 from episodes o join relationships r on r.episode_id = o.id
            where o.person_id = e.person_id and r.user_id = actor_id() and (r.until is null or r.until > now()))))
    end into seen
  from episodes e where e.id = episode;
  return coalesce(seen, false);
end $$;

-- The desk sees every open call, so that it can decide whom to reach first; restricted people stay hidden.
create or replace function is_open_call(episode uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  return exists (select 1 from strips s join episodes e on e.id = s.episode_id
    where s.episode_id = episode and (e.person_id is null
      or not exists (select 1 from restrictions r where r.person_id = e.person_id and r.lifted_at is null)));
end $$;

-- A strip's policy may not look at episodes, whose policy looks at strips.
create or replace function opened_by_actor(episode uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select 1 from episodes e where e.id = episode and e.opened_by = actor_id()) $$;

-- Open episodes of restricted people: a handful, asked once for a whole list. No sight of any of them comes with their ids.
create or replace function hidden_open_episodes() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp
as $$
  select e.id from restrictions r join episodes e on e.person_id = r.person_id join strips s on s.episode_id = e.id
  where r.lifted_at is null and is_clinician()
$$;

create or replace function sees_call(episode uuid) returns boolean
language sql stable parallel safe
as $$ select (public.sees_whole_desk() and public.is_open_call(episode)) or public.sees_episode(episode) $$;

-- Why the actor may see what they just looked at, in the words the audit keeps.
create or replace function sight_reason(person uuid, episode uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare tie text;
begin
  if actor_id() is null then return 'system'; end if;
  if person is not null and is_clinician() and exists (select 1 from emergency_accesses a where a.person_id = person and a.user_id = actor_id() and a.expires_at > now())
    and (is_restricted(person) or not is_tied_to_person(person)) then return 'emergency-access'; end if;
  if person is not null or episode is not null then
    select 'relationship:' || r.reason into tie
    from relationships r join episodes e on e.id = r.episode_id
    where r.user_id = actor_id() and (r.until is null or r.until > now()) and (e.id = episode or (person is not null and e.person_id = person))
    order by (e.id = episode) desc nulls last, r.started_at desc limit 1;
  end if;
  return case when tie is not null then tie when is_consultant_nurse() then 'supervision' when on_desk() then 'desk'
    when is_administrator() then 'administration' else 'role' end;
end $$;

-- Who owns a call before anybody has taken it: the desk's named lead; failing that the longest-serving
-- consultant nurse, then any clinician. Null only in a service without clinicians.
create or replace function standing_desk_lead() returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select u.id from users u left join desk_leads l on l.user_id = u.id and l.standing
  where u.role <> 'administrator' and not exists (select 1 from account_disablings d where d.user_id = u.id)
  order by (l.id is not null) desc, (u.role = 'consultant-nurse') desc, u.created_at, u.id limit 1
$$;

-- The identity of people named in lists: enough to tell them apart, never anything clinical.
-- A restricted person is "restricted" and nothing else, save under emergency access.
create or replace function identity_of(people uuid[]) returns table (
  id uuid, restricted boolean, family_name text, given_name text, preferred_name text, title text, born_on date,
  approximate_age smallint, gender text, nhs_number text, nhs_number_standing text, address_line1 text, postcode text,
  borough_code text, language text, interpreter_needed boolean, reasonable_adjustments text, died_on date, last_contact_at timestamptz)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp
-- One plan for every list: planning this anew costs five times what running it does.
set plan_cache_mode = force_generic_plan
as $$
declare may_look_up boolean := may_use_identity_index();
begin
  if not is_clinician() then return; end if;
  return query
  -- Materialized: written into the list below, the question whether somebody is hidden would be asked once for each column.
  with asked as materialized (
    select p.*, exists (select from restrictions r where r.person_id = p.id and r.lifted_at is null) and not has_emergency_access(p.id) as hidden
    from persons p
    where p.id = any(people) and (may_look_up or sees_person(p.id))
  )
  select a.id, a.hidden,
    case when not a.hidden then a.family_name end, case when not a.hidden then a.given_name end,
    case when not a.hidden then a.preferred_name end, case when not a.hidden then a.title end,
    case when not a.hidden then a.born_on end, case when not a.hidden then a.approximate_age end,
    case when not a.hidden then a.gender end, case when not a.hidden then a.nhs_number end,
    case when not a.hidden then a.nhs_number_standing end, case when not a.hidden then a.address_line1 end,
    case when not a.hidden then a.postcode end, case when not a.hidden then a.borough_code end,
    case when not a.hidden then a.language end, case when not a.hidden then a.interpreter_needed end,
    case when not a.hidden then a.reasonable_adjustments end, case when not a.hidden then a.died_on end,
    case when not a.hidden then a.last_contact_at end
  from asked a;
end $$;
