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
  union all select 'call-update', c.id, e, v.recorded_at, null, null, v.version::text, c.reference, null, null, null, null
    from unnest(live) e join calls c on c.episode_id = e join call_versions v on v.call_id = c.id and v.version > 1
    where 'call-update' = any(kinds) and v.recorded_at between since and before
  union all select 'strip', h.id, e, date_trunc('milliseconds', h.changed_at), null, h.changed_by, case when h.taken_at is null then 'waiting' else 'taken' end, o.name, h.next_action, null, null, null
    from unnest(live) e cross join lateral (select * from strip_changes x where x.episode_id = e and x.changed_at >= since and x.changed_at < before + interval '1 millisecond'
      order by x.changed_at desc limit most) h join users o on o.id = h.owner_id where 'strip' = any(kinds)
  union all select 'handover-offered', h.id, e, h.offered_at, null, h.offered_by, null, o.name, h.situation, null, null, null
    from unnest(live) e join handovers h on h.episode_id = e join users o on o.id = h.offered_to where 'handover-offered' = any(kinds) and h.offered_at between since and before
  union all select 'handover-answered', h.id, e, h.answered_at, null, case h.accepted when 'withdrawn' then h.offered_by else h.offered_to end, h.accepted, o.name, h.answer_words, null, null, null
    from unnest(live) e join handovers h on h.episode_id = e join users o on o.id = h.offered_to where 'handover-answered' = any(kinds) and h.answered_at between since and before
  union all select 'identified', l.id, e, l.linked_at, null, l.linked_by, null, array_to_string(l.confirmed, ', '), null, null, null, null
    from unnest(every) e join person_links l on l.episode_id = e where 'identified' = any(kinds) and l.linked_at between since and before
  union all select 'identity-undone', l.id, e, l.undone_at, null, l.undone_by, null, null, l.undone_reason, null, null, null
    from unnest(every) e join person_links l on l.episode_id = e where 'identity-undone' = any(kinds) and l.undone_at between since and before
  union all select 'triage', t.id, e, t.decided_at, null, t.decided_by, t.decision, t.urgency, t.reason, null, null, null
    from unnest(every) e cross join lateral (select * from triages x where x.episode_id = e and x.decided_at between since and before order by x.decided_at desc limit most) t
    where 'triage' = any(kinds)
  union all select 'response', r.id, e, m.at, null, case m.stage when 'allocated' then r.allocated_by end, m.stage, k.call_sign,
      case m.stage when 'stood-down' then r.stood_down_reason when 'clear' then r.outcome when 'at-destination' then r.destination end, null, null, null
    from unnest(live) e join responses r on r.episode_id = e join crews k on k.id = r.crew_id cross join lateral (values ('allocated', r.allocated_at), ('mobile', r.mobile_at),
      ('on-scene', r.on_scene_at), ('left-scene', r.left_scene_at), ('at-destination', r.at_destination_at), ('clear', r.clear_at), ('stood-down', r.stood_down_at)) as m (stage, at)
    where 'response' = any(kinds) and m.at between since and before
  union all select 'observations', o.id, e, o.taken_at, o.recorded_at, o.recorded_by, o.total::text, null, o.note, o.entered_in_error_by, o.entered_in_error_at, o.entered_in_error_reason
    from unnest(every) e cross join lateral (select * from observation_sets x where x.episode_id = e and x.taken_at between since and before order by x.taken_at desc limit most) o
    where 'observations' = any(kinds)
  union all select 'detention', d.id, e, d.started_at, d.recorded_at, d.recorded_by, d.power, d.power_words, d.note, d.entered_in_error_by, d.entered_in_error_at, d.entered_in_error_reason
    from unnest(every) e join legal_detentions d on d.episode_id = e where 'detention' = any(kinds) and d.started_at between since and before
  union all select 'detention-extended', d.id, e, x.granted_at, x.recorded_at, x.recorded_by, d.power, x.minutes::text, x.condition, x.entered_in_error_by, x.entered_in_error_at, x.entered_in_error_reason
    from unnest(every) e join legal_detentions d on d.episode_id = e join legal_detention_extensions x on x.detention_id = d.id
    where 'detention-extended' = any(kinds) and d.entered_in_error_at is null and x.granted_at between since and before
  union all select 'detention-ended', d.id, e, d.ended_at, d.ending_recorded_at, d.ending_recorded_by, d.power, d.ended_how, d.ended_words, null, null, null
    from unnest(every) e join legal_detentions d on d.episode_id = e where 'detention-ended' = any(kinds) and d.entered_in_error_at is null and d.ended_at between since and before
  union all select 'assessment-started', a.id, e, a.happened_at, a.started_at, a.started_by, null, null, null, null, null, null
    from unnest(every) e cross join lateral (select * from assessments x where x.episode_id = e and x.happened_at between since and before order by x.happened_at desc limit most) a
    where 'assessment-started' = any(kinds)
  union all select 'assessment-signed', a.id, e, s.signed_off_at, null, s.signed_off_by, null, null, null, null, null, null
    from unnest(every) e join assessments a on a.episode_id = e join assessment_sign_offs s on s.assessment_id = a.id where 'assessment-signed' = any(kinds) and s.signed_off_at between since and before
  union all select case g."as" when 'countersign' then 'assessment-countersigned' else 'assessment-co-signed' end, a.id, e, g.signed_at, null, g.signed_by, null, null, null, null, null, null
    from unnest(every) e join assessments a on a.episode_id = e join assessment_signatures g on g.assessment_id = a.id
    where case g."as" when 'countersign' then 'assessment-countersigned' else 'assessment-co-signed' end = any(kinds) and g.signed_at between since and before
  union all select 'assessment-returned', a.id, e, r.returned_at, null, r.returned_by, null, null, r.words, null, null, null
    from unnest(every) e join assessments a on a.episode_id = e join assessment_returns r on r.assessment_id = a.id where 'assessment-returned' = any(kinds) and r.returned_at between since and before
  union all select 'addendum', d.assessment_id, e, d.happened_at, d.written_at, d.written_by, null, null, d.words, null, null, null
    from unnest(every) e join assessments a on a.episode_id = e join assessment_addenda d on d.assessment_id = a.id where 'addendum' = any(kinds) and d.happened_at between since and before
  union all select 'plan-written', p.id, e, v.written_at, null, v.written_by, p.kind, v.version::text, v.reason, null, null, null
    from unnest(every) e join plans p on p.episode_id = e join plan_versions v on v.plan_id = p.id where 'plan-written' = any(kinds) and v.written_at between since and before
  union all select 'plan-agreed', p.id, e, g.agreed_at, null, g.agreed_by, p.kind, g.agreement, g.words, null, null, null
    from unnest(every) e join plans p on p.episode_id = e join plan_agreements g on g.plan_id = p.id where 'plan-agreed' = any(kinds) and g.agreed_at between since and before
  union all select 'referral', f.id, e, n.happened_at, n.recorded_at, n.recorded_by, n.kind, y.name, n.words, null, null, null
    from unnest(live) e join referrals f on f.episode_id = e join referral_events n on n.referral_id = f.id join services y on y.id = f.service_id
    where 'referral' = any(kinds) and n.happened_at between since and before
  union all select 'follow-up-planned', u.id, e, u.created_at, null, u.created_by, null, null, u.purpose, null, null, null
    from unnest(live) e join follow_ups u on u.episode_id = e where 'follow-up-planned' = any(kinds) and u.created_at between since and before
  union all select 'follow-up-attempted', u.id, e, t.happened_at, t.recorded_at, t.recorded_by, t.outcome, t.way, t.words, null, null, null
    from unnest(live) e join follow_ups u on u.episode_id = e join follow_up_attempts t on t.follow_up_id = u.id where 'follow-up-attempted' = any(kinds) and t.happened_at between since and before
  union all select 'follow-up-done', u.id, e, u.done_at, null, u.done_by, u.done_how, u.purpose, u.done_words, null, null, null
    from unnest(live) e join follow_ups u on u.episode_id = e where 'follow-up-done' = any(kinds) and u.done_at between since and before
  union all select 'review', w.id, e, w.written_at, null, w.written_by, null, w.decision, w.findings, null, null, null
    from unnest(every) e join reviews w on w.episode_id = e where 'review' = any(kinds) and w.written_at between since and before
  union all select 'closure', z.episode_id, e, z.closed_at, null, z.closed_by, z.outcome, null, z.words, null, null, null
    from unnest(live) e join closures z on z.episode_id = e where 'closure' = any(kinds) and z.closed_at between since and before
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
