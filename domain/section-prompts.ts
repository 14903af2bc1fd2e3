/**
 * What a section's answers ask the clinician to think of. Prompts only: none of them stops anybody, and none is a prediction (NICE NG225 1.6).
 * Local policy, save where a source is named.
 */
import { cellName, writtenRows } from "./answer-rows.ts";
import { answerName, fieldsOf, isAsked } from "./assessment-question.ts";
import type { Answers, Note } from "./assessment-question.ts";
import type { Section, SectionId } from "./assessment-sections.ts";
import { capacityPrompts } from "./capacity-section.ts";
import { primarySurveyPrompts } from "./primary-survey.ts";
import { questionnairePrompts } from "./questionnaire-result.ts";
import { aidResults, promptSections } from "./section-aids.ts";

/** `urgent` is about the body, now. */
export type SectionPrompt = Note & { urgent?: true };

const amountIn = (answers: Answers, name: string): number | null => (typeof answers[name] === "string" && answers[name] !== "" ? Number(answers[name]) : null);
const ticked = (answers: Answers, name: string, value: string): boolean => [answers[name] ?? []].flat().includes(value);
const saying = (...prompts: (string | false)[]): SectionPrompt[] => prompts.filter((words) => words !== false).map((words) => ({ words }));

const promptsBySection: Partial<Record<SectionId, (answers: Answers) => SectionPrompt[]>> = {
  "primary-survey": primarySurveyPrompts,
  medication: (answers) => writtenRows("medicines", answers).flatMap((row) => medicinePrompts(answers, row)),
  sleep: (answers) => saying(
    (amountIn(answers, "slept") ?? 24) < 4 && "Less than 4 hours of sleep in the last 24: ask what keeps them awake, and whether this came before earlier crises.",
    (amountIn(answers, "awake") ?? 0) > 24 && "Awake for more than 24 hours: look at mood, confusion and stimulants.",
    ticked(answers, "pattern[]", "no-need") && "Little need for sleep: look for an elated mood.",
  ),
  capacity: capacityPrompts,
  "mental-state": (answers) =>
    (["time", "place", "person"].some((what) => answers[`oriented-${what}`] === "no") || answers["attention"] === "cannot"
      ? [{ words: "Disoriented, or cannot hold attention: if this is new, think of delirium and look for a physical cause. The 4AT may help.", section: "mood" }]
      : []),
};

/** Names under which medicines that need special care are met, for lines where nobody marked them. */
const namesOfSpecialCare: Readonly<Record<string, RegExp>> = {
  lithium: /\b(lithium|priadel|camcolit|liskonum)\b/i,
  clozapine: /\b(clozapine|clozaril|denzapine|zaponex)\b/i,
  opioid: /\b(methadone|buprenorphine|subutex|buvidal|espranor)\b/i,
  benzodiazepine: /\b(diazepam|lorazepam|clonazepam|temazepam|nitrazepam|chlordiazepoxide)\b/i,
};

function medicinePrompts(answers: Answers, row: number): SectionPrompt[] {
  const held = (cell: string): string => [answers[cellName("medicines", row, cell)] ?? ""].flat().join(" ");
  const care = held("care") || Object.entries(namesOfSpecialCare).find(([, names]) => names.test(held("name")))?.[0];
  const missed = Number(held("missed"));
  const stopped = held("stopped") === "yes";
  return saying(
    care === "clozapine" && (stopped || missed >= 2) && "Clozapine missed for two days or more is not simply taken again: speak to the team that prescribes it (BNF).",
    care === "lithium" && "Lithium: ask about vomiting, thirst, shaking and unsteadiness. These may be poisoning.",
    care === "opioid" && (stopped || missed >= 3) && "Methadone or buprenorphine missed for three days or more: tolerance may be lost. Speak to the prescriber or pharmacist before the next dose (UK guidelines on drug misuse, 2017).",
    care === "benzodiazepine" && (stopped || missed >= 1) && "A benzodiazepine that is stopped suddenly may cause fits: think of withdrawal.",
    care === "depot-due" && "A depot injection is due or overdue: tell the team that gives it.",
  );
}

/** Prompts that follow from several answers at once, or from a questionnaire. They are known when the section was saved. */
export function computedPrompts(section: Section, answers: Answers): SectionPrompt[] {
  const asked = aidResults(section.questions, answers).flatMap(({ prompts }) => prompts.map((prompt): SectionPrompt => {
    const leadsTo = promptSections[prompt];
    return leadsTo === undefined || leadsTo === section.id ? { words: questionnairePrompts[prompt] } : { words: questionnairePrompts[prompt], section: leadsTo };
  }));
  const all = [...(promptsBySection[section.id]?.(answers) ?? []), ...asked];
  return all.filter(({ words }, index) => all.findIndex((other) => other.words === words) === index);
}

/** The notes under the answers that were given. */
function notesGiven(section: Section, answers: Answers): SectionPrompt[] {
  return section.questions.filter((question) => isAsked(question, answers)).flatMap((question) => fieldsOf(question, answers)).flatMap((field) => {
    const note = field.notes?.[[answers[answerName(field)] ?? ""].flat().join()];
    return note === undefined ? [] : [note];
  });
}

/** Everything that a section's answers ask to think of, each once. */
export function promptsOf(section: Section, answers: Answers): SectionPrompt[] {
  const all = [...computedPrompts(section, answers), ...notesGiven(section, answers)];
  return all.filter(({ words }, index) => all.findIndex((other) => other.words === words) === index);
}
