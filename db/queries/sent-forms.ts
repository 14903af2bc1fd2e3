import { and, eq, gt, inArray, sql } from "drizzle-orm";
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

/** Has a form of the actor's gone through since then that led to one of these addresses? For what opens for a few minutes only. */
export async function ledLatelyTo(tx: Tx, { action, goTo, since }: { action: string; goTo: readonly string[]; since: Date }): Promise<boolean> {
  const [sent] = await tx
    .select({ key: sentForms.key })
    .from(sentForms)
    .where(and(eq(sentForms.actorId, sql`actor_id()`), gt(sentForms.sentAt, since), eq(sentForms.action, action), inArray(sentForms.goTo, [...goTo])))
    .limit(1);
  return sent !== undefined;
}
