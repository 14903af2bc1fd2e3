import { assessments, assessmentSections as sectionRows, assessmentSignOffs, planAgreements, plans, planVersions } from "#db/schema/assessments.ts";
import { freeze, type WrittenSection } from "#domain/assessment.ts";
import { assessmentSections, type Section } from "#domain/assessment-sections.ts";
import { addDays } from "#domain/calendar-day.ts";
import { carePlanForm } from "#domain/care-plan.ts";
import { londonDay } from "#domain/london-time.ts";
import { linesFrom, type PlanForm } from "#domain/plan-heading.ts";
import { safetyPlanForm } from "#domain/safety-plan.ts";
import { authorsOf, tellSecondSignature } from "./authors.ts";
import { minutesAfter, type Chance } from "./chance.ts";
import type { Told } from "./episode.ts";
import { scriptFor } from "./portraits.ts";
import { planWords } from "./presentations.ts";
import { begunThere, leaveUnfinished, stopsAt } from "./unfinished.ts";

/** The assessment and the plans that a visit left behind: complete and signed, or begun where the story stops there. */
export function tellWriting(told: Told, leftAt: Date): void {
  const { story, night } = told;
  const happenedAt = minutesAfter(leftAt, -45);
  const signed = story.stage !== "assessed";
  tellAssessment(told, happenedAt, signed);
  // Nobody agrees a plan with somebody who cannot follow it.
  if (told.portrait === "confused") return;
  if (signed && night.chance.inHundred(80)) tellPlan(told, safetyPlanForm, minutesAfter(leftAt, -15));
  if (signed && night.chance.inHundred(45)) tellPlan(told, carePlanForm, minutesAfter(leftAt, -10));
}

function tellAssessment(told: Told, happenedAt: Date, signed: boolean): void {
  const { night, id: episodeId } = told;
  const { batch, chance } = night;
  const { first, second } = authorsOf(told);
  const assessmentId = chance.uuid(happenedAt);
  const chosen = assessmentSections.filter((section) => section.needed || section.id === "safety" || chance.inHundred(signed ? 60 : 25));
  const done = signed ? chosen : chosen.slice(0, chosen.findIndex(({ id }) => id === stopsAt));
  const written = done.map((section, n) => writeSection(told, section, happenedAt, n % 3 === 1 ? second : first));
  batch.add(assessments, { id: assessmentId, episodeId, startedAt: happenedAt, startedBy: first.id, happenedAt });
  for (const { section, version, answers, complete, writtenAt, writtenBy } of written) batch.add(sectionRows, { assessmentId, section, version, answers, complete, unreviewedCopies: [], writtenAt, writtenBy: writtenBy.id });
  told.log("assessment.started", happenedAt, first);
  if (!signed) {
    const path = `/episodes/${episodeId}/assessments/${assessmentId}/sections/${stopsAt}`;
    leaveUnfinished(batch, chance, { who: first, formKey: `assessment:${assessmentId}:${stopsAt}`, path, values: begunThere, at: minutesAfter(happenedAt, 40) });
    return;
  }
  const signedOffAt = minutesAfter(happenedAt, 70);
  batch.add(assessmentSignOffs, { assessmentId, signedOffBy: first.id, signedOffAt, frozen: freeze({ sections: written }, "") });
  told.log("assessment.signed-off", signedOffAt, first);
  tellSecondSignature(told, assessmentId, signedOffAt);
}

function writeSection({ night: { chance }, portrait, patient }: Told, section: Section, at: Date, by: { id: string; name: string }): WrittenSection & { answers: Record<string, string | string[]> } {
  const answers = scriptFor(chance, section, portrait, patient);
  return { section: section.id, version: 1, answers, complete: true, unreviewedCopies: [], writtenAt: minutesAfter(at, 30), writtenBy: { id: by.id, name: by.name } };
}

function tellPlan(told: Told, form: PlanForm, writtenAt: Date): void {
  const { night, id: episodeId, taker } = told;
  const { batch, chance } = night;
  const planId = chance.uuid(writtenAt);
  const answers = form.kind === "safety" ? safetyAnswers(chance) : careAnswers(chance);
  const lines = linesFrom(form, answers).map((line) => ({ ...line, agreed: "agreed" as const }));
  batch.add(plans, { id: planId, kind: form.kind, episodeId, createdAt: writtenAt, createdBy: taker.id });
  batch.add(planVersions, { planId, version: 1, lines, answers, reviewOn: addDays(londonDay(writtenAt), 28), writtenAt, writtenBy: taker.id, reason: null });
  if (chance.inHundred(90)) {
    batch.add(planAgreements, { planId, version: 1, agreement: "fully", whoWasThere: "The person and the crew", words: null, capacity: "not-in-doubt", capacityWords: null, copies: [{ how: "paper", toWhom: "The person" }], agreedAt: minutesAfter(writtenAt, 5), agreedBy: taker.id });
  }
  told.log(form.kind === "safety" ? "plan.agreed" : "plan.written", writtenAt, taker);
}

const two = (chance: Chance, words: readonly string[]) => [...new Set([chance.oneOf(words), chance.oneOf(words)])].join("\n");

function safetyAnswers(chance: Chance): Record<string, string> {
  const steps = Object.entries(planWords.safety).map(([heading, words]) => [`${heading}-person`, two(chance, words)] as const);
  return { ...Object.fromEntries(steps), "people-1-name": "Mia, my sister", "people-1-phone": "07700 900461", "people-1-may-ring": "yes" };
}

function careAnswers(chance: Chance): Record<string, string> {
  return {
    "need-1-need": chance.oneOf(planWords.needs), "need-1-goal": chance.oneOf(planWords.goals), "need-1-importance": String(chance.between(6, 10)),
    "need-1-step-1-what": "Ring the GP together about the tablets", "need-1-step-1-who": "The crew", "need-1-step-1-by": "Friday",
  };
}
