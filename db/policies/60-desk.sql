-- The desk, and who holds what.

-- These read half a dozen rows each: a planner that takes them for cheap asks them of every row of a day before it looks whose it is.
alter function sees_episode(uuid) cost 5000;
alter function sees_person(uuid) cost 5000;

-- The strips of restricted people as the desk knows of them: that they are there, whose they are and since when, and not one word.
create or replace function hidden_strips() returns setof strips
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp
as $$
  select n.* from restrictions r join episodes e on e.person_id = r.person_id join strips s on s.episode_id = e.id,
    lateral jsonb_populate_record(s, '{"next_action": ""}') n
  where r.lifted_at is null and sees_whole_desk() and s.owner_id <> actor_id() and not has_emergency_access(r.person_id)
$$;
revoke execute on function hidden_strips() from public;
grant execute on function hidden_strips() to lantern_app;

-- Every open strip that the actor may list. It pins no search path, so that it folds into the query that asks.
create or replace function listed_strips() returns setof strips
language sql stable
as $$ select s.* from public.strips s union all select h.* from public.hidden_strips() h $$;

-- The restricted person behind a strip: emergency access is asked for by person.
create or replace function restricted_person_of(episode uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select e.person_id from episodes e join strips s on s.episode_id = e.id
  where e.id = episode and is_clinician() and is_restricted(e.person_id) and (s.owner_id = actor_id() or sees_whole_desk()
    or exists (select 1 from relationships r where r.episode_id = episode and r.user_id = actor_id() and (r.until is null or r.until > now())))
$$;

-- Whose an open strip is, for somebody who has to do with it and does not see its record.
create or replace function hidden_strip_owner(episode uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select u.name from strips s join users u on u.id = s.owner_id
  where s.episode_id = episode and is_clinician() and (s.owner_id = actor_id() or sees_whole_desk()
    or exists (select 1 from relationships r where r.episode_id = episode and r.user_id = actor_id() and (r.until is null or r.until > now())))
$$;

-- An owner leaves a strip with the desk's lead, or whoever accepted it takes it, also where a restriction hides the record from both: after
-- it the giver may not see the row any more, so no row policy can let them write it.
create or replace function hand_on_strip(episode uuid, giver uuid, receiver uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Whoever leads goes on leading until this is done.
  perform 1 from desk_leads l where l.standing and l.user_id = receiver for share;
  if not is_clinician() or not ((actor_id() = giver and found) or (actor_id() = receiver and exists (select 1 from handovers h
      where h.episode_id = episode and h.offered_to = receiver and h.accepted = 'accepted' and h.answered_at > now() - interval '1 minute'))) then
    return false;
  end if;
  update strips s set owner_id = receiver, version = s.version + 1 where s.episode_id = episode and s.owner_id = giver;
  return found;
end $$;
revoke execute on function hand_on_strip(uuid, uuid, uuid) from public;
grant execute on function hand_on_strip(uuid, uuid, uuid) to lantern_app;

-- Calls that nobody has taken are the standing lead's, restricted people's among them.
create or replace function waiting_calls_to_lead() returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  update strips s set owner_id = l.user_id, version = s.version + 1
  from desk_leads l where l.standing and s.taken_at is null and s.owner_id <> l.user_id and is_clinician()
$$;
revoke execute on function waiting_calls_to_lead() from public;
grant execute on function waiting_calls_to_lead() to lantern_app;

-- When a call was last closed, whoever closed it: an empty list says by this that it is quiet, not broken.
create or replace function last_closed_at() returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select max(c.closed_at) from closures c where is_clinician() $$;
