import { sql } from "drizzle-orm";
import type { GateTx, IntakeTx, Tx } from "#db/client.ts";
import type { AuditEvent } from "#domain/audit.ts";
import type { Believed } from "./about-person.ts";

/**
 * Writes what happened, in the transaction in which it happens. Who, as what and why they may is filled in by the database.
 * @param believed whom the writer believed it was about, asked in the same statement: the database refuses (LN020) what is about somebody else
 */
export async function recordEvents(tx: Tx, outcome: "done" | "refused", events: AuditEvent | readonly AuditEvent[], requestId: string, believed: Believed = null): Promise<void> {
  const all = Array.isArray(events) ? (events as readonly AuditEvent[]) : [events as AuditEvent];
  await Promise.all(
    all.map((event) =>
      tx.execute(sql`select record_event(${event.action}, ${outcome}, ${event.personId ?? null}::uuid, ${event.episodeId ?? null}::uuid,
        ${event.subjectId ?? null}::uuid, ${requestId}, ${event.detail ? JSON.stringify(event.detail) : null}::jsonb)${believed === null ? sql`` : sql`, is_about(${believed}, ${event.personId ?? null}::uuid, ${event.episodeId ?? null}::uuid)`}`),
    ),
  );
}

/** Writes what happened where nobody is signed in: signing in itself, and messages of dispatch systems. */
export async function recordSystemEvent(
  tx: GateTx | IntakeTx,
  event: Omit<AuditEvent, "personId">,
  { who, requestId, outcome = "done" }: { who: string | null; requestId: string; outcome?: "done" | "refused" },
): Promise<void> {
  await tx.execute(sql`select record_system_event(${event.action}, ${outcome}, ${who}::uuid, ${event.episodeId ?? null}::uuid, ${event.subjectId ?? null}::uuid,
    ${requestId}, ${event.detail ? JSON.stringify(event.detail) : null}::jsonb)`);
}
