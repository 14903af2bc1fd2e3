import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { physicalReviews } from "#db/schema/physical-reviews.ts";
import type { AskedReview, GoingOn } from "#domain/physical-review.ts";

/** Keeps what a review found, or why somebody went on. Nothing to keep where none was asked for, or where words stand already and none were added. */
export async function keepPhysicalReview(tx: Tx, asked: AskedReview | null, { episodeId, words, goingOn, by, now }: { episodeId: string; words: string; goingOn: GoingOn; by: string; now: Date }): Promise<void> {
  if (asked === null || words.trim() === "") return;
  await tx.insert(physicalReviews).values({ id: newId(), episodeId, setId: asked.set.id, prompt: asked.prompt, goingOn, words: words.trim(), writtenAt: now, writtenBy: by });
}
