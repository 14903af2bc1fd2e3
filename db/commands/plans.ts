import { and, eq, max } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { planAgreements, plans, planVersions } from "#db/schema/assessments.ts";
import type { AgreedPlan, PlanKind, PlanLine } from "#domain/plan.ts";

export type NewPlanVersion = {
  episodeId: string;
  kind: PlanKind;
  /** The version that was on screen; 0 when nothing was written yet. */
  after: number;
  lines: PlanLine[];
  answers: Record<string, string | string[]>;
  reviewOn: string | null;
  /** Why it was changed; needed from the second version on. */
  reason: string | null;
  writtenBy: string;
  now: Date;
};

/**
 * Keeps a plan as its next version; the first one makes the plan. An episode has one plan of each kind.
 * @returns which plan, and the number of the new version
 * @throws StaleRecord when the version on screen is no longer the newest
 */
export async function insertPlanVersion(tx: Tx, { episodeId, kind, after, now, ...written }: NewPlanVersion): Promise<{ planId: string; version: number }> {
  const planId = await planFor(tx, { episodeId, kind, createdBy: written.writtenBy, now });
  const [newest] = await tx.select({ version: max(planVersions.version) }).from(planVersions).where(eq(planVersions.planId, planId));
  if ((newest?.version ?? 0) !== after) throw new StaleRecord();
  const version = after + 1;
  const kept = await tx.insert(planVersions).values({ ...written, planId, version, writtenAt: now }).onConflictDoNothing().returning({ version: planVersions.version });
  if (kept.length === 0) throw new StaleRecord();
  return { planId, version };
}

async function planFor(tx: Tx, { episodeId, kind, createdBy, now }: { episodeId: string; kind: PlanKind; createdBy: string; now: Date }): Promise<string> {
  const id = newId();
  const [made] = await tx.insert(plans).values({ id, kind, episodeId, createdAt: now, createdBy }).onConflictDoNothing().returning({ id: plans.id });
  if (made) return made.id;
  const [there] = await tx.select({ id: plans.id }).from(plans).where(and(eq(plans.episodeId, episodeId), eq(plans.kind, kind)));
  if (there === undefined) throw new StaleRecord();
  return there.id;
}

/** Keeps what was agreed about a version, once. @throws StaleRecord when it was agreed in the meantime */
export async function insertAgreement(
  tx: Tx,
  { planId, version, agreedBy, now, ...agreed }: Omit<AgreedPlan, "at" | "by"> & { planId: string; version: number; agreedBy: string; now: Date },
): Promise<void> {
  const kept = await tx.insert(planAgreements).values({ planId, version, agreedBy, agreedAt: now, ...agreed }).onConflictDoNothing().returning({ version: planAgreements.version });
  if (kept.length === 0) throw new StaleRecord();
}
