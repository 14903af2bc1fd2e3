import { asc, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { calls, callVersions } from "#db/schema/calls.ts";
import { users } from "#db/schema/users.ts";
import { callFactsFromStore, type CallFacts, type StoredCallFacts } from "#domain/call.ts";
import { factsTogether } from "#domain/calls-together.ts";

/** A ring of the phone with everything that was known of it at each moment, oldest version first. */
export type Call = {
  id: string;
  reference: string;
  receivedAt: Date;
  /** Who wrote it down; null where a dispatch system sent it. */
  takenDownByName: string | null;
  versions: { version: number; recordedAt: Date; facts: CallFacts }[];
};

/** What all calls say together (see `factsTogether`); null without a call. */
export function togetherOf(newestFirst: readonly Call[]): CallFacts | null {
  const [newest, ...older] = newestFirst.flatMap((call) => call.versions.at(-1)?.facts ?? []);
  return newest === undefined ? null : factsTogether([newest, ...older]);
}

/** The calls of an episode, newest first. An episode has a handful; a sender's updates are versions of one call. */
export async function listCalls(tx: Tx, episodeId: string): Promise<Call[]> {
  const rows = await tx
    .select({
      id: calls.id,
      reference: calls.reference,
      receivedAt: calls.receivedAt,
      takenDownByName: users.name,
      version: callVersions.version,
      recordedAt: callVersions.recordedAt,
      facts: callVersions.facts,
    })
    .from(calls)
    .innerJoin(callVersions, eq(callVersions.callId, calls.id))
    .leftJoin(users, eq(users.id, calls.takenDownBy))
    .where(eq(calls.episodeId, episodeId))
    .orderBy(desc(calls.receivedAt), desc(calls.id), asc(callVersions.version));
  const found = new Map<string, Call>();
  for (const { version, recordedAt, facts, ...call } of rows) {
    const held = found.get(call.id) ?? { ...call, versions: [] };
    held.versions.push({ version, recordedAt, facts: callFactsFromStore(facts as unknown as StoredCallFacts) });
    found.set(call.id, held);
  }
  return [...found.values()];
}
