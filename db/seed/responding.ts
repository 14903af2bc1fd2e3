import { responses } from "#db/schema/responding.ts";
import { responseReports } from "#db/schema/response-reports.ts";
import { responseTimeCorrections } from "#db/schema/time-corrections.ts";
import type { CorrectableStage } from "#domain/response-correction.ts";
import { nextActionAfter, type ResponseOutcome, type ResponseStage } from "#domain/response.ts";
import type { NextAction } from "#domain/triage.ts";
import { dueBy } from "#domain/urgency.ts";
import { minutesAfter } from "./chance.ts";
import { keepHistory, tie, type Told } from "./episode.ts";

type Reached = readonly [stage: ResponseStage, at: Date];

/** Sends a car. @returns when the crew left the scene, or now while it is still out; and what is then to be done next */
export function tellResponse(told: Told, decidedAt: Date, takenAt: Date): { left: Date; next: NextAction } {
  const { story, night, id, taker } = told;
  const { batch, chance, joint, now } = night;
  const live = story.stage === "crew-sent" || story.stage === "on-scene";
  const car = live ? joint.free.pop() : story.signing !== null ? joint : chance.oneOf(joint.free.length > 0 ? joint.free : [{ crewId: joint.crewId, members: joint.members }]);
  if (!car) throw new Error("No car is left for a live response");
  const allocatedAt = minutesAfter(decidedAt, chance.between(2, 10));
  const mobileAt = minutesAfter(allocatedAt, 2);
  const arrivedAt = minutesAfter(mobileAt, chance.between(9, 34));
  const onSceneAt = live && arrivedAt > now ? minutesAfter(now, -12) : arrivedAt;
  const leftSceneAt = minutesAfter(onSceneAt, chance.between(45, 130));
  const base = { id: chance.uuid(allocatedAt), episodeId: id, crewId: car.crewId, allocatedAt, allocatedBy: taker.id, mobileAt };
  for (const member of car.members) tie(told, member, "crew", allocatedAt);
  told.log("crew.sent", allocatedAt, taker);
  const reached: Reached[] = [["allocated", allocatedAt]];
  // Now and then a button is pressed late, and put right afterwards.
  const pressedLate = !live && chance.inHundred(8) ? minutesAfter(onSceneAt, 14) : null;
  const report = (stage: CorrectableStage, at: Date) => batch.add(responseReports, { responseId: base.id, stage, reportedAt: at, reportedBy: (stage === "mobile" ? car.members[0] : car.members.at(-1))?.id ?? taker.id });
  if (story.stage !== "crew-sent") reached.push(["on-scene", onSceneAt]);
  report("mobile", mobileAt);
  if (story.stage !== "crew-sent") report("on-scene", pressedLate ?? onSceneAt);
  if (story.stage === "crew-sent") batch.add(responses, base);
  else if (live) batch.add(responses, { ...base, onSceneAt });
  else {
    const atDestinationAt = story.conveyed ? minutesAfter(leftSceneAt, 22) : null;
    const clearAt = minutesAfter(atDestinationAt ?? leftSceneAt, 12);
    batch.add(responses, {
      ...base, onSceneAt, leftSceneAt, atDestinationAt, clearAt,
      outcome: story.conveyed ? placeFor(told) : "not-conveyed", destination: story.conveyed ? "Demonstration hospital" : null,
    });
    report("left-scene", leftSceneAt);
    if (atDestinationAt) reached.push(["left-scene", leftSceneAt], ["at-destination", atDestinationAt]);
    if (atDestinationAt) report("at-destination", atDestinationAt);
    reached.push(["clear", clearAt]);
    report("clear", clearAt);
  }
  if (pressedLate) {
    batch.add(responseTimeCorrections, {
      id: chance.uuid(leftSceneAt), responseId: base.id, stage: "on-scene", before: pressedLate, after: onSceneAt, correctedAt: leftSceneAt, correctedBy: car.members[0]?.id ?? taker.id,
      reason: "Pressed late. We were at the door with the family first.",
    });
  }
  return { left: live ? now : leftSceneAt, next: tellNextActions(told, takenAt, reached, dueBy(story.urgency, decidedAt)) };
}

function placeFor({ story: { detention }, portrait, night: { chance } }: Told): ResponseOutcome {
  if (detention !== null) return "health-based-place-of-safety";
  return portrait === "confused" ? "emergency-department" : chance.oneOf(["emergency-department", "health-based-place-of-safety"]);
}

/** What is to be done next after each stage, as reporting it would have set it; a crew that is still out is looked after when it is due, and again. */
function tellNextActions(told: Told, takenAt: Date, reached: readonly Reached[], reachBy: Date | null): NextAction {
  const { now } = told.night;
  const set = ([stage, at]: Reached): NextAction => {
    const next = nextActionAfter(stage, at, reachBy);
    if (next === null) throw new Error(`Nothing is to be done next after ${stage}`);
    keepHistory(told, takenAt, next.words, next.due, at, told.taker);
    return next;
  };
  const [last] = reached.slice(-1);
  if (last === undefined) throw new Error("A response begins with being sent");
  for (const stage of reached.slice(0, -1)) set(stage);
  let next = set(last);
  while (last[0] !== "clear" && next.due <= now) next = set([last[0], next.due]);
  return next;
}
