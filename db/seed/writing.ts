import { assessments, assessmentSections as sectionRows, assessmentSignOffs, planAgreements, plans, planVersions } from "#db/schema/assessments.ts";
import { freeze, type WrittenSection } from "#domain/assessment.ts";
import { answerName, choicesOf, isAsked, type Cell } from "#domain/assessment-question.ts";
import { assessmentSections, type Section } from "#domain/assessment-sections.ts";
import { addDays } from "#domain/calendar-day.ts";
import { carePlanForm } from "#domain/care-plan.ts";
import { londonDay } from "#domain/london-time.ts";
import { linesFrom, type PlanForm } from "#domain/plan-heading.ts";
import { safetyPlanForm } from "#domain/safety-plan.ts";
import { answerProblems } from "#domain/section-answers.ts";
import { sectionScripts } from "./assessing.ts";
import { authorsOf, tellSecondSignature } from "./authors.ts";
import { minutesAfter, type Chance } from "./chance.ts";
import type { Told } from "./episode.ts";
import { answerWordsOf, clinicianWords, ownWords, planWords } from "./presentations.ts";
import { leaveUnfinished } from "./unfinished.ts";

/** The assessment and the plans that a visit left behind: complete and signed, or begun where the story stops there. */
export function tellWriting(told: Told, leftAt: Date): void {
  const { story, night } = told;
  const happenedAt = minutesAfter(leftAt, -45);
  const signed = story.stage !== "assessed";
  tellAssessment(told, happenedAt, signed);
  if (signed && night.chance.inHundred(80)) tellPlan(told, safetyPlanForm, minutesAfter(leftAt, -15));
  if (signed && night.chance.inHundred(45)) tellPlan(told, carePlanForm, minutesAfter(leftAt, -10));
}

function tellAssessment(told: Told, happenedAt: Date, signed: boolean): void {
  const { night, id: episodeId } = told;
  const { batch, chance } = night;
  const { first, second } = authorsOf(told);
  const assessmentId = chance.uuid(happenedAt);
  const chosen = assessmentSections.filter((section) => section.needed || section.id === "safety" || chance.inHundred(signed ? 60 : 25));
  const written = (signed ? chosen : chosen.slice(0, Math.ceil(chosen.length / 2))).map((section, n) => writeSection(chance, section, happenedAt, n % 3 === 1 ? second : first));
  batch.add(assessments, { id: assessmentId, episodeId, startedAt: happenedAt, startedBy: first.id, happenedAt });
  for (const { section, version, answers, complete, writtenAt, writtenBy } of written) batch.add(sectionRows, { assessmentId, section, version, answers, complete, unreviewedCopies: [], writtenAt, writtenBy: writtenBy.id });
  told.log("assessment.started", happenedAt, first);
  if (!signed) {
    const [open] = chosen.slice(written.length);
    const at = minutesAfter(happenedAt, 40);
    if (open) leaveUnfinished(batch, chance, { who: first, formKey: `assessment:${assessmentId}:${open.id}`, path: `/episodes/${episodeId}/assessments/${assessmentId}/sections/${open.id}`, values: unfinishedAnswer(open), at });
    return;
  }
  const signedOffAt = minutesAfter(happenedAt, 70);
  batch.add(assessmentSignOffs, { assessmentId, signedOffBy: first.id, signedOffAt, frozen: freeze({ sections: written }, "") });
  told.log("assessment.signed-off", signedOffAt, first);
  tellSecondSignature(told, assessmentId, signedOffAt);
}

/** Half a sentence into the first box of a section. */
function unfinishedAnswer({ questions }: Section): Record<string, string> {
  const box = questions.find(({ kind }) => kind === "text" || kind === "line");
  return box ? { [answerName(box)]: "She says that it began when the nights got longer, and that" } : {};
}

function writeSection(chance: Chance, section: Section, at: Date, by: { id: string; name: string }): WrittenSection & { answers: Record<string, string | string[]> } {
  const scripts = sectionScripts[section.id];
  const answers = scripts ? { ...chance.oneOf(scripts) } : answersByQuestion(chance, section);
  const [wrong] = answerProblems(section, answers, true);
  if (wrong) throw new Error(`Invented answers do not fit ${section.id}: ${wrong.words}`);
  return { section: section.id, version: 1, answers, complete: true, unreviewedCopies: [], writtenAt: minutesAfter(at, 30), writtenBy: { id: by.id, name: by.name } };
}

function answersByQuestion(chance: Chance, section: Section): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const question of section.questions) {
    if (question.kind === "rows" || question.aid || !isAsked(question, answers) || !(question.needed || chance.inHundred(35))) continue;
    answers[answerName(question)] = answerTo(chance, question, section.id);
  }
  return answers;
}

function answerTo(chance: Chance, question: Cell, section: string): string | string[] {
  const own = answerWordsOf[`${section}/${question.id}`];
  if (own !== undefined) return own;
  switch (question.kind) {
    case "radios": return chance.oneOf(choicesOf(question)).value;
    case "choices": return [chance.oneOf(choicesOf(question)).value];
    case "three-state": return chance.weighted([["no", 55], ["yes", 25], ["unknown", 20]]);
    case "number": return String(chance.between(0, Math.min(question.most, 6)));
    case "line": return "As told today";
    case "text": return question.ownWords ? chance.oneOf(ownWords) : (clinicianWords[section] ?? "Talked through as told today; nothing to add.");
  }
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
