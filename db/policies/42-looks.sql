-- A page of who has looked at somebody's record: what is about the person, about a record that became part of theirs, and what happened to a
-- call before it was linked to them. Whether the actor sees the person is asked once, and not once for each row: whoever does sees each of their
-- crises (sees_episode()), and a consultant nurse reads every row of the audit. The row policies of the audit say the same.
create or replace function looks_at(person uuid, before bigint, most integer)
returns table (id bigint, at timestamptz, actor_id uuid, actor_role text, action text, outcome text, because text, screen text)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
  if not is_consultant_nurse() and not sees_person(person) then return; end if;
  return query
  select e.id, e.at, e.actor_id, e.actor_role, e.action, e.outcome, e.because, e.detail ->> 'screen'
  from (
    (select a.* from (select person as id union all select merged_into_person(person)) w cross join lateral (
      select * from audit_events b where b.person_id = w.id and b.id < before order by b.id desc limit most) a)
    union all
    (select a.* from episodes o cross join lateral (
      select * from audit_events b where b.episode_id = o.id and b.person_id is null and b.id < before order by b.id desc limit most) a
      where o.person_id = person)
  ) e
  order by e.id desc limit most;
end $$;
revoke execute on function looks_at(uuid, bigint, integer) from public;
grant execute on function looks_at(uuid, bigint, integer) to lantern_app;
