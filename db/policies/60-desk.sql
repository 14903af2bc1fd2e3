-- The desk, and who holds what.

-- These read half a dozen rows each: a planner that takes them for cheap asks them of every row of a day before it looks whose it is.
alter function sees_episode(uuid) cost 5000;
alter function sees_call(uuid) cost 5000;
alter function sees_person(uuid) cost 5000;

-- The way in for somebody who sees a strip and not its restricted person: emergency access is asked for by person.
create or replace function restricted_person_of(episode uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select e.person_id from episodes e join strips s on s.episode_id = e.id
  where e.id = episode and is_clinician() and is_restricted(e.person_id)
    and (s.owner_id = actor_id() or on_desk() or is_consultant_nurse() or is_tied_to_episode(episode))
$$;

-- When a call was last closed, whoever closed it: an empty list says by this that it is quiet, not broken.
create or replace function last_closed_at() returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select max(c.closed_at) from closures c where is_clinician() $$;
