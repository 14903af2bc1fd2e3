-- The first page of somebody's record in one answer. Row policies ask about every row of a dozen tables (measured with twenty
-- episodes: 20 ms); whoever sees a person sees all of their episodes, so person_record() asks once (2 ms) and answers null otherwise.

-- Answered as json and not as jsonb: what is only read by the application need not be sorted and packed first.
do $$ begin
  if (select p.prorettype = 'jsonb'::regtype from pg_proc p where p.oid = to_regprocedure('person_record(uuid)')) then
    drop function person_record(uuid), record_facts(uuid), record_care(uuid), record_lifelines(uuid), in_error(timestamptz, uuid, text);
  end if;
end $$;

-- An entry that was struck through: who, when, why. Asked only where there is one.
create or replace function in_error(at timestamptz, by_id uuid, reason text) returns json
language sql stable
as $$ select json_build_object('at', at, 'by', (select u.name from users u where u.id = by_id), 'reason', reason) $$;

-- Alerts, problems, people around them, numbers and how they want to be reached: standing ones first, each with source, author and date.
create or replace function record_facts(person uuid) returns json
language plpgsql stable
as $$
begin
  return (
  select json_build_object(
    'alerts', (select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'words', f.words, 'source', f.source, 'statedOn', f.stated_on,
        'recordedAt', f.recorded_at, 'recordedBy', u.name, 'inError', case when f.entered_in_error_at is not null then in_error(f.entered_in_error_at, f.entered_in_error_by, f.entered_in_error_reason) end)
        order by f.entered_in_error_at is not null, f.recorded_at desc)
      from alert_facts f join users u on u.id = f.recorded_by where f.person_id = person),
    'problems', (select json_agg(json_build_object('id', p.id, 'words', p.words, 'began', p.since, 'plan', p.plan, 'source', p.source, 'statedOn', p.stated_on,
        'recordedAt', p.recorded_at, 'recordedBy', u.name, 'inError', case when p.entered_in_error_at is not null then in_error(p.entered_in_error_at, p.entered_in_error_by, p.entered_in_error_reason) end,
        'changes', (select coalesce(json_agg(json_build_object('move', c.move, 'words', c.words, 'at', c.changed_at, 'by', w.name) order by c.number desc), '[]')
          from problem_changes c join users w on w.id = c.changed_by where c.problem_id = p.id)) order by p.recorded_at desc)
      from problems p join users u on u.id = p.recorded_by where p.person_id = person),
    'people', (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'name', k.name, 'relationship', k.relationship, 'organisation', k.organisation,
        'phone', k.phone, 'roles', k.roles, 'sharing', k.sharing, 'sharingWords', k.sharing_words, 'source', k.source, 'statedOn', k.stated_on,
        'recordedAt', k.recorded_at, 'recordedBy', u.name, 'inError', case when k.entered_in_error_at is not null then in_error(k.entered_in_error_at, k.entered_in_error_by, k.entered_in_error_reason) end,
        'ended', case when k.ended_at is not null then json_build_object('at', k.ended_at, 'by', x.name, 'reason', k.ended_reason) end)
        order by k.sharing = 'must-not-be-told' desc, k.recorded_at desc)
      from contact_persons k join users u on u.id = k.recorded_by left join users x on x.id = k.ended_by where k.person_id = person),
    'phones', (select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'number', n.number, 'safeToRing', n.safe_to_ring,
        'mayLeaveMessage', n.may_leave_message, 'mayText', n.may_text, 'whoMayAnswer', n.who_may_answer, 'bestTime', n.best_time,
        'source', n.source, 'statedOn', n.stated_on, 'recordedAt', n.recorded_at, 'recordedBy', u.name) order by n.recorded_at)
      from person_phones n left join users u on u.id = n.recorded_by where n.person_id = person and n.ended_at is null),
    'preferences', (select json_build_object('version', w.version, 'letters', w.letters, 'mayText', w.may_text, 'bestTime', w.best_time, 'words', w.words,
        'source', w.source, 'statedOn', w.stated_on, 'recordedAt', w.recorded_at, 'recordedBy', u.name)
      from contact_preferences w join users u on u.id = w.recorded_by where w.person_id = person and w.entered_in_error_at is null order by w.version desc limit 1)));
