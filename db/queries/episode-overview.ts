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
  const [row] = await tx.execute<{ overview: Stored }>(sql`select episode_overview(${episode.id}::uuid) as overview`);
  if (row === undefined) throw new Error("An overview without a row");
  const { triage, observations, responses, assessments, plans, ...counted } = row.overview;
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
