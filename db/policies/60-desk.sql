-- The desk, and who holds what.

-- Whoever is tied to an episode sees its strip (owner, next action, due), also while a restriction hides the record:
-- otherwise an owner could not give the strip of a restricted person away.
create policy strips_read_tied on strips for select to lantern_app using (is_tied_to_episode(episode_id));

-- The way in for somebody who sees a strip and not its restricted person: emergency access is asked for by person.
create or replace function restricted_person_of(episode uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select e.person_id from episodes e join strips s on s.episode_id = e.id
  where e.id = episode and is_clinician() and is_restricted(e.person_id)
    and (s.owner_id = actor_id() or on_desk() or is_consultant_nurse() or is_tied_to_episode(episode))
$$;
