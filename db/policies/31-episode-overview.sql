-- How far a crisis has come, asked for sight once: under row policies each of its dozen tables asks again, which was a third of what the answer cost.
-- Whoever does not see the record is told what the policies show them: the desk the crews of an open call, and everybody an offer that they made or were made.
create or replace function episode_overview(episode uuid) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
  seen uuid := case when sees_episode(episode) then episode end;
  with_crews uuid := case when seen is not null or sees_call(episode) then episode end;
begin
  return (
  select json_build_object(
    'triage', (select json_build_object('urgency', t.urgency, 'decision', t.decision, 'reason', t.reason, 'decidedAt', t.decided_at)
      from triages t where t.episode_id = seen order by t.decided_at desc, t.id desc limit 1),
    'responses', (select json_agg(json_build_object('id', r.id, 'callSign', k.call_sign, 'outcome', r.outcome,
        'isLive', r.clear_at is null and r.stood_down_at is null, 'isOnScene', r.on_scene_at is not null, 'isStoodDown', r.stood_down_at is not null)
        order by r.allocated_at desc)
      from responses r join crews k on k.id = r.crew_id where r.episode_id = with_crews),
    'observations', (select json_build_object('count', count(*)::int, 'lastTotal', (array_agg(o.total order by o.taken_at desc))[1], 'lastAt', max(o.taken_at))
      from observation_sets o where o.episode_id = seen and o.entered_in_error_at is null),
    'assessments', (select json_agg(json_build_object('id', a.id, 'isSignedOff', standing_version(a.id) is not null,
        'awaited', coalesce((select json_agg(json_build_object('kind', w.kind, 'name', n.name) order by n.name)
          from awaited_signatures w left join users n on n.id = w.user_id where w.assessment_id = a.id), '[]')) order by a.happened_at desc, a.id desc)
      from assessments a where a.episode_id = seen),
    'plans', (select json_agg(json_build_object('kind', p.kind, 'version', v.version, 'isAgreed', g.plan_id is not null))
      from plans p
      join lateral (select max(x.version) as version from plan_versions x where x.plan_id = p.id) v on v.version is not null
      left join plan_agreements g on g.plan_id = p.id and g.version = v.version and g.agreement <> 'not-able-today'
      where p.episode_id = seen),
    'referrals', (select json_build_object('total', count(*)::int, 'seen', count(*) filter (where f.standing = 'seen')::int,
        'declined', count(*) filter (where f.standing = 'declined')::int,
        'firstId', (array_agg(f.id order by is_open_referral(f.standing) desc, f.due_by, f.id))[1],
        'open', count(*) filter (where is_open_referral(f.standing))::int,
        'overdue', count(*) filter (where is_open_referral(f.standing) and f.due_by < now())::int)
      from referrals f where f.episode_id = seen),
    'followUps', (select json_build_object('total', count(*)::int, 'firstId', (array_agg(u.id order by u.done_at is null desc, u.due_at, u.id))[1],
        'undone', count(*) filter (where u.done_at is null)::int, 'overdue', count(*) filter (where u.done_at is null and u.due_at < now())::int)
      from follow_ups u where u.episode_id = seen),
    'unansweredHandovers', (select count(*)::int from handovers h where h.episode_id = episode and h.answered_at is null
      and (seen is not null or (is_clinician() and actor_id() in (h.offered_by, h.offered_to) and episode not in (select hidden_open_episodes())))),
    'reviews', (select count(*)::int from reviews w where w.episode_id = seen)));
end $$;
revoke execute on function episode_overview(uuid) from public;
grant execute on function episode_overview(uuid) to lantern_app;
