import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { drafts } from "#db/schema/audit.ts";

export type Draft = { values: Record<string, string | string[]>; savedAt: Date; baseVersion: string | null };

/** The actor's own unsent text by form; nobody else's is visible. */
export async function listDrafts(tx: Tx, formKeys: readonly string[]): Promise<Map<string, Draft>> {
  const rows = await tx
    .select({ formKey: drafts.formKey, values: drafts.values, savedAt: drafts.savedAt, baseVersion: drafts.baseVersion })
    .from(drafts)
    .where(and(inArray(drafts.formKey, [...formKeys]), isNull(drafts.setAsideAt)));
  return new Map(rows.map(({ formKey, ...draft }) => [formKey, draft]));
}

/** The actor's own unsent text for one form. */
export async function findDraft(tx: Tx, formKey: string): Promise<Draft | null> {
  return (await listDrafts(tx, [formKey])).get(formKey) ?? null;
}

/**
 * The version of the record that a draft was typed over. Text that was kept because a session ran out carries it among its values.
 * @param current what to take where neither says
 */
export function draftBase(draft: Draft | null, current: number): number {
  const base = Number(draft?.baseVersion ?? draft?.values["version"] ?? current);
  return Number.isInteger(base) && base >= 0 ? base : current;
}
