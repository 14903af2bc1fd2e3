-- Everything that happened in the given crises between two instants, newest first in each source, at most so many rows of each source and crisis.
-- `live` are crises to which calls, owners, crews, referrals, follow-ups and an end may belong in that time; `every` are those that somebody may have
-- written about, closed or not. Asked as a signed-in person it shows what the row policies show them.
create or replace function events_of(live uuid[], every uuid[], kinds text[], since timestamptz, before timestamptz, most integer)
returns table (kind text, id uuid, episode_id uuid, at timestamptz, written timestamptz, by_id uuid, what text, about text, words text, error_by uuid, error_at timestamptz, error_reason text)
language sql stable
as $$
  select 'call', c.id, e, c.received_at, v.recorded_at, c.taken_down_by, v.category, c.reference, nullif(v.callers_words, ''), null::uuid, null::timestamptz, null::text
    from unnest(live) e cross join lateral (select * from calls x where x.episode_id = e and x.received_at between since and before order by x.received_at desc limit most) c
      join call_versions v on v.call_id = c.id and v.version = 1 where 'call' = any(kinds)
  union all select 'call-update', c.id, c.episode_id, v.recorded_at, null, null, v.version::text, c.reference, null, null, null, null
    from calls c join call_versions v on v.call_id = c.id and v.version > 1
    where c.episode_id = any(live) and 'call-update' = any(kinds) and v.recorded_at between since and before
  union all select 'strip', h.id, e, date_trunc('milliseconds', h.changed_at), null, h.changed_by, case when h.taken_at is null then 'waiting' else 'taken' end, o.name, h.next_action, null, null, null
    from unnest(live) e cross join lateral (select * from strip_changes x where x.episode_id = e and x.changed_at >= since and x.changed_at < before + interval '1 millisecond'
      order by x.changed_at desc limit most) h join users o on o.id = h.owner_id where 'strip' = any(kinds)
  union all select m.kind, h.id, h.episode_id, m.at, null, m.by_id, m.what, o.name, m.words, null, null, null
    from handovers h join users o on o.id = h.offered_to cross join lateral (values ('handover-offered', h.offered_at, h.offered_by, null, h.situation),
      ('handover-answered', h.answered_at, case h.accepted when 'withdrawn' then h.offered_by else h.offered_to end, h.accepted, h.answer_words)) as m (kind, at, by_id, what, words)
    where h.episode_id = any(live) and m.kind = any(kinds) and m.at between since and before
  union all select m.kind, l.id, l.episode_id, m.at, null, m.by_id, null, m.about, m.words, null, null, null
    from person_links l cross join lateral (values ('identified', l.linked_at, l.linked_by, array_to_string(l.confirmed, ', '), null),
      ('identity-undone', l.undone_at, l.undone_by, null, l.undone_reason)) as m (kind, at, by_id, about, words)
    where l.episode_id = any(every) and m.kind = any(kinds) and m.at between since and before
  union all select 'triage', t.id, e, t.decided_at, null, t.decided_by, t.decision, t.urgency, t.reason, null, null, null
    from unnest(every) e cross join lateral (select * from triages x where x.episode_id = e and x.decided_at between since and before order by x.decided_at desc limit most) t
    where 'triage' = any(kinds)
  union all select 'response', r.id, r.episode_id, m.at, p.reported_at, case m.stage when 'allocated' then r.allocated_by else p.reported_by end, m.stage, k.call_sign,
      case m.stage when 'stood-down' then r.stood_down_reason when 'clear' then r.outcome when 'at-destination' then r.destination end, null, null, null
    from responses r join crews k on k.id = r.crew_id cross join lateral (values ('allocated', r.allocated_at), ('mobile', r.mobile_at),
      ('on-scene', r.on_scene_at), ('left-scene', r.left_scene_at), ('at-destination', r.at_destination_at), ('clear', r.clear_at), ('stood-down', r.stood_down_at)) as m (stage, at)
      left join response_reports p on p.response_id = r.id and p.stage = m.stage
    where r.episode_id = any(live) and 'response' = any(kinds) and m.at between since and before
  union all select 'observations', o.id, e, o.taken_at, o.recorded_at, o.recorded_by, o.total::text, null, o.note, o.entered_in_error_by, o.entered_in_error_at, o.entered_in_error_reason
    from unnest(every) e cross join lateral (select * from observation_sets x where x.episode_id = e and x.taken_at between since and before order by x.taken_at desc limit most) o
    where 'observations' = any(kinds)
  union all select m.kind, d.id, d.episode_id, m.at, m.written, m.by_id, d.power, m.about, m.words, m.error_by, m.error_at, m.error_reason
    from legal_detentions d cross join lateral (
      values ('detention', d.started_at, d.recorded_at, d.recorded_by, d.power_words, d.note, d.entered_in_error_by, d.entered_in_error_at, d.entered_in_error_reason),
        ('detention-ended', case when d.entered_in_error_at is null then d.ended_at end, d.ending_recorded_at, d.ending_recorded_by, d.ended_how, d.ended_words, null, null, null)
      ) as m (kind, at, written, by_id, about, words, error_by, error_at, error_reason)
    where d.episode_id = any(every) and m.kind = any(kinds) and m.at between since and before
  union all select 'detention-extended', d.id, d.episode_id, x.granted_at, x.recorded_at, x.recorded_by, d.power, x.minutes::text, x.condition, x.entered_in_error_by, x.entered_in_error_at, x.entered_in_error_reason
    from legal_detentions d join legal_detention_extensions x on x.detention_id = d.id
    where d.episode_id = any(every) and 'detention-extended' = any(kinds) and d.entered_in_error_at is null and x.granted_at between since and before
  union all select 'assessment-started', a.id, e, a.happened_at, a.started_at, a.started_by, null, null, null, null, null, null
    from unnest(every) e cross join lateral (select * from assessments x where x.episode_id = e and x.happened_at between since and before order by x.happened_at desc limit most) a
    where 'assessment-started' = any(kinds)
  union all select m.kind, a.id, a.episode_id, m.at, m.written, m.by_id, null, null, m.words, null, null, null
    from assessments a cross join lateral (
      select 'assessment-signed' as kind, s.signed_off_at as at, null::timestamptz as written, s.signed_off_by as by_id, null as words from assessment_sign_offs s where s.assessment_id = a.id
      union all select case g."as" when 'countersign' then 'assessment-countersigned' else 'assessment-co-signed' end, g.signed_at, null, g.signed_by, null from assessment_signatures g where g.assessment_id = a.id
      union all select 'assessment-returned', r.returned_at, null, r.returned_by, r.words from assessment_returns r where r.assessment_id = a.id
      union all select 'addendum', d.happened_at, d.written_at, d.written_by, d.words from assessment_addenda d where d.assessment_id = a.id) m
    where a.episode_id = any(every) and m.kind = any(kinds) and m.at between since and before
  union all select m.kind, p.id, p.episode_id, m.at, null, m.by_id, p.kind, m.about, m.words, null, null, null
    from plans p cross join lateral (
      select 'plan-written' as kind, v.written_at as at, v.written_by as by_id, v.version::text as about, v.reason as words from plan_versions v where v.plan_id = p.id
      union all select 'plan-agreed', g.agreed_at, g.agreed_by, g.agreement, g.words from plan_agreements g where g.plan_id = p.id) m
    where p.episode_id = any(every) and m.kind = any(kinds) and m.at between since and before
  union all select 'referral', f.id, f.episode_id, n.happened_at, n.recorded_at, n.recorded_by, n.kind, y.name, n.words, null, null, null
    from referrals f join referral_events n on n.referral_id = f.id join services y on y.id = f.service_id
    where f.episode_id = any(live) and 'referral' = any(kinds) and n.happened_at between since and before
  union all select m.kind, u.id, u.episode_id, m.at, null, m.by_id, m.what, m.about, m.words, null, null, null
    from follow_ups u cross join lateral (values ('follow-up-planned', u.created_at, u.created_by, null, null, u.purpose),
      ('follow-up-done', u.done_at, u.done_by, u.done_how, u.purpose, u.done_words)) as m (kind, at, by_id, what, about, words)
    where u.episode_id = any(live) and m.kind = any(kinds) and m.at between since and before
  union all select 'follow-up-attempted', u.id, u.episode_id, t.happened_at, t.recorded_at, t.recorded_by, t.outcome, t.way, t.words, null, null, null
    from follow_ups u join follow_up_attempts t on t.follow_up_id = u.id
    where u.episode_id = any(live) and 'follow-up-attempted' = any(kinds) and t.happened_at between since and before
  union all select 'review', w.id, w.episode_id, w.written_at, null, w.written_by, null, w.decision, w.findings, null, null, null
    from reviews w where w.episode_id = any(every) and 'review' = any(kinds) and w.written_at between since and before
  union all select 'closure', z.episode_id, z.episode_id, z.closed_at, null, z.closed_by, z.outcome, null, z.words, null, null, null
    from closures z where z.episode_id = any(live) and 'closure' = any(kinds) and z.closed_at between since and before
