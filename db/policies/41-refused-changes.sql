-- A change that was refused belongs to the record that it was meant for: the person may ask who tried. The ids come out of a form, so only
-- those are kept that a row really has; nobody is told which, and an id that is made up leaves a refusal about nobody.

create or replace function record_refused_change(ids jsonb, request text, details jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  whole uuid := coalesce(
    (select e.id from episodes e where e.id = (ids ->> 'episodeId')::uuid),
    (select f.episode_id from follow_ups f where f.id = (ids ->> 'followUpId')::uuid),
    (select r.episode_id from referrals r where r.id = (ids ->> 'referralId')::uuid));
  whom uuid := coalesce(
    (select p.id from persons p where p.id = (ids ->> 'personId')::uuid),
    (select a.person_id from emergency_accesses a where a.id = (ids ->> 'accessId')::uuid));
  theirs uuid := (select e.person_id from episodes e where e.id = whole);
begin
  perform record_event('action.refused', 'refused', coalesce(theirs, whom), whole, null, request, details);
  -- Linking a call to somebody else than it is about concerns both.
  if theirs <> whom then
    perform record_event('action.refused', 'refused', whom, null, null, request, details);
  end if;
end $$;
revoke execute on function record_refused_change(jsonb, text, jsonb) from public;
grant execute on function record_refused_change(jsonb, text, jsonb) to lantern_app;