end $$;

-- What is agreed, what is still open, and the newest crises, open ones first.
create or replace function record_care(person uuid) returns json
language plpgsql stable
as $$
begin
  return (
  with own as materialized (select e.id, e.number, e.opened_at from episodes e where e.person_id = person),
  recent as materialized (select o.id from own o order by o.opened_at desc limit 60),
  shown as materialized (select o.*, t.owner_id, t.next_action, t.next_action_due from own o left join strips t on t.episode_id = o.id
    order by t.owner_id is null, o.opened_at desc limit 21),
  agreed as (select distinct on (p.kind) p.id, p.kind, p.episode_id, g.version, g.agreed_at, g.agreed_by, g.agreement from plans p join plan_agreements g on g.plan_id = p.id
    where p.episode_id in (select id from own) and g.agreement in ('fully', 'partly') order by p.kind, g.agreed_at desc)
  select json_build_object(
    'episodeCount', (select count(*) from own),
    'episodes', (select json_agg(json_build_object('id', s.id, 'number', s.number, 'openedAt', s.opened_at, 'headline', left(w.callers_words, 400),
        'strip', case when s.owner_id is not null then json_build_object('owner', u.name, 'nextAction', s.next_action, 'due', s.next_action_due) end,
        'closure', case when c.closed_at is not null then json_build_object('outcome', c.outcome, 'at', c.closed_at) end)
        order by s.owner_id is null, s.opened_at desc)
      from shown s left join users u on u.id = s.owner_id left join closures c on c.episode_id = s.id
      left join lateral (select v.callers_words from calls k join call_versions v on v.call_id = k.id where k.episode_id = s.id order by k.received_at, v.version desc limit 1) w on true),
    'plans', (select json_agg(json_build_object('kind', a.kind, 'episodeId', a.episode_id, 'version', a.version, 'agreedAt', a.agreed_at, 'agreedBy', u.name,
        'agreement', a.agreement, 'reviewOn', v.review_on, 'lines', v.lines) order by a.kind desc)
      from agreed a join plan_versions v on v.plan_id = a.id and v.version = a.version join users u on u.id = a.agreed_by),
    'detentions', (select json_agg(json_build_object('id', d.id, 'episodeId', d.episode_id, 'power', d.power, 'powerWords', d.power_words, 'startedAt', d.started_at,
        'extension', case when x.detention_id is not null then json_build_object('grantedAt', x.granted_at, 'minutes', x.minutes) end))
      from legal_detentions d left join legal_detention_extensions x on x.detention_id = d.id and x.entered_in_error_at is null
      where d.episode_id in (select id from own) and d.ended_at is null and d.entered_in_error_at is null),
    'observations', (select to_json(n) from (
        select b.id, b.episode_id as "episodeId", b.taken_at as "takenAt", b.total, b.parts, b.exclusion, lead(b.total) over (order by b.taken_at desc) as "previousTotal"
        from observation_sets b where b.episode_id in (select id from recent) and b.entered_in_error_at is null order by b.taken_at desc limit 1) n),
    'referrals', (select json_agg(to_json(n)) from (
        select r.id, s.name as service, r.standing, r.standing_since as since, r.due_by as "dueBy", r.created_at as "createdAt",
          is_open_referral(r.standing) as "isOpen"
        from referrals r join services s on s.id = r.service_id where r.episode_id in (select id from own)
        order by is_open_referral(r.standing) desc, r.created_at desc limit 10) n),
    'followUps', (select json_agg(to_json(n)) from (
        select f.id, f.kind, f.purpose, f.due_at as due, u.name as owner
        from follow_ups f join users u on u.id = f.owner_id where f.episode_id in (select id from own) and f.done_at is null
        order by f.due_at limit 10) n)));
