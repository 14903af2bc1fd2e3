import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sentForms } from "#db/schema/audit.ts";

/** What a form of the actor's with this key led to, when it went through before. */
export async function findSentForm(tx: Tx, key: string): Promise<{ contentHash: string; goTo: string } | null> {
  const [sent] = await tx
    .select({ contentHash: sentForms.contentHash, goTo: sentForms.goTo })
    .from(sentForms)
    .where(and(eq(sentForms.actorId, sql`actor_id()`), eq(sentForms.key, key)));
  return sent ?? null;
}
