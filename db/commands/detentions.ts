import { and, eq, isNull } from "drizzle-orm";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { legalDetentionExtensions, legalDetentions } from "#db/schema/detentions.ts";
import type { DetentionEnding } from "#domain/detention-powers.ts";

/** Records a legal detention. A second clock in one episode, or of one person through another, meets `legal_detentions_one_clock`. */
export async function insertDetention(tx: Tx, detention: typeof legalDetentions.$inferInsert): Promise<void> {
  await tx.insert(legalDetentions).values(detention);
}

/**
 * Records the one extension. Of two at once the second meets `legal_detention_extensions_one`; after 24 hours LN372; ended or in error in the meantime LN371;
 * under 18 at a police station LN373.
 */
export async function insertExtension(tx: Tx, extension: Omit<typeof legalDetentionExtensions.$inferInsert, "id">): Promise<void> {
  await tx.insert(legalDetentionExtensions).values({ id: newId(), ...extension });
}

type Ending = { id: string; at: Date; how: DetentionEnding; words: string | null; by: string; now: Date };

/** Records how it ended, once. @throws StaleRecord when it ended, or was marked as in error, in the meantime */
export async function endDetention(tx: Tx, { id, at, how, words, by, now }: Ending): Promise<void> {
  const ended = await tx
    .update(legalDetentions)
    .set({ endedAt: at, endedHow: how, endedWords: words, endingRecordedAt: now, endingRecordedBy: by })
    .where(and(eq(legalDetentions.id, id), isNull(legalDetentions.endedAt), isNull(legalDetentions.enteredInErrorAt)))
    .returning({ id: legalDetentions.id });
  if (ended.length === 0) throw new StaleRecord();
}

/** Marks it as entered in error; it stays, struck through. @throws StaleRecord when it was marked in the meantime */
export async function markDetentionInError(tx: Tx, { id, by, reason, now }: { id: string; by: string; reason: string; now: Date }): Promise<void> {
  const marked = await tx
    .update(legalDetentions)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(legalDetentions.id, id), isNull(legalDetentions.enteredInErrorAt)))
    .returning({ id: legalDetentions.id });
  if (marked.length === 0) throw new StaleRecord();
}

/** Marks the extension that stands as entered in error: the clock ends without it, and the right one may be recorded. @throws StaleRecord when it was marked in the meantime */
export async function markExtensionInError(tx: Tx, { id, by, reason, now }: { id: string; by: string; reason: string; now: Date }): Promise<void> {
  const marked = await tx
    .update(legalDetentionExtensions)
    .set({ enteredInErrorAt: now, enteredInErrorBy: by, enteredInErrorReason: reason })
    .where(and(eq(legalDetentionExtensions.id, id), isNull(legalDetentionExtensions.enteredInErrorAt)))
    .returning({ id: legalDetentionExtensions.id });
  if (marked.length === 0) throw new StaleRecord();
}