end $$;

-- The last two years as lines. More than 120 contacts are counted by week: a picture of a thousand marks shows none of them.
create or replace function record_lifelines(person uuid) returns json
language plpgsql stable
as $$
begin
  return (
  with own as materialized (select e.id, e.number, e.opened_at, z.closed_at from episodes e left join closures z on z.episode_id = e.id
    where e.person_id = person and (z.closed_at is null or z.closed_at > now() - interval '25 months')),
  met as materialized (
    select n.at, n.what from (
      select k.received_at as at, 'call' as what from calls k where k.episode_id in (select id from own)
      union all select r.on_scene_at, 'on-scene' from responses r where r.episode_id in (select id from own)
      union all select s.happened_at, 'assessment' from assessments s where s.episode_id in (select id from own)
      union all select t.happened_at, 'spoke' from follow_up_attempts t join follow_ups f on f.id = t.follow_up_id where f.episode_id in (select id from own) and t.outcome = 'spoke'
      union all select v.happened_at, 'seen' from referral_events v join referrals f on f.id = v.referral_id where f.episode_id in (select id from own) and v.kind = 'seen') n
    where n.at > now() - interval '24 months'),
  dense as (select count(*) > 120 as is_dense from met),
  drawn as (select case when is_dense then date_trunc('week', at at time zone 'Europe/London') at time zone 'Europe/London' else at end as at, what, count(*) as times
    from met cross join dense group by 1, 2)
  select json_build_object(
    'contactCount', (select count(*) from met), 'byWeek', (select is_dense from dense),
    'contacts', (select json_agg(json_build_object('at', d.at, 'what', d.what, 'times', d.times) order by d.at desc, d.what) from drawn d),
    'crises', (select json_agg(json_build_object('number', o.number, 'from', o.opened_at, 'to', o.closed_at) order by o.opened_at desc)
      from (select * from own order by opened_at desc limit 100) o),
    'referrals', (select json_agg(to_json(n)) from (
        select s.name as service, r.created_at as from, case when not is_open_referral(r.standing) then r.standing_since end as to
        from referrals r join services s on s.id = r.service_id where r.episode_id in (select id from own) order by r.created_at desc limit 60) n),
    'plans', (select json_agg(to_json(n)) from (
        select p.kind, g.agreed_at as from, lead(g.agreed_at) over (partition by p.kind order by g.agreed_at) as to
        from plans p join plan_agreements g on g.plan_id = p.id
        where p.episode_id in (select e.id from episodes e where e.person_id = person) and g.agreement in ('fully', 'partly') order by g.agreed_at desc limit 60) n),
    'detentions', (select json_agg(to_json(n)) from (
        select d.power, d.power_words as "powerWords", d.started_at as from, d.ended_at as to from legal_detentions d
        where d.episode_id in (select id from own) and d.entered_in_error_at is null order by d.started_at desc limit 60) n),
    'taken', (select json_agg(to_json(n)) from (
        select coalesce(r.at_destination_at, r.clear_at) as at, r.outcome, r.destination from responses r where r.episode_id in (select id from own)
          and r.outcome in ('emergency-department', 'health-based-place-of-safety', 'other-destination') order by r.clear_at desc limit 100) n)));
end $$;

create or replace function person_record(person uuid) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not sees_person(person) then return null; end if;
  return (
  select json_build_array(json_build_object(
    'personId', a.id, 'version', a.version,
    'restriction', (select json_build_object('kind', r.kind, 'placedAt', r.placed_at, 'placedBy', u.name)
      from restrictions r join users u on u.id = r.placed_by where r.person_id = a.id and r.lifted_at is null),
    'lifelines', record_lifelines(person)), record_details(person), record_facts(person), record_care(person))
  from persons a where a.id = person);
end $$;

revoke execute on function record_facts(uuid), record_care(uuid), record_lifelines(uuid), in_error(timestamptz, uuid, text) from public;
revoke execute on function person_record(uuid) from public;
grant execute on function person_record(uuid) to lantern_app;
