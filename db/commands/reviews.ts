import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { followUps, reviews } from "#db/schema/follow-ups.ts";

export type NewReview = { episodeId: string; listedBecause: string; findings: string; decision: string; by: string; now: Date };

/** Keeps a review as it was written, with the reason it came up that day. @returns its id */
export async function insertReview(tx: Tx, { by, now, ...review }: NewReview): Promise<string> {
  const id = newId();
  await tx.insert(reviews).values({ id, ...review, writtenAt: now, writtenBy: by });
  return id;
}

/** The decision of a review as somebody's task: it stands among the follow-ups until it is done. */
export async function insertReviewTask(
  tx: Tx, task: { reviewId: string; episodeId: string; purpose: string; dueAt: Date; ownerId: string; by: string; now: Date },
): Promise<void> {
  const { by, now, ...row } = task;
  await tx.insert(followUps).values({ id: newId(), kind: "task", ...row, createdAt: now, createdBy: by });
}
