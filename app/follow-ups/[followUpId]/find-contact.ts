import type { Tx } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findFollowUp } from "#db/queries/follow-ups.ts";
import { listPhones } from "#db/queries/person-parts.ts";

/** A follow-up with whom it is about and the numbers to reach them by. Null when there is none that the actor sees. */
export async function findContact(tx: Tx, followUpId: string) {
  const followUp = await findFollowUp(tx, followUpId);
  if (followUp === null) return null;
  const [banner, phones] = await Promise.all([bannerFor(tx, { episodeId: followUp.episodeId }), followUp.personId === null ? [] : listPhones(tx, followUp.personId)]);
  return { followUp, banner, phones };
}
