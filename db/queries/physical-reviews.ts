import { desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { physicalReviews } from "#db/schema/physical-reviews.ts";
import { users } from "#db/schema/users.ts";
import { setToReview, type AskedReview, type PhysicalReview } from "#domain/physical-review.ts";
import { listObservations } from "./observations.ts";

/** The physical-health review that the newest observations of an episode ask for, with what was written about it; null when they ask for none. */
export async function findAskedReview(tx: Tx, episodeId: string): Promise<AskedReview | null> {
  const asking = setToReview(await listObservations(tx, episodeId));
  return asking && { ...asking, review: await findReviewOf(tx, asking.set.id) };
}

/** The newest words about a set, or null. */
export async function findReviewOf(tx: Tx, setId: string): Promise<PhysicalReview | null> {
  const [review] = await tx
    .select({ words: physicalReviews.words, writtenAt: physicalReviews.writtenAt, writtenByName: users.name })
    .from(physicalReviews)
    .innerJoin(users, eq(users.id, physicalReviews.writtenBy))
    .where(eq(physicalReviews.setId, setId))
    .orderBy(desc(physicalReviews.writtenAt), desc(physicalReviews.id))
    .limit(1);
  return review ?? null;
}
