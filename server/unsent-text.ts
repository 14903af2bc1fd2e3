import { sql } from "drizzle-orm";
import type { FormValues } from "#components/form/form-state.ts";
import { asGate } from "./database.ts";

/** Puts typed text aside for the person whose session has run out, so that it is there again after signing in. */
export async function keepUnsentText(session: string | null, draftKey: string, values: FormValues): Promise<void> {
  if (session === null) return;
  await asGate(async (tx) => tx.execute(sql`select keep_draft_of_ended_session(${session}::uuid, ${draftKey}, ${JSON.stringify(values)}::jsonb, null)`));
}
