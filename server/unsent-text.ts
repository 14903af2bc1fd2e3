import { sql } from "drizzle-orm";
import type { FormValues } from "#components/form/form-state.ts";
import { asGate } from "./database.ts";

/** Under which key a page keeps the text of a form that has no draft of its own. */
export const pageDraftKey = (path: string): string => `page:${path.split("?")[0]}`.slice(0, 300);

/** Puts typed text aside for the person whose session has run out, so that it is there again after signing in. */
export async function keepUnsentText(session: string | null, draftKey: string, values: FormValues): Promise<void> {
  if (session === null) return;
  await asGate(async (tx) => tx.execute(sql`select keep_draft_of_ended_session(${session}::uuid, ${draftKey}, ${JSON.stringify(values)}::jsonb, null)`));
}
