import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/audit.ts";

export type Draft = { values: Record<string, string | string[]>; savedAt: Date; baseVersion: string | null };

/** The actor's own unsent text for one form; nobody else's is visible. */
export async function findDraft(tx: Tx, formKey: string): Promise<Draft | null> {
  const [draft] = await tx
    .select({ values: drafts.values, savedAt: drafts.savedAt, baseVersion: drafts.baseVersion })
    .from(drafts)
    .where(and(eq(drafts.formKey, formKey), isNull(drafts.setAsideAt)));
  return draft ?? null;
}
