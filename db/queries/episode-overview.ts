import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { EpisodeOverview } from "#domain/way.ts";

type Instants = "decidedAt" | "lastAt";
type Stored = {
  triage: (Omit<NonNullable<EpisodeOverview["triage"]>, Instants> & { decidedAt: string }) | null;
  responses: EpisodeOverview["responses"] | null;
  observations: { count: number; lastTotal: number | null; lastAt: string | null };
  assessments: EpisodeOverview["assessments"] | null;
  plans: EpisodeOverview["plans"] | null;
  referrals: EpisodeOverview["referrals"];
  followUps: EpisodeOverview["followUps"];
  unansweredHandovers: number;
  reviews: number;
};

/**
 * How far an episode has come, in one round trip: the newest of everything, and counts of what is open.
 * For somebody who sees the record: to anybody else every part looks not yet begun.
 */
export async function findEpisodeOverview(tx: Tx, episode: { id: string; personId: string | null; isClosed: boolean }): Promise<EpisodeOverview> {
  const [row] = await tx.execute<Stored>(overviewOf(episode.id));
  if (row === undefined) throw new Error("An overview without a row");
  const { triage, observations, responses, assessments, plans, ...counted } = row;
  return {
    ...counted,
    isIdentified: episode.personId !== null,
    isClosed: episode.isClosed,
    triage: triage && { ...triage, decidedAt: new Date(triage.decidedAt) },
    observations: { ...observations, lastAt: observations.lastAt === null ? null : new Date(observations.lastAt) },
    responses: responses ?? [],
    assessments: assessments ?? [],
    plans: plans ?? [],
  };
}

const overviewOf = (id: string) => sql`
  select
    (select jsonb_build_object('urgency', t.urgency, 'decision', t.decision, 'reason', t.reason, 'decidedAt', t.decided_at)
      from triages t where t.episode_id = ${id} order by t.decided_at desc, t.id desc limit 1) as triage,
    (select jsonb_agg(jsonb_build_object('id', r.id, 'callSign', k.call_sign, 'outcome', r.outcome,
        'isLive', r.clear_at is null and r.stood_down_at is null, 'isOnScene', r.on_scene_at is not null, 'isStoodDown', r.stood_down_at is not null)
        order by r.allocated_at desc)
      from responses r join crews k on k.id = r.crew_id where r.episode_id = ${id}) as responses,
    (select jsonb_build_object('count', count(*)::int, 'lastTotal', (array_agg(o.total order by o.taken_at desc))[1], 'lastAt', max(o.taken_at))
      from observation_sets o where o.episode_id = ${id} and o.entered_in_error_at is null) as observations,
    (select jsonb_agg(jsonb_build_object('id', a.id, 'isSignedOff', standing_version(a.id) is not null,
        'awaited', coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'name', n.name) order by n.name)
          from awaited_signatures w left join users n on n.id = w.user_id where w.assessment_id = a.id), '[]')) order by a.happened_at desc, a.id desc)
      from assessments a where a.episode_id = ${id}) as assessments,
    (select jsonb_agg(jsonb_build_object('kind', p.kind, 'version', v.version, 'isAgreed', g.plan_id is not null))
      from plans p
      join lateral (select max(x.version) as version from plan_versions x where x.plan_id = p.id) v on v.version is not null
      left join plan_agreements g on g.plan_id = p.id and g.version = v.version and g.agreement <> 'not-able-today'
      where p.episode_id = ${id}) as plans,
    (select jsonb_build_object('total', count(*)::int, 'seen', count(*) filter (where f.standing = 'seen')::int,
        'declined', count(*) filter (where f.standing = 'declined')::int,
        'firstId', (array_agg(f.id order by f.standing in ('draft', 'sent', 'received', 'accepted', 'booked') desc, f.due_by, f.id))[1],
        'open', count(*) filter (where f.standing in ('draft', 'sent', 'received', 'accepted', 'booked'))::int,
        'overdue', count(*) filter (where f.standing in ('draft', 'sent', 'received', 'accepted', 'booked') and f.due_by < now())::int)
      from referrals f where f.episode_id = ${id}) as referrals,
    (select jsonb_build_object('total', count(*)::int, 'firstId', (array_agg(u.id order by u.done_at is null desc, u.due_at, u.id))[1], 'undone', count(*) filter (where u.done_at is null)::int,
        'overdue', count(*) filter (where u.done_at is null and u.due_at < now())::int)
      from follow_ups u where u.episode_id = ${id}) as "followUps",
    (select count(*)::int from handovers h where h.episode_id = ${id} and h.answered_at is null) as "unansweredHandovers",
    (select count(*)::int from reviews w where w.episode_id = ${id}) as reviews`;
