import { followUpAttempts, followUps } from "#db/schema/follow-ups.ts";
import type { FollowUpOutcome } from "#domain/follow-up.ts";
import type { Care } from "./care.ts";
import { hoursAfter, minutesAfter } from "./chance.ts";
import type { Told } from "./episode.ts";

type Tried = { outcome: FollowUpOutcome; at: Date; words: string | null };

/** A call to hear how the night went: still to be made, tried without an answer, or made. */
export function tellFollowUp(told: Told, referred: Care): Care {
  const { night, story, id, taker } = told;
  const { batch, chance, now } = night;
  const isOpen = story.stage === "follow-up";
  if (!isOpen && story.stage !== "closed") return referred;
  const dueAt = isOpen ? minutesAfter(now, chance.between(-300, 900)) : minutesAfter(referred.endsAt, -60);
  const createdAt = hoursAfter(dueAt, -20) < told.at ? minutesAfter(told.at, 200) : hoursAfter(dueAt, -20);
  const attempts = isOpen ? triedInVain(told, 50, minutesAfter(now, -chance.between(60, 200))) : [...triedInVain(told, 30, minutesAfter(dueAt, -40)), spoke(dueAt)];
  const doneAt = minutesAfter(dueAt, 14);
  const done = isOpen ? {} : { doneAt, doneBy: taker.id, doneHow: "reached" as const, doneWords: "Has seen the team and knows the plan." };
  const followUpId = chance.uuid(createdAt);
  // Every attempt and the end made a version of their own.
  batch.add(followUps, { id: followUpId, episodeId: id, version: 1 + attempts.length + (isOpen ? 0 : 1), kind: "person", purpose: "Ring to hear how the night went", dueAt, ownerId: taker.id, createdAt, createdBy: taker.id, ...done });
  told.log("follow-up.planned", createdAt, taker);
  for (const { outcome, at, words } of attempts) {
    batch.add(followUpAttempts, { id: chance.uuid(at), followUpId, way: "phone", outcome, happenedAt: at, recordedAt: at, recordedBy: taker.id, words });
    told.log("follow-up.attempted", at, taker);
  }
  if (isOpen) return { ...referred, nextAction: "Follow-up call", due: dueAt };
  told.log("follow-up.ended", doneAt, taker);
  return referred;
}

const triedInVain = ({ night: { chance } }: Told, cases: number, at: Date): Tried[] => (chance.inHundred(cases) ? [{ outcome: "no-answer", at, words: null }] : []);

/** What whoever rang wrote down when they had put the telephone down. */
const spoke = (dueAt: Date): Tried => ({ outcome: "spoke", at: minutesAfter(dueAt, 12), words: "Slept some hours. Says that the visit helped, and whom to ring if it comes back." });
