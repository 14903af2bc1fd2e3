import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { users } from "#db/schema/users.ts";

export type AccountAmendment = { by: string; at: Date };

/** Who changed an account last, and when, as the audit has it; null where nobody did. Administrators only. It reads from the newest event back: ask it about accounts that have just changed. */
export async function findLastAmendment(tx: Tx, accountId: string): Promise<AccountAmendment | null> {
  const [row] = await tx
    .select({ by: users.name, at: auditEvents.at })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.actorId))
    .where(and(eq(auditEvents.subjectId, accountId), eq(auditEvents.action, "account.amended"), eq(auditEvents.outcome, "done")))
    .orderBy(desc(auditEvents.id))
    .limit(1);
  return row ?? null;
}
