-- The audit. Nobody inserts by hand: record_event() fills in who, as what, on which duty and why they may,
-- from the transaction itself, so that a caller cannot sign with another's name.

-- Each row is queued by the statement that writes it. A trigger did so before, at half of what a row costs, and queued also what somebody wrote by
-- hand: now a row that came past these functions is neither queued nor sealed, and is named.
drop trigger if exists audit_events_queue on audit_events;
drop function if exists queue_for_sealing();

create or replace function record_event(
  what text, how text, person uuid, episode uuid, subject uuid, request text, details jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
-- One plan for every row, also of what is asked below it: planning why somebody may look costs ten times what asking does.
set plan_cache_mode = force_generic_plan
as $$
declare whom uuid := person;
begin
  if whom is null and episode is not null then select e.person_id into whom from episodes e where e.id = episode; end if;
  with written as (
    insert into audit_events (at, actor_id, actor_role, duty_id, action, outcome, because, person_id, episode_id, subject_id, request_id, detail)
    values (clock_timestamp(), actor_id(), actor_role(), actor_duty(), what, how,
      sight_reason(whom, episode), whom, episode, subject, request, details)
    returning id)
  insert into audit_unsealed (event_id) select w.id from written w;
end $$;
revoke execute on function record_event(text, text, uuid, uuid, uuid, text, jsonb) from public;
grant execute on function record_event(text, text, uuid, uuid, uuid, text, jsonb) to lantern_app;

-- Signing in and messages from dispatch systems have no actor yet.
create or replace function record_system_event(what text, how text, who uuid, episode uuid, subject uuid, request text, details jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with written as (
    insert into audit_events (at, actor_id, actor_role, action, outcome, because, episode_id, subject_id, request_id, detail)
    values (clock_timestamp(), who, (select u.role from users u where u.id = who), what, how,
      case when who is null then 'system' else 'own-account' end, episode, subject, request, details)
    returning id)
  insert into audit_unsealed (event_id) select w.id from written w
$$;
revoke execute on function record_system_event(text, text, uuid, uuid, uuid, text, jsonb) from public;
grant execute on function record_system_event(text, text, uuid, uuid, uuid, text, jsonb) to lantern_gate, lantern_intake;

-- What somebody was refused says whom it was about, and only where there is such a record: they do not read it as their own.
-- What somebody did about a person or a crisis they read back as a clinician; an administrator who was one before does not.
grant select on audit_events to lantern_app;
create policy audit_read on audit_events for select to lantern_app
  using ((audit_events.actor_id = actor_id() and outcome = 'done' and ((select is_clinician()) or (person_id is null and episode_id is null)))
    or (person_id is not null and sees_person(person_id))
    or (person_id is null and episode_id is not null and sees_episode(episode_id))
    or is_consultant_nurse()
    or (is_administrator() and person_id is null and episode_id is null and (outcome = 'done' or audit_events.actor_id is distinct from actor_id())));

-- One row as the chain sees it: every column, in order, as JSON text. It names nothing but built-in functions and pins no
-- search path, so that the planner can fold it into the query: a pinned one costs more than the digest.
create or replace function audit_row_digest(e audit_events) returns bytea
language sql stable
as $$
  select sha256(convert_to(json_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), e.actor_id, e.actor_role, e.duty_id,
    e.action, e.outcome, e.because, e.person_id, e.episode_id, e.subject_id, e.request_id, e.detail)::text, 'UTF8'))
$$;

-- Folds the committed rows that wait into one batch. The queue's rows are taken as they commit, so a row that
-- commits late is in the next batch and never skipped. One sealer at a time; the others return at once.
create or replace function seal_audit(most integer default 50000) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare ids bigint[]; digests bytea; previous bytea; next_number integer; counted integer;
begin
  if not pg_try_advisory_xact_lock(hashtext('seal_audit')) then return 0; end if;
  with taken as (
    delete from audit_unsealed where ctid in (select ctid from audit_unsealed limit most) returning event_id)
  select array_agg(event_id order by event_id) into ids from taken;
  if ids is null then return 0; end if;
  select string_agg(audit_row_digest(e), ''::bytea order by e.id), count(*) into digests, counted from audit_events e where e.id = any(ids);
  if counted <> cardinality(ids) then
    -- Somebody removed a row before it was sealed. It stays in the queue, where lost_audit_row() finds it; the others are sealed all the same.
    insert into audit_unsealed (event_id) select i from unnest(ids) i where not exists (select 1 from audit_events e where e.id = i);
    select array_agg(e.id order by e.id) into ids from audit_events e where e.id = any(ids);
    if ids is null then return 0; end if;
  end if;
  select s.number + 1, s.hash into next_number, previous from audit_seals s order by s.number desc limit 1;
  next_number := coalesce(next_number, 1);
  previous := coalesce(previous, sha256('lantern audit'::bytea));
  insert into audit_seals (number, sealed_at, event_ids, row_digests, previous_hash, hash)
  values (next_number, clock_timestamp(), ids, digests, previous, sha256(previous || convert_to(array_to_string(ids, ','), 'UTF8') || digests));
  return counted;
end $$;
revoke execute on function seal_audit(integer) from public;
grant execute on function seal_audit(integer) to lantern_gate;

-- The first row that waits to be sealed and is not there any more; null while there is none. The queue is short: it is sealed once a second.
create or replace function lost_audit_row() returns bigint
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$ select min(u.event_id) from audit_unsealed u where not exists (select 1 from audit_events e where e.id = u.event_id) $$;
revoke execute on function lost_audit_row() from public;
grant execute on function lost_audit_row() to lantern_gate;