$$;

-- The same of one crisis, asked for sight once: its thirty sources under row policies cost ten times as much, most of it in planning. The desk, which
-- sees an open call and not its record, is told what the policies show it: calls, whose it was thought to be, and crews.
create or replace function episode_events(episode uuid, kinds text[], before timestamptz, most integer)
returns table (kind text, id uuid, episode_id uuid, at timestamptz, written timestamptz, by_id uuid, what text, about text, words text, error_by uuid, error_at timestamptz, error_reason text)
language plpgsql stable security definer rows 60 set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan set jit = off
as $$
declare shown text[] := case
  when sees_episode(episode) then kinds
  when sees_call(episode) then array(select k from unnest(kinds) k where k in ('call', 'call-update', 'identified', 'identity-undone') or (k = 'response' and on_desk()))
  else '{}' end;
begin
  if cardinality(shown) > 0 then return query select * from events_of(array[episode], array[episode], shown, '-infinity', before, most); end if;
end $$;
revoke execute on function episode_events(uuid, text[], timestamptz, integer) from public;
grant execute on function episode_events(uuid, text[], timestamptz, integer) to lantern_app;

-- What was written about somebody apart from any crisis. `id` is the row's own, so that two at the same instant keep their order.
create or replace function facts_of(person uuid, kinds text[], since timestamptz, before timestamptz)
returns table (kind text, id uuid, at timestamptz, written timestamptz, by_id uuid, what text, about text, words text, error_by uuid, error_at timestamptz, error_reason text)
language sql stable
as $$
  select 'alert', f.id, f.recorded_at, null::timestamptz, f.recorded_by, f.kind, f.source, nullif(f.words, ''), f.entered_in_error_by, f.entered_in_error_at, f.entered_in_error_reason
    from alert_facts f where f.person_id = person and 'alert' = any(kinds) and f.recorded_at between since and before
  union all select 'problem', p.id, p.recorded_at, null, p.recorded_by, p.since, p.source, p.words, p.entered_in_error_by, p.entered_in_error_at, p.entered_in_error_reason
    from problems p where p.person_id = person and 'problem' = any(kinds) and p.recorded_at between facts_of.since and before
  union all select 'problem-changed', p.id, c.changed_at, null, c.changed_by, c.move, p.words, c.words, null, null, null
    from problems p join problem_changes c on c.problem_id = p.id where p.person_id = person and 'problem-changed' = any(kinds) and c.changed_at between facts_of.since and before
  union all select 'contact', k.id, k.recorded_at, null, k.recorded_by, k.sharing, k.name || ', ' || k.relationship, k.sharing_words, k.entered_in_error_by, k.entered_in_error_at, k.entered_in_error_reason
    from contact_persons k where k.person_id = person and 'contact' = any(kinds) and k.recorded_at between since and before
  union all select 'contact-ended', k.id, k.ended_at, null, k.ended_by, null, k.name || ', ' || k.relationship, k.ended_reason, null, null, null
    from contact_persons k where k.person_id = person and 'contact-ended' = any(kinds) and k.ended_at between since and before
  union all select 'phone', n.id, n.recorded_at, null, n.recorded_by, n.kind, n.number, null, n.entered_in_error_by, n.entered_in_error_at, n.entered_in_error_reason
    from person_phones n where n.person_id = person and 'phone' = any(kinds) and n.recorded_at between since and before
  union all select 'phone-ended', n.id, n.ended_at, null, n.ended_by, n.kind, n.number, n.ended_reason, null, null, null
    from person_phones n where n.person_id = person and 'phone-ended' = any(kinds) and n.entered_in_error_at is null and n.ended_at between since and before
  union all select 'preferences', w.person_id, w.recorded_at, null, w.recorded_by, w.letters, w.best_time, w.words, w.entered_in_error_by, w.entered_in_error_at, w.entered_in_error_reason
    from contact_preferences w where w.person_id = person and 'preferences' = any(kinds) and w.recorded_at between since and before
  union all select 'details-changed', r.person_id, r.changed_at, null, r.changed_by, null, null, r.reason, null, null, null
    from person_revisions r where r.person_id = person and 'details-changed' = any(kinds) and r.changed_at between since and before
  union all select 'restriction', x.id, x.placed_at, null, x.placed_by, 'placed', null, null, null, null, null
    from restrictions x where x.person_id = person and 'restriction' = any(kinds) and x.placed_at between since and before
  union all select 'restriction', x.id, x.lifted_at, null, x.lifted_by, 'lifted', null, x.lifted_reason, null, null, null
    from restrictions x where x.person_id = person and 'restriction' = any(kinds) and x.lifted_at between since and before
