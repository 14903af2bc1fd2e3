/**
 * The five factors behind most crises that are met at home: isolation, trauma, substances, medicines and sleep. Each begins with whether it is
 * part of this crisis, goes on with a short structured record, and may use a published questionnaire as an aid to the conversation. Prompts
 * say what to ask next; nothing here adds up to a prediction (NICE NG225 1.6).
 */
import { aid, amount, line, radios, text, threeState, ticks } from "./assessment-question.ts";
import type { Answers, Question } from "./assessment-question.ts";
import { questionnaires, questionnairePrompts, score, scoreWords } from "./questionnaire.ts";
import type { QuestionnaireKey } from "./questionnaire-item.ts";

export const fiveFactors = ["isolation", "trauma", "substances", "medication", "sleep"] as const;
export type FiveFactor = (typeof fiveFactors)[number];

const isolation: readonly Question[] = [
  threeState("part", "Is being alone or cut off part of this crisis?", { needed: true }),
  radios("lives", "Who do they live with?", {
    alone: "Alone", family: "A partner or family", shared: "Friends, or a shared home", supported: "Supported housing or a hostel", "no-home": "They have no home now", "not-known": "Not known",
  }),
  radios("trusted-contact", "When did they last spend time with somebody they trust?", {
    today: "Today", week: "In the last week", longer: "Longer ago", nobody: "There is nobody", "not-known": "Not known",
  }),
  text("circumstances", "Home, money, work, and who depends on them", { carries: true }),
  text("words", "What they say about it, and what you make of it"),
  ...aid("ucla-3"),
  ...aid("ons-loneliness"),
];

const trauma: readonly Question[] = [
  threeState("part", "Is something frightening that happened, lately or long ago, part of this crisis?", {
    needed: true, hint: "They need not tell you what happened. Ask how it affects them now.",
  }),
  threeState("recent", "Did something happen in the last month?"),
  ticks("now", "What they describe, or you see, now", {
    nightmares: "Nightmares", "as-if-again": "It feels as if it were happening again", "on-guard": "On guard, easily startled", "cut-off": "Numb or cut off",
    avoids: "Avoids what reminds them", guilt: "Guilt or shame", "none-seen": "None of these",
  }),
  text("safe-with-us", "What helps them feel safe with us, and what to avoid", { carries: true }),
  text("words", "What they say about it, and what you make of it"),
  ...aid("pc-ptsd-5").map((question): Question => (question.id === "pc-ptsd-5-exposure" ? question : { ...question, when: { question: "pc-ptsd-5-exposure", is: "yes" } })),
];

const substances: readonly Question[] = [
  threeState("part", "Are alcohol or drugs part of this crisis?", { needed: true }),
  threeState("influence", "Are they under the influence now?"),
  text("taken", "What, how much and when, and what you see", { when: { question: "influence", is: "yes" } }),
  threeState("withdrawal", "Are there signs of withdrawal?", { hint: "Shaking, sweating, seeing things, a fit in the past" }),
  text("withdrawal-words", "What you see, and when they last drank or used", { when: { question: "withdrawal", is: "yes" } }),
  text("usual", "What they usually use, and how", { carries: true }),
  text("words", "What they say about it, and what they want"),
  ...aid("fast"),
  ...aid("smith-drugs"),
];

const medication: readonly Question[] = [
  threeState("part", "Are problems with medicines part of this crisis?", { needed: true }),
  text("medicines", "Medicines now", { hint: "One on a line: name, dose, how often", carries: true }),
  radios("source", "Where this list comes from", {
    seen: "The boxes, seen by us", record: "The GP’s record", person: "What the person says", carer: "What somebody else says", "not-known": "Nothing is known",
  }),
  line("last-dose", "Last dose taken", { hint: "What, and when" }),
  amount("missed", "Days with a missed dose in the last 7", "days", 7),
  threeState("stopped", "Was a medicine stopped or changed in the last 4 weeks?"),
  text("stopped-words", "Which, when, and whose decision was it?", { when: { question: "stopped", is: "yes" } }),
  ticks("why", "Why doses were missed, or a medicine stopped", {
    forgot: "Forgot", "side-effects": "Side effects", "ran-out": "Ran out, or could not collect it", cost: "Cost", "chose-to": "Chose to stop",
    "not-needed": "Does not think it is needed", "told-to": "Was told to stop", other: "Another reason",
  }),
  ticks("special-care", "Medicines that need special care", {
    lithium: "Lithium", clozapine: "Clozapine", depot: "A depot injection that is due or overdue", opioid: "Methadone or buprenorphine", benzodiazepine: "Benzodiazepines",
  }),
  threeState("stock", "Is there enough at home to be dangerous?"),
  text("stock-words", "What there is, where, and who could keep it", { when: { question: "stock", is: "yes" } }),
  text("words", "What they say about it, and what you make of it"),
];

