import { followUps, followUpAttempts } from "#db/schema/follow-ups.ts";
import { observationSets, responses, triages } from "#db/schema/responding.ts";
import { responseTimeCorrections } from "#db/schema/time-corrections.ts";
import { physicalReviews } from "#db/schema/physical-reviews.ts";
import { news2, news2Prompt } from "#domain/news2.ts";
import { physicalRedFlags, safetyQuestions, type SafetyAnswers } from "#domain/red-flag.ts";
import { usualNextActions } from "#domain/strip.ts";
import type { Agreement } from "#domain/triage-answers.ts";
import { freezeSafetyAnswers } from "#domain/triage-answers.ts";
import { dueBy } from "#domain/urgency.ts";
import { hoursAfter, minutesAfter } from "./chance.ts";
import { keepHistory, tie, type Told } from "./episode.ts";
import { tellDetention } from "./detaining.ts";
import { triageReasons } from "./presentations.ts";
import { tellReferral } from "./referring.ts";
import { tellWriting } from "./writing.ts";

export type Care = { nextAction: string; due: Date; endsAt: Date; outcomeWords: string };

/** What was done for somebody after their call was taken, as far as the story goes; and what comes next. */
export function tellCare(told: Told, takenAt: Date): Care {
  const { story, night } = told;
  const { chance, now } = night;
  if (story.stage === "taken") return { nextAction: usualNextActions.triage, due: minutesAfter(takenAt, 20), endsAt: takenAt, outcomeWords: "" };
  const decidedAt = minutesAfter(takenAt, chance.between(4, 12));
  tellTriage(told, decidedAt);
  if (story.stage === "call-back") return { nextAction: usualNextActions.callBack, due: minutesAfter(now, chance.between(-50, 120)), endsAt: decidedAt, outcomeWords: "" };
  if (story.decision !== "send-crew") return { nextAction: usualNextActions.closure, due: hoursAfter(decidedAt, 1), endsAt: minutesAfter(decidedAt, chance.between(10, 90)), outcomeWords: "Talked through on the telephone. Knows whom to ring, and agreed to do so." };
  const left = tellResponse(told, decidedAt);
  if (story.stage === "crew-sent" || story.stage === "on-scene") return { nextAction: "Crew on its way", due: minutesAfter(now, 25), endsAt: now, outcomeWords: "" };
  for (const minutes of [-50, -20]) tellObservations(told, minutesAfter(left, minutes));
  tellWriting(told, left);
  tellDetention(told);
  if (story.stage === "assessed") return { nextAction: "Decide what follows", due: minutesAfter(now, chance.between(-90, 60)), endsAt: left, outcomeWords: "" };
  if (story.conveyed && story.stage === "closed") return { nextAction: "", due: left, endsAt: left, outcomeWords: "Handed over to the liaison team, who took the safety plan." };
  const referred = tellReferral(told, minutesAfter(left, 20));
  return story.stage === "follow-up" || chance.inHundred(50) ? tellFollowUp(told, referred) : referred;
}

function tellTriage(told: Told, decidedAt: Date): void {
  const { story, night, taker, id } = told;
  const { batch, chance } = night;
  const answers = Object.fromEntries(safetyQuestions.map((question) => [question, { answer: chance.weighted([["no", 80], ["unknown", 20]]), words: "" }])) as SafetyAnswers;
  const flagged = story.urgency === "emergency" ? chance.oneOf(physicalRedFlags) : null;
  if (flagged) answers[flagged] = { answer: "yes", words: "Said by the caller" };
  batch.add(triages, {
    id: chance.uuid(decidedAt), episodeId: id, answers: freezeSafetyAnswers(answers), redFlags: flagged ? [flagged] : [], urgency: story.urgency, decision: story.decision,
    reason: chance.oneOf(triageReasons), proposedUrgency: null, differsBecause: null, agreedWithPatient: chance.weighted<Agreement>([["yes", 75], ["no", 10], ["not-asked", 15]]),
    safetyNetting: "To ring 999 again if anything changes; 111 option 2 at any hour.", decidedAt, decidedBy: taker.id, reachBy: dueBy(story.urgency, decidedAt),
  });
  told.log("triage.recorded", decidedAt, taker);
  keepHistory(told, told.at, story.decision === "send-crew" ? usualNextActions.sendCrew : usualNextActions.callBack, minutesAfter(decidedAt, 20), decidedAt, taker);
}

