import { desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { triages } from "#db/schema/responding.ts";
import { users } from "#db/schema/users.ts";
import type { Agreement, FrozenAnswer } from "#domain/triage-answers.ts";
import type { TriageDecision } from "#domain/triage.ts";
import type { Urgency } from "#domain/urgency.ts";

export type Triage = {
  id: string;
  answers: FrozenAnswer[];
  /** Codes of the safety questions answered yes. */
  redFlags: string[];
  urgency: Urgency;
  decision: TriageDecision;
  reason: string;
  proposedUrgency: Urgency | null;
  differsBecause: string | null;
  agreedWithPatient: Agreement;
  safetyNetting: string | null;
  decidedAt: Date;
  decidedByName: string;
  reachBy: Date | null;
};

const columns = {
  id: triages.id,
  answers: triages.answers,
  redFlags: triages.redFlags,
  urgency: triages.urgency,
  decision: triages.decision,
  reason: triages.reason,
  proposedUrgency: triages.proposedUrgency,
  differsBecause: triages.differsBecause,
  agreedWithPatient: triages.agreedWithPatient,
  safetyNetting: triages.safetyNetting,
  decidedAt: triages.decidedAt,
  decidedByName: users.name,
  reachBy: triages.reachBy,
};

const newestFirst = [desc(triages.decidedAt), desc(triages.id)];

/** Every triage of an episode, newest first: the first one stands. A crisis has a handful. */
export async function listTriages(tx: Tx, episodeId: string): Promise<Triage[]> {
  return await tx.select(columns).from(triages).innerJoin(users, eq(users.id, triages.decidedBy)).where(eq(triages.episodeId, episodeId)).orderBy(...newestFirst).limit(50);
}

/** The triage that stands, or null before the first. */
export async function findTriage(tx: Tx, episodeId: string): Promise<Triage | null> {
  const [newest] = await tx.select(columns).from(triages).innerJoin(users, eq(users.id, triages.decidedBy)).where(eq(triages.episodeId, episodeId)).orderBy(...newestFirst).limit(1);
  return newest ?? null;
}
