-- Sight: the one rule of who may see what.
-- An actor is set for one transaction by begin_as(), from a live session; everything else is read from rows.
-- After a transaction the setting is '' and not null: hence nullif.

-- It sees nothing and names nothing but built-in functions, so it pins no search path and folds into whatever asks.
create or replace function actor_id() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.actor_id', true), '')::uuid $$;

create or replace function actor_role() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select u.role from users u
  where u.id = actor_id() and not exists (select 1 from account_disablings d where d.user_id = u.id)
$$;

create or replace function is_clinician() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(actor_role() in ('paramedic', 'mental-health-practitioner', 'consultant-nurse'), false) $$;

create or replace function is_consultant_nurse() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(actor_role() = 'consultant-nurse', false) $$;

create or replace function is_administrator() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(actor_role() = 'administrator', false) $$;

-- A duty counts until it is ended, and no longer than four hours past its planned end: shifts overrun.
create or replace function open_duty(who uuid) returns setof duties
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
as $$ select d.* from duties d where d.user_id = who and d.ended_at is null and d.until + interval '4 hours' > now() $$;

create or replace function on_duty() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select is_clinician() and exists (select 1 from open_duty(actor_id())) $$;

create or replace function on_desk() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select is_clinician() and exists (select 1 from open_duty(actor_id()) d where d.kind = 'desk') $$;

-- Desk and consultant nurse see every open call. Policies ask this in a sub-select, so that it is answered once and not once for each row.
create or replace function sees_whole_desk() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select on_desk() or is_consultant_nurse() $$;

create or replace function may_use_identity_index() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select is_consultant_nurse() or on_duty() $$;

create or replace function is_restricted(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select 1 from restrictions r where r.person_id = person and r.lifted_at is null) $$;

create or replace function has_emergency_access(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select is_clinician() and exists (
    select 1 from emergency_accesses a
    where a.person_id = person and a.user_id = actor_id() and a.expires_at > now())
$$;

-- A live tie to the episode itself, or to any other episode of the same person.
create or replace function is_tied_to_episode(episode uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select 1 from relationships r
    where r.episode_id = episode and r.user_id = actor_id() and (r.until is null or r.until > now()))
$$;

create or replace function is_tied_to_person(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (
    select 1 from episodes e join relationships r on r.episode_id = e.id
    where e.person_id = person and r.user_id = actor_id() and (r.until is null or r.until > now()))
$$;

-- The consultant nurse supervises every open episode, whoever owns it.
create or replace function supervises_person(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select is_consultant_nurse() and exists (
    select 1 from episodes e join strips s on s.episode_id = e.id where e.person_id = person)
$$;

-- Role, then restriction, then relationship: a restriction beats everything but emergency access.
create or replace function sees_person(person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select case
    when person is null or not is_clinician() then false
    when has_emergency_access(person) then true
    when is_restricted(person) then false
    else is_tied_to_person(person) or supervises_person(person)
  end
$$;

create or replace function sees_episode(episode uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare person uuid; found_one boolean;
begin
  if not is_clinician() then return false; end if;
  select e.person_id, true into person, found_one from episodes e where e.id = episode;
  if found_one is null then return false; end if;
  if person is not null then
    if has_emergency_access(person) then return true; end if;
    if is_restricted(person) then return false; end if;
  end if;
  return is_tied_to_episode(episode)
    or (person is not null and is_tied_to_person(person))
    or (is_consultant_nurse() and exists (select 1 from strips s where s.episode_id = episode))
    or (person is not null and supervises_person(person));
end $$;

-- The desk sees every open call, so that it can decide whom to reach first; restricted people stay hidden.
create or replace function is_open_call(episode uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select 1 from strips s join episodes e on e.id = s.episode_id
                 where s.episode_id = episode and (e.person_id is null or not is_restricted(e.person_id)))
$$;

create or replace function sees_call(episode uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ begin return (sees_whole_desk() and is_open_call(episode)) or sees_episode(episode); end $$;

-- Why the actor may see what they just looked at, in the words the audit keeps.
create or replace function sight_reason(person uuid, episode uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare reason text;
begin
  if person is not null and has_emergency_access(person) and (is_restricted(person) or not is_tied_to_person(person)) then
    return 'emergency-access';
  end if;
  select 'relationship:' || r.reason into reason
  from relationships r join episodes e on e.id = r.episode_id
  where r.user_id = actor_id() and (r.until is null or r.until > now())
    and (e.id = episode or (person is not null and e.person_id = person))
  order by (e.id = episode) desc nulls last, r.started_at desc limit 1;
  if reason is not null then return reason; end if;
  if is_consultant_nurse() then return 'supervision'; end if;
  if on_desk() then return 'desk'; end if;
  if is_administrator() then return 'administration'; end if;
  return case when actor_id() is null then 'system' else 'role' end;
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
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp
as $$
  with asked as (
    select p.*, is_restricted(p.id) and not has_emergency_access(p.id) as hidden
    from persons p
    where p.id = any(people) and is_clinician() and (may_use_identity_index() or sees_person(p.id))
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
  from asked a
$$;
