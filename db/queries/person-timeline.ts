import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { EpisodeEvent } from "#domain/episode-event.ts";
import type { TimelineKind } from "#domain/person-event.ts";
import { idArray, instant, instantOrNull } from "./raw-values.ts";

/** One thing that happened, in a crisis or apart from any. */
export type PersonEvent = Omit<EpisodeEvent, "kind"> & {
  kind: TimelineKind;
  /** Tells apart what one row tells several times, such as the times of a crew. */
  tag: string;
  episode: { id: string; number: string } | null;
};

type Stored = Omit<PersonEvent, "happenedAt" | "writtenAt" | "inError"> & {
  happenedAt: string;
  writtenAt: string | null;
  inError: { byName: string; at: string; reason: string } | null;
};

/**
 * One page of everything that happened to somebody, newest first, in one round trip whatever the length of the record.
 * @param kinds what is asked for
 * @param after a page's cursor
 * @returns null without sight of the person
 */
export async function listPersonEvents(tx: Tx, { personId, kinds, after }: { personId: string; kinds: readonly TimelineKind[]; after: string | undefined }): Promise<KeysetPage<PersonEvent> | null> {
  const [at, id, tag] = decodeCursor(after, 3) ?? [];
  const before = at instanceof Date && isUuid(id) && typeof tag === "string" ? { at: at.toISOString(), id, tag } : { at: null, id: null, tag: null };
  const [row] = await tx.execute<{ events: Stored[] | null }>(sql`
    select person_timeline(${personId}::uuid, ${idArray(kinds)}::text[], ${before.at}::timestamptz, ${before.id}::uuid, ${before.tag}::text, ${pageSize + 1}::integer) as events`);
  const events = row?.events ?? null;
  if (events === null) return null;
  return keysetPage(events.map(eventOf), (event) => [event.happenedAt, event.id, event.tag]);
}

const eventOf = ({ happenedAt, writtenAt, inError, ...event }: Stored): PersonEvent => ({
  ...event,
  happenedAt: instant(happenedAt),
  writtenAt: instantOrNull(writtenAt),
  inError: inError && { ...inError, at: instant(inError.at) },
});
