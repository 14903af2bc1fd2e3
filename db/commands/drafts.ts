import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/audit.ts";

/** Keeps the actor's unsent text; the newest save stands. */
export async function keepDraft(
  tx: Tx,
  draft: { userId: string; formKey: string; values: Record<string, string | string[]>; baseVersion: string | null; now: Date },
): Promise<void> {
  const { userId, formKey, values, baseVersion, now } = draft;
  await tx
    .insert(drafts)
    .values({ userId, formKey, values, baseVersion, savedAt: now })
    .onConflictDoUpdate({ target: [drafts.userId, drafts.formKey], set: { values, baseVersion, savedAt: now, setAsideAt: null } });
}

/** Puts drafts aside once their form went through or their author let them go; kept for 30 days, and never shown as unsent again. */
export async function setDraftsAside(tx: Tx, userId: string, formKeys: readonly string[]): Promise<void> {
  await tx.update(drafts).set({ setAsideAt: sql`now()` }).where(and(eq(drafts.userId, userId), inArray(drafts.formKey, [...formKeys]), isNull(drafts.setAsideAt)));
}

/** Puts one draft aside. */
export async function setDraftAside(tx: Tx, userId: string, formKey: string): Promise<void> {
  await setDraftsAside(tx, userId, [formKey]);
}