const sleep: readonly Question[] = [
  threeState("part", "Is lack of sleep part of this crisis?", { needed: true }),
  amount("slept", "Hours slept in the last 24", "hours", 24, { decimals: true }),
  amount("usual", "Hours they usually sleep", "hours", 24, { decimals: true }),
  amount("awake", "Hours awake without a break", "hours", 240),
  amount("poor-nights", "Nights of poor sleep in the last 7", "nights", 7),
  ticks("pattern", "How it goes", {
    "falling-asleep": "Cannot fall asleep", waking: "Wakes in the night", early: "Wakes too early", "by-day": "Sleeps by day", "no-need": "Needs hardly any, and does not feel tired",
  }),
  ticks("keeps-awake", "What keeps them awake", {
    thoughts: "Racing thoughts", housing: "Noise, or a home that is not safe", rough: "Sleeping rough", stimulants: "Stimulants or caffeine", nightmares: "Nightmares", pain: "Pain",
    worry: "Worry", other: "Something else",
  }),
  text("words", "What they say about it, and what you make of it"),
  ...aid("phq-9", ["q3"]),
];

export const fiveFactorQuestions: Record<FiveFactor, readonly Question[]> = { isolation, trauma, substances, medication, sleep };

const hours = (answers: Answers, name: string): number | null => (typeof answers[name] === "string" && answers[name] !== "" ? Number(answers[name]) : null);
const ticked = (answers: Answers, name: string, ...values: string[]): boolean => values.some((value) => [answers[name] ?? []].flat().includes(value));

/** What each factor asks the clinician to think of, from the answers so far. Local policy, save where a source is named. */
const factorPrompts: Record<FiveFactor, (answers: Answers) => (string | false)[]> = {
  isolation: () => [],
  trauma: () => [],
  substances: ({ influence, withdrawal }) => [
    influence === "yes" && "Under the influence now: this is no reason to put the assessment off. Look at it again when they are sober (NICE NG225).",
    withdrawal === "yes" && "Withdrawal from alcohol can be a medical emergency: think of NEWS2 and the emergency department.",
  ],
  medication: (answers) => [
    ticked(answers, "special-care[]", "clozapine") && (hours(answers, "missed") ?? 0) >= 2
      && "Clozapine missed for two days or more is not simply taken again: speak to the team that prescribes it (BNF).",
    ticked(answers, "special-care[]", "lithium") && "Lithium: ask about vomiting, thirst, shaking and unsteadiness. These may be poisoning.",
    answers["stock"] === "yes" && "There is enough at home to be dangerous: say under safety who could keep it.",
  ],
  sleep: (answers) => [
    (hours(answers, "slept") ?? 24) < 4 && "Less than 4 hours of sleep in the last 24: ask what keeps them awake, and whether this came before earlier crises.",
    (hours(answers, "awake") ?? 0) > 24 && "Awake for more than 24 hours: look at mood, confusion and stimulants.",
    ticked(answers, "pattern[]", "no-need") && "Little need for sleep: look for an elated mood.",
  ],
};

/** Sentences to print beside a factor. Prompts only: none of them stops anybody. */
export function promptsOfFactor(factor: FiveFactor, answers: Answers): string[] {
  const own = factorPrompts[factor](answers).filter((words) => words !== false);
  const asked = aidsOf(fiveFactorQuestions[factor]).flatMap((key) => score(key, aidAnswers(key, answers)).prompts.map((prompt) => questionnairePrompts[prompt]));
  return [...own, ...asked];
}

/** One line for each whole questionnaire that was begun: how far it is, or its score with what it is not. */
export function aidResults(questions: readonly Question[], answers: Answers): { key: QuestionnaireKey; words: string }[] {
  return aidsOf(questions).flatMap((key) => {
    const isWhole = questions.filter((question) => question.aid === key).length === questionnaires[key].items.length;
    const given = aidAnswers(key, answers);
    return isWhole && Object.keys(given).length > 0 ? [{ key, words: scoreWords(key, score(key, given)) }] : [];
  });
}

/** The questionnaires that a section draws on, in order. */
export const aidsOf = (questions: readonly Question[]): QuestionnaireKey[] => [...new Set(questions.flatMap((question) => question.aid ?? []))];

function aidAnswers(key: QuestionnaireKey, answers: Answers): Record<string, string> {
  const prefix = `${key}-`;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, held]) => (name.startsWith(prefix) && typeof held === "string" && held !== "" ? [[name.slice(prefix.length), held] as const] : [])),
  );
}