/** @returns when the crew left the scene, or now while it is still there */
function tellResponse(told: Told, decidedAt: Date): Date {
  const { story, night, id, taker } = told;
  const { batch, chance, joint, now } = night;
  const live = story.stage === "crew-sent" || story.stage === "on-scene";
  const car = live ? joint.free.pop() : story.signing !== null ? joint : chance.oneOf(joint.free.length > 0 ? joint.free : [{ crewId: joint.crewId, members: joint.members }]);
  if (!car) throw new Error("No car is left for a live response");
  const allocatedAt = minutesAfter(decidedAt, chance.between(2, 10));
  const mobileAt = minutesAfter(allocatedAt, 2);
  const onSceneAt = minutesAfter(mobileAt, chance.between(9, 34));
  const leftSceneAt = minutesAfter(onSceneAt, chance.between(45, 130));
  const base = { id: chance.uuid(allocatedAt), episodeId: id, crewId: car.crewId, allocatedAt, allocatedBy: taker.id, mobileAt };
  for (const member of car.members) tie(told, member, "crew", allocatedAt);
  told.log("crew.sent", allocatedAt, taker);
  if (story.stage === "crew-sent") batch.add(responses, base);
  else if (story.stage === "on-scene") batch.add(responses, { ...base, onSceneAt: onSceneAt > now ? minutesAfter(now, -12) : onSceneAt });
  else {
    const atDestinationAt = story.conveyed ? minutesAfter(leftSceneAt, 22) : null;
    batch.add(responses, {
      ...base, onSceneAt, leftSceneAt, atDestinationAt, clearAt: minutesAfter(atDestinationAt ?? leftSceneAt, 12),
      outcome: story.conveyed ? chance.oneOf(["emergency-department", "health-based-place-of-safety"] as const) : "not-conveyed", destination: story.conveyed ? "Demonstration hospital" : null,
    });
  }
  // Now and then a button is pressed late, and put right afterwards.
  if (!live && chance.inHundred(8)) {
    batch.add(responseTimeCorrections, {
      id: chance.uuid(leftSceneAt), responseId: base.id, stage: "on-scene", before: minutesAfter(onSceneAt, 14), after: onSceneAt, correctedAt: leftSceneAt, correctedBy: car.members[0]?.id ?? taker.id,
      reason: "Pressed late. We were at the door with the family first.",
    });
  }
  return live ? now : leftSceneAt;
}

function tellObservations(told: Told, takenAt: Date): void {
  const { night, id, taker, story } = told;
  const { batch, chance } = night;
  const calm = chance.inHundred(80);
  const taken = {
    respirations: chance.between(14, calm ? 19 : 24), spo2: chance.between(95, 99), scale: 1 as const, oxygen: false, systolic: chance.between(112, 150), pulse: chance.between(64, calm ? 90 : 122),
    acvpu: "A" as const, temperature: chance.inHundred(8) ? null : chance.between(361, calm ? 376 : 386) / 10,
  };
  const { parts, total } = news2(taken);
  const setId = chance.uuid(takenAt);
  batch.add(observationSets, { id: setId, episodeId: id, takenAt, recordedAt: takenAt, recordedBy: taker.id, ...taken, parts, total });
  told.log("observations.recorded", takenAt, taker);
  const prompt = news2Prompt(news2(taken));
  if (prompt === null || story.conveyed) return;
  const words = "Rang the GP line together: distress and walking explain the pulse. Measured again in ten minutes, lower. To ring 999 with chest pain, fever or drowsiness.";
  batch.add(physicalReviews, { id: chance.uuid(takenAt), episodeId: id, setId, prompt, goingOn: "left-at-home", words, writtenAt: minutesAfter(takenAt, 20), writtenBy: taker.id });
}

function tellFollowUp(told: Told, referred: Care): Care {
  const { night, story, id, taker } = told;
  const { batch, chance, now } = night;
  const dueAt = story.stage === "follow-up" ? minutesAfter(now, chance.between(-300, 900)) : minutesAfter(referred.endsAt, -60);
  const createdAt = hoursAfter(dueAt, -20) < told.at ? minutesAfter(told.at, 200) : hoursAfter(dueAt, -20);
  const followUpId = chance.uuid(createdAt);
  const open = story.stage === "follow-up";
  const done = story.stage === "closed" ? { doneAt: dueAt, doneBy: taker.id, doneHow: "reached" as const, doneWords: "Spoke. Has seen the team and knows the plan." } : {};
  if (!open && story.stage !== "closed") return referred;
  batch.add(followUps, { id: followUpId, episodeId: id, kind: "person", purpose: "Ring to hear how the night went", dueAt, ownerId: taker.id, createdAt, createdBy: taker.id, ...done });
  if (open && chance.inHundred(50)) {
    const tried = minutesAfter(now, -chance.between(60, 200));
    batch.add(followUpAttempts, { id: chance.uuid(tried), followUpId, way: "phone", outcome: "no-answer", happenedAt: tried, recordedAt: tried, recordedBy: taker.id, words: null });
  }
  return open ? { ...referred, nextAction: "Follow-up call", due: dueAt } : referred;
}
