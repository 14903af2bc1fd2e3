-- What was refused belongs to the record that it was meant for: the person may ask who tried. The ids come out of a form or an address, so
-- only those count that a row really has; nobody is told which, and an id that is made up leaves a refusal about nobody.

drop function if exists record_refused_change(jsonb, text, jsonb);
create or replace function record_refusal(what text, ids jsonb, request text, details jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare concerned record; is_told boolean := false;
begin
  if what not in ('action.refused', 'record.refused') then raise exception '% is no refusal', what using errcode = '22023'; end if;
  -- Linking a call to somebody else than it is about, or merging two people, concerns both.
  for concerned in
    with given as (select g.name, g.id::uuid from jsonb_each_text(ids) as g (name, id)),
    crises as (
      select distinct e.id, e.person_id from given g join episodes e on e.id = case g.name
        when 'episodeId' then g.id
        when 'referralId' then (select r.episode_id from referrals r where r.id = g.id)
        when 'followUpId' then (select f.episode_id from follow_ups f where f.id = g.id)
        when 'assessmentId' then (select a.episode_id from assessments a where a.id = g.id)
        when 'setId' then (select o.episode_id from observation_sets o where o.id = g.id)
        when 'detentionId' then (select d.episode_id from legal_detentions d where d.id = g.id)
        when 'responseId' then (select r.episode_id from responses r where r.id = g.id) end),
    people as (
      select distinct p.id from given g join persons p on p.id = case g.name
        when 'personId' then g.id
        when 'otherId' then g.id
        when 'alertId' then (select a.person_id from alert_facts a where a.id = g.id)
        when 'contactId' then (select c.person_id from contact_persons c where c.id = g.id)
        when 'phoneId' then (select n.person_id from person_phones n where n.id = g.id)
        when 'problemId' then (select b.person_id from problems b where b.id = g.id)
        when 'mergeId' then (select m.survivor_id from person_merges m where m.id = g.id)
        when 'accessId' then (select a.person_id from emergency_accesses a where a.id = g.id) end)
    select c.person_id as person, c.id as episode from crises c
    union all select p.id, null from people p where not exists (select 1 from crises c where c.person_id = p.id)
  loop
    is_told := true;
    perform record_event(what, 'refused', concerned.person, concerned.episode, null, request, details);
  end loop;
  if not is_told then perform record_event(what, 'refused', null, null, null, request, details); end if;
end $$;
revoke execute on function record_refusal(text, jsonb, text, jsonb) from public;
grant execute on function record_refusal(text, jsonb, text, jsonb) to lantern_app;
