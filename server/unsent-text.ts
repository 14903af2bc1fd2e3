import { sql } from "drizzle-orm";
import type { FormValues } from "#components/form/form-state.ts";
import { asGate } from "./database.ts";

/** Under which key a page keeps the text of a form that has no draft of its own. */
export const pageDraftKey = (path: string): string => `page:${pathOf(path)}`.slice(0, 300);

/** The address without what is asked of it. */
export const pathOf = (address: string): string => address.split("?")[0] ?? "";

export type UnsentText = {
  draftKey: string;
  /** In which opened page it was typed, and where that is. */
  pageId: string;
  path: string | null;
  values: FormValues;
  /** Counts the saves of a page while somebody types. */
  sequence: number | null;
  /** The version of the record that it was typed over; a form that was sent whole has it among its values. */
  baseVersion?: string | null;
  /** Whose page it was, where that is known: nothing of it is kept for whoever signed in since. */
  of?: string | undefined;
};

/**
 * Puts typed text aside for the person whose session has run out, so that it is there again after signing in.
 * @returns when it was kept; null where nobody can be told whose it is
 */
export async function keepUnsentText(session: string | null, { draftKey, pageId, path, values, sequence, baseVersion = null, of }: UnsentText): Promise<Date | null> {
  if (session === null) return null;
  const [row] = await asGate(async (tx) => tx.execute<{ at: string | null }>(
    sql`select keep_draft_of_ended_session(${session}::uuid, ${draftKey}, ${pageId}::uuid, ${path}, ${JSON.stringify(values)}::jsonb, ${sequence}::int, ${baseVersion}, ${of ?? null}::uuid) as at`,
  ));
  return row?.at ? new Date(row.at) : null;
}
