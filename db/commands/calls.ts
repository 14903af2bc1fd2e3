import { sql } from "drizzle-orm";
import type { IntakeTx, Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { calls, callVersions } from "#db/schema/calls.ts";
import type { CallFacts } from "#domain/call.ts";
import { londonDay } from "#domain/london-time.ts";

export type NewCall = {
  reference: string;
  episodeId: string;
  /** Who wrote it down at the desk; null for a message of a dispatch system. */
  takenDownBy: string | null;
  /** Which dispatch system sent it; null for a call typed at the desk. */
  senderId: string | null;
  /** The message it came from, for a call of a dispatch system. */
  messageId: string | null;
  facts: CallFacts;
  now: Date;
};

/** The next reference of a call typed at the desk: `L26-000123`, with the London year in which it is given. */
export async function nextCallReference(tx: Tx | IntakeTx, now: Date): Promise<string> {
  const [row] = await tx.execute<{ number: string }>(sql`select nextval('call_references')::text as number`);
  return spokenNumber("L", row?.number, now);
}

/** `E26-000123`: a letter, the London year, and a number that never starts again. */
export function spokenNumber(letter: "E" | "L", number: string | undefined, now: Date): string {
  if (number === undefined) throw new Error("The sequence gave no number");
  return `${letter}${londonDay(now).slice(2, 4)}-${number.padStart(6, "0")}`;
}

/** Writes down a ring of the phone as it was received, with its facts as version 1. @returns the call's id */
export async function insertCall(tx: Tx | IntakeTx, { facts, now, messageId, ...call }: NewCall): Promise<string> {
  const id = newId();
  await tx.insert(calls).values({ id, ...call, receivedAt: facts.receivedAt });
  await insertCallVersion(tx, { callId: id, version: 1, facts, now, messageId });
  return id;
}

/** What is known of a call from now on; earlier versions stay. The primary key refuses a version that somebody else has just written. */
export async function insertCallVersion(
  tx: Tx | IntakeTx,
  { callId, version, facts, now, messageId }: { callId: string; version: number; facts: CallFacts; now: Date; messageId: string | null },
): Promise<void> {
  const { category, boroughCode, callersWords } = facts;
  await tx.insert(callVersions).values({ callId, version, recordedAt: now, messageId, category, boroughCode, callersWords, facts });
}
