-- The first page of somebody's record in one answer. Row policies ask about every row of nine tables (measured with twenty
-- episodes: 20 ms); whoever sees a person sees all of their episodes, so this asks once (2 ms) and answers null otherwise.
create or replace function person_record(person uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not sees_person(person) then return null; end if;
  return (
  with about as (select * from persons p where p.id = person),
  own as materialized (select e.id, e.number, e.opened_at from episodes e where e.person_id = person),
  recent as materialized (select o.id from own o order by o.opened_at desc limit 60)
  select jsonb_build_object(
    'personId', a.id, 'version', a.version, 'isDead', a.died_on is not null, 'gpPractice', a.gp_practice,
    'communicationNeeds', a.communication_needs, 'reasonableAdjustments', a.reasonable_adjustments,
    'crewNote', case when a.crew_note is not null then jsonb_build_object('words', a.crew_note, 'at', a.updated_at,
      'by', (select u.name from users u where u.id = a.updated_by)) end,
    'restriction', (select jsonb_build_object('kind', r.kind, 'placedAt', r.placed_at, 'placedBy', u.name)
      from restrictions r join users u on u.id = r.placed_by where r.person_id = a.id and r.lifted_at is null),
    'alerts', (select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'words', f.words, 'source', f.source, 'statedOn', f.stated_on,
        'recordedAt', f.recorded_at, 'recordedBy', u.name, 'inError', case when f.entered_in_error_at is not null then
          jsonb_build_object('at', f.entered_in_error_at, 'by', x.name, 'reason', f.entered_in_error_reason) end)
        order by f.entered_in_error_at is not null, f.recorded_at desc)
      from alert_facts f join users u on u.id = f.recorded_by left join users x on x.id = f.entered_in_error_by where f.person_id = a.id),
    'episodes', (select jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'openedAt', s.opened_at, 'headline', left(s.callers_words, 400),
        'strip', case when s.owner_id is not null then jsonb_build_object('owner', s.owner, 'nextAction', s.next_action, 'due', s.next_action_due) end,
        'closure', case when s.closed_at is not null then jsonb_build_object('outcome', s.outcome, 'at', s.closed_at) end)
        order by s.owner_id is null, s.opened_at desc)
      from (select o.*, t.owner_id, u.name as owner, t.next_action, t.next_action_due, c.outcome, c.closed_at, w.callers_words
        from own o left join strips t on t.episode_id = o.id left join users u on u.id = t.owner_id left join closures c on c.episode_id = o.id
        left join lateral (select v.callers_words from calls k join call_versions v on v.call_id = k.id
          where k.episode_id = o.id order by k.received_at, v.version desc limit 1) w on true
        order by t.owner_id is null, o.opened_at desc limit 21) s),
    'plans', (select jsonb_agg(to_jsonb(n) order by n.kind desc) from (
        select distinct on (p.kind) p.kind, p.episode_id as "episodeId", g.version, g.agreed_at as "agreedAt", u.name as "agreedBy", g.agreement,
          v.review_on as "reviewOn"
        from plans p join plan_agreements g on g.plan_id = p.id join plan_versions v on v.plan_id = p.id and v.version = g.version
        join users u on u.id = g.agreed_by
        where p.episode_id in (select id from own) order by p.kind, g.agreed_at desc) n),
    'observations', (select to_jsonb(n) from (
        select b.id, b.episode_id as "episodeId", b.taken_at as "takenAt", b.total, b.parts, lead(b.total) over (order by b.taken_at desc) as "previousTotal"
        from observation_sets b where b.episode_id in (select id from recent) and b.entered_in_error_at is null order by b.taken_at desc limit 1) n),
    'referrals', (select jsonb_agg(to_jsonb(n)) from (
        select r.id, s.name as service, r.standing, r.standing_since as since, r.due_by as "dueBy", r.created_at as "createdAt",
          r.standing in ('draft', 'sent', 'received', 'accepted', 'booked') as "isOpen"
        from referrals r join services s on s.id = r.service_id where r.episode_id in (select id from own)
        order by r.standing in ('draft', 'sent', 'received', 'accepted', 'booked') desc, r.created_at desc limit 10) n),
    'followUps', (select jsonb_agg(to_jsonb(n)) from (
        select f.id, f.kind, f.purpose, f.due_at as due, u.name as owner
        from follow_ups f join users u on u.id = f.owner_id where f.episode_id in (select id from own) and f.done_at is null
        order by f.due_at limit 10) n),
    'contacts', (select jsonb_agg(jsonb_build_object('at', n.at, 'what', n.what) order by n.at desc) from (
        select k.received_at as at, 'call' as what from calls k where k.episode_id in (select id from recent)
        union all select r.on_scene_at, 'on-scene' from responses r where r.episode_id in (select id from recent) and r.on_scene_at is not null
        union all select s.happened_at, 'assessment' from assessments s where s.episode_id in (select id from recent)
        union all select t.happened_at, 'spoke' from follow_up_attempts t join follow_ups f on f.id = t.follow_up_id
          where f.episode_id in (select id from recent) and t.outcome = 'spoke') n
      where n.at > now() - interval '24 months'))
  from about a);
end $$;
revoke execute on function person_record(uuid) from public;
grant execute on function person_record(uuid) to lantern_app;
