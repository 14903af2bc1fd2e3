/**
 * The five factors behind most crises that are met at home: isolation, trauma, substances, medicines and sleep. Each begins with whether it is
 * part of this crisis, goes on with a short structured record, and may use a published questionnaire as an aid to the conversation. Nothing here
 * adds up to a prediction (NICE NG225 1.6).
 */
import { amount, radios, text, threeState, ticks } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";
import { medicationQuestions } from "./medication-section.ts";
import { aid } from "./section-aids.ts";
import { substanceQuestions } from "./substances-section.ts";

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
  text("words", "What they say about it, and what you make of it", { hint: "Who is there for them, and who could come tonight" }),
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

export const fiveFactorQuestions: Record<FiveFactor, readonly Question[]> = {
  isolation,
  trauma,
  substances: substanceQuestions,
  medication: medicationQuestions,
  sleep,
};
