import { legalDetentionExtensions, legalDetentions } from "#db/schema/detentions.ts";
import { hoursAfter, minutesAfter } from "./chance.ts";
import type { Told } from "./episode.ts";

/** One clock with less than three hours left and one that a doctor extended, each in a crisis that is old enough for it. */
export const detentionsTonight = ["running", "extended"] as const;
export type DetentionTonight = (typeof detentionsTonight)[number];

const hoursSinceStart: Record<DetentionTonight, number> = { running: 21 + 20 / 60, extended: 26 };

/** Could this crisis hold it? The clock starts after the call rang. */
export const isOldEnough = (hoursAgo: number, tonight: DetentionTonight): boolean => hoursAgo > hoursSinceStart[tonight] + 1;

/** Somebody was found by the police and taken to a place of safety. */
export function tellDetention(told: Told): void {
  const { night, story, id: episodeId, taker } = told;
  const { batch, chance, now } = night;
  if (story.detention === null) return;
  const startedAt = hoursAfter(now, -hoursSinceStart[story.detention]);
  const recordedAt = minutesAfter(startedAt, 12);
  const id = chance.uuid(recordedAt);
  batch.add(legalDetentions, {
    id, episodeId, power: "s136", clockStart: "arrival", startedAt, place: "health-based", placeName: "Demonstration place of safety", consulted: "paramedic",
    consultedWords: "The crew was there and agreed", note: "Walking in the road, frightened. Came along calmly.", recordedAt, recordedBy: taker.id,
  });
  told.log("detention.recorded", recordedAt, taker);
  if (story.detention !== "extended") return;
  const grantedAt = hoursAfter(startedAt, 21);
  batch.add(legalDetentionExtensions, {
    id: chance.uuid(grantedAt), detentionId: id, grantedAt, minutes: 8 * 60, doctor: "Dr Wen Ashbourne", condition: "Too drowsy after sedation to be interviewed; to be tried again in the morning.", place: "health-based",
    recordedAt: minutesAfter(grantedAt, 10), recordedBy: taker.id,
  });
  told.log("detention.extended", minutesAfter(grantedAt, 10), taker);
}
