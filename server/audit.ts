import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { AuditEvent } from "#domain/audit.ts";

/** Writes what happened, in the transaction in which it happens. Who, as what and why they may is filled in by the database. */
export async function recordEvents(tx: Tx, outcome: "done" | "refused", events: AuditEvent | readonly AuditEvent[], requestId: string): Promise<void> {
  const all = Array.isArray(events) ? (events as readonly AuditEvent[]) : [events as AuditEvent];
  await Promise.all(
    all.map((event) =>
      tx.execute(sql`select record_event(${event.action}, ${outcome}, ${event.personId ?? null}::uuid, ${event.episodeId ?? null}::uuid,
        ${event.subjectId ?? null}::uuid, ${requestId}, ${event.detail ? JSON.stringify(event.detail) : null}::jsonb)`),
    ),
  );
}
