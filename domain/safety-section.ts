/**
 * Safety and formulation: what is unsafe today, how it came about and what would change it, in words and shared with the person
 * (NHS England, Staying safe from suicide, April 2025: explore, map, act and plan; NICE NG225 1.6.6). There is no level and no score here.
 */
import { radios, text, threeState } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";

export const safetyQuestions: readonly Question[] = [
  text("concerns", "Safety concerns today", { needed: true, hint: "What you and they are worried about, for them and for others. If there are none, say what you asked." }),
  threeState("thoughts", "Do they think of ending their life, or of harming themselves?", { needed: true }),
  text("thoughts-words", "What they say about it", { ownWords: true, rows: 3, when: { question: "thoughts", is: "yes" } }),
  threeState("how", "Have they thought of how?"),
  text("how-words", "What they have thought of, and done towards it", { rows: 3, when: { question: "how", is: "yes" } }),
  threeState("within-reach", "Is what they would use within reach?"),
  text("within-reach-words", "What it is, where, and who can make it safe", { rows: 3, when: { question: "within-reach", is: "yes" } }),
  text("changes", "How the wish to act comes and goes", { rows: 3, hint: "When it is strongest, what it is like now, what they do then" }),
  text("triggers", "What sets it off", { rows: 3 }),
  text("protects", "Who and what keeps them safe", { rows: 3 }),
  threeState("others", "Could somebody else come to harm?"),
  text("others-words", "Who, and how", { rows: 3, when: { question: "others", is: "yes" } }),

  text("formulation", "How it all fits together", { needed: true, group: "Formulation", hint: "One paragraph that the person would recognise" }),
  text("presenting", "What is happening now (presenting)", { rows: 3 }),
  text("predisposing", "What made them vulnerable (predisposing)", { rows: 3 }),
  text("precipitating", "What brought it on (precipitating)", { rows: 3 }),
  text("perpetuating", "What keeps it going (perpetuating)", { rows: 3 }),
  text("protective", "What helps (protective)", { rows: 3 }),
  text("less-safe", "What would make this less safe", { needed: true, rows: 3, group: "What would change it", hint: "What is coming: dates, news, being alone, drink, somebody leaving" }),
  text("more-safe", "What would make this safer", { needed: true, rows: 3 }),

  radios("shared", "Do you and they see it the same way?", {
    agreed: "Yes, we talked it through and agree", partly: "In part", no: "No", "not-talked-through": "We have not talked it through",
  }, { needed: true, group: "Shared view" }),
  text("differences", "Where you see it differently", { rows: 3, hint: "Their view and yours" }),
];
