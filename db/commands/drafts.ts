import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/audit.ts";

/**
 * Keeps the actor's unsent text; the newest save stands. A save that was on its way while its form went through comes too late: what was put
 * aside is brought back only from a page that was opened afterwards.
 * @returns whether it was kept
 */
export async function keepDraft(
  tx: Tx,
  draft: { userId: string; formKey: string; values: Record<string, string | string[]>; baseVersion: string | null; openedAt: Date; now: Date },
): Promise<boolean> {
  const { userId, formKey, values, baseVersion, openedAt, now } = draft;
  const kept = await tx
    .insert(drafts)
    .values({ userId, formKey, values, baseVersion, savedAt: now })
    .onConflictDoUpdate({
      target: [drafts.userId, drafts.formKey],
      set: { values, baseVersion, savedAt: now, setAsideAt: null },
      setWhere: sql`${drafts.setAsideAt} is null or date_trunc('milliseconds', ${drafts.setAsideAt}) <= ${openedAt.toISOString()}::timestamptz`,
    })
    .returning({ formKey: drafts.formKey });
  return kept.length > 0;
}

/** Says that the form of this draft went through, whether or not anything of it was kept before. */
export async function endDraft(tx: Tx, { userId, formKey, now }: { userId: string; formKey: string; now: Date }): Promise<void> {
  const setAsideAt = now;
  await tx.insert(drafts).values({ userId, formKey, values: {}, savedAt: now, setAsideAt }).onConflictDoUpdate({ target: [drafts.userId, drafts.formKey], set: { setAsideAt } });
}

/** Puts a draft aside that its author let go; kept for 30 days, and never shown as unsent again. */
export async function setDraftAside(tx: Tx, userId: string, formKey: string): Promise<void> {
  await tx.update(drafts).set({ setAsideAt: sql`now()` }).where(and(eq(drafts.userId, userId), eq(drafts.formKey, formKey), isNull(drafts.setAsideAt)));
}