$$;

-- One page of everything that happened to somebody, newest first, or null for whoever does not see them: asked once, like person_record().
-- A page takes about fifty entries. The fiftieth newest call bounds it from below, so that only the crises which were open after that are asked for
-- calls, owners, crews, referrals and follow-ups; what may be written after a crisis was closed is looked for in each, by its index.
create or replace function person_timeline(person uuid, kinds text[], before_at timestamptz, before_id uuid, before_tag text, most integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
  since timestamptz := '-infinity';
  before timestamptz := coalesce(before_at, 'infinity');
  newest timestamptz[];
  live uuid[];
  every uuid[];
begin
  if not sees_person(person) then return null; end if;
  if 'call' = any(kinds) then
    select array_agg(r.received_at) into newest from (
      select c.received_at from (select e.id from episodes e where e.person_id = person and e.opened_at < before order by e.opened_at desc limit most) n
        join calls c on c.episode_id = n.id and c.received_at < before order by c.received_at desc limit most) r;
    if cardinality(newest) >= most then since := newest[most]; end if;
  end if;
  -- Nobody may write down a time more than two days before a crisis was opened; a week leaves room.
  select array_agg(e.id), array_agg(e.id) filter (where z.episode_id is null or z.closed_at >= since) into every, live
  from episodes e left join closures z on z.episode_id = e.id
  where e.person_id = person and e.opened_at - interval '7 days' <= before;
  return (
    with happened as (
      select v.*, v.kind || ':' || coalesce(v.what, '') as tag from events_of(live, every, kinds, since, before, most + 10) v
      union all select f.kind, f.id, null, f.at, f.written, f.by_id, f.what, f.about, f.words, f.error_by, f.error_at, f.error_reason, f.kind || ':' || coalesce(f.what, '')
        from facts_of(person, kinds, since, before) f),
    shown as (
      select h.* from happened h where before_at is null or (h.at, h.id, h.tag) < (before_at, before_id, before_tag)
      order by h.at desc, h.id desc, h.tag desc limit most)
    select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.id, 'tag', s.tag, 'happenedAt', s.at,
        'writtenAt', case when s.written > s.at + interval '1 minute' then s.written end, 'byName', u.name, 'what', s.what, 'about', s.about, 'words', s.words,
        'episode', case when e.id is not null then jsonb_build_object('id', e.id, 'number', e.number) end,
        'inError', case when s.error_at is not null then jsonb_build_object('at', s.error_at, 'byName', coalesce(x.name, 'Not known'), 'reason', s.error_reason) end)
      order by s.at desc, s.id desc, s.tag desc), '[]')
    from shown s left join users u on u.id = s.by_id left join users x on x.id = s.error_by left join episodes e on e.id = s.episode_id);
end $$;
revoke execute on function person_timeline(uuid, text[], timestamptz, uuid, text, integer) from public;
grant execute on function person_timeline(uuid, text[], timestamptz, uuid, text, integer) to lantern_app;
