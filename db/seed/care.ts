import { observationSets, triages } from "#db/schema/responding.ts";
import { physicalReviews } from "#db/schema/physical-reviews.ts";
import { ageOn } from "#domain/birth-date.ts";
import { londonDay } from "#domain/london-time.ts";
import { news2, news2Prompt } from "#domain/news2.ts";
import { answeredYes, physicalRedFlags, safetyQuestions, type SafetyAnswers } from "#domain/red-flag.ts";
import { usualNextActions } from "#domain/strip.ts";
import type { Agreement } from "#domain/triage-answers.ts";
import { freezeSafetyAnswers } from "#domain/triage-answers.ts";
import { dueBy } from "#domain/urgency.ts";
import { hoursAfter, minutesAfter } from "./chance.ts";
import { keepHistory, type Told } from "./episode.ts";
import { tellDetention } from "./detaining.ts";
import { tellFollowUp } from "./following-up.ts";
import { flaggedReason, triageReasons } from "./presentations.ts";
import { tellReferral } from "./referring.ts";
import { tellResponse } from "./responding.ts";
import { tellWriting } from "./writing.ts";

export type Care = { nextAction: string; due: Date; endsAt: Date; outcomeWords: string };

/** What was done for somebody after their call was taken, as far as the story goes; and what comes next. */
export function tellCare(told: Told, takenAt: Date): Care {
  const { story, night } = told;
  const { chance, now } = night;
  if (story.stage === "taken") return { nextAction: usualNextActions.triage, due: minutesAfter(takenAt, 20), endsAt: takenAt, outcomeWords: "" };
  const decidedAt = minutesAfter(takenAt, chance.between(4, 12));
  tellTriage(told, decidedAt, takenAt);
  if (story.stage === "call-back") return { nextAction: usualNextActions.callBack, due: minutesAfter(now, chance.between(-50, 120)), endsAt: decidedAt, outcomeWords: "" };
  if (story.decision !== "send-crew") return { nextAction: usualNextActions.closure, due: hoursAfter(decidedAt, 1), endsAt: minutesAfter(decidedAt, chance.between(10, 90)), outcomeWords: "Talked through on the telephone. Knows whom to ring, and agreed to do so." };
  const { left, next } = tellResponse(told, decidedAt, takenAt);
  if (story.stage === "crew-sent" || story.stage === "on-scene") return { nextAction: next.words, due: next.due, endsAt: now, outcomeWords: "" };
  for (const minutes of [-50, -20]) tellObservations(told, minutesAfter(left, minutes));
  tellWriting(told, left);
  tellDetention(told);
  if (story.stage === "assessed") return { nextAction: next.words, due: minutesAfter(now, chance.between(-90, 60)), endsAt: left, outcomeWords: "" };
  if (story.conveyed && story.stage === "closed") return { nextAction: "", due: left, endsAt: left, outcomeWords: handedOver(told) };
  const referred = tellReferral(told, minutesAfter(left, 20));
  return story.stage === "follow-up" || chance.inHundred(50) ? tellFollowUp(told, referred) : referred;
}

function tellTriage(told: Told, decidedAt: Date, takenAt: Date): void {
  const { story, night, taker, id, caller } = told;
  const { batch, chance } = night;
  const answers = Object.fromEntries(safetyQuestions.map((question) => [question, { answer: chance.weighted([["no", 80], ["unknown", 20]]), words: "" }])) as SafetyAnswers;
  if (!canBePregnant(told, decidedAt)) answers.pregnancy = { answer: "no", words: "" };
  const flag = caller.flag ?? (story.urgency === "emergency" ? chance.oneOf(bodilyFlags) : null);
  if (flag) answers[flag] = { answer: "yes", words: "Said by the caller" };
  batch.add(triages, {
    id: chance.uuid(decidedAt), episodeId: id, answers: freezeSafetyAnswers(answers), redFlags: answeredYes(answers), urgency: story.urgency, decision: story.decision,
    reason: flag ? flaggedReason(flag) : chance.oneOf(triageReasons[story.decision === "send-crew" ? "goes" : "stays"]),
    proposedUrgency: null, differsBecause: null, agreedWithPatient: chance.weighted<Agreement>([["yes", 75], ["no", 10], ["not-asked", 15]]),
    safetyNetting: "To ring 999 again if anything changes; 111 option 2 at any hour.", decidedAt, decidedBy: taker.id, reachBy: dueBy(story.urgency, decidedAt),
  });
  told.log("triage.recorded", decidedAt, taker);
  keepHistory(told, takenAt, story.decision === "send-crew" ? usualNextActions.sendCrew : usualNextActions.callBack, minutesAfter(decidedAt, 20), decidedAt, taker);
}

const handedOver = ({ portrait }: Told): string =>
  portrait === "confused" ? "Handed over in the emergency department, with the list of medicines." : "Handed over to the team there, who took what was written tonight.";

/** Pregnancy alone is no emergency, and only callers whose words speak of it tell of one. */
const bodilyFlags = physicalRedFlags.filter((question) => question !== "pregnancy");

/** As far as the caller tells: nobody asks a man, a child or somebody of 78. */
function canBePregnant({ stated: { gender, bornOn }, caller: { said } }: Told, at: Date): boolean {
  const age = bornOn === null ? null : ageOn(bornOn, londonDay(at));
  return (gender ?? said.gender) !== "male" && (age === null || (age >= 11 && age <= 60));
}

function tellObservations(told: Told, takenAt: Date): void {
  const { night, id, taker, story, portrait } = told;
  const { batch, chance } = night;
  const isHot = portrait === "confused";
  const calm = !isHot && chance.inHundred(80);
  const taken = {
    respirations: chance.between(14, calm ? 19 : 24), spo2: chance.between(95, 99), scale: 1 as const, oxygen: false, systolic: chance.between(112, 150), pulse: chance.between(isHot ? 104 : 64, calm ? 90 : 122),
    acvpu: isHot ? ("C" as const) : ("A" as const), temperature: !isHot && chance.inHundred(8) ? null : chance.between(isHot ? 381 : 361, calm ? 376 : 386) / 10,
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
