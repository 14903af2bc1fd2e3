import { sql } from "drizzle-orm";
import type { GateTx, IntakeTx, OwnerTx } from "#db/client.ts";
import type { AuditEvent } from "#domain/audit.ts";

export type SystemEvent = AuditEvent & { outcome: "done" | "refused"; /** Whose account it was, where that is known. */ userId: string | null; requestId: string };

/** Writes down what happened where nobody is signed in yet: signing in, messages from dispatch systems, commands at the terminal. */
export async function insertSystemEvent(tx: GateTx | IntakeTx | OwnerTx, event: SystemEvent): Promise<void> {
  const { action, outcome, userId, episodeId = null, subjectId = null, requestId, detail } = event;
  await tx.execute(sql`select record_system_event(${action}, ${outcome}, ${userId}::uuid, ${episodeId}::uuid, ${subjectId}::uuid, ${requestId},
    ${detail ? JSON.stringify(detail) : null}::jsonb)`);
}
