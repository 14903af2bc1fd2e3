/** Family, childhood and what the person was like before. What stays true from one crisis to the next is copied, and reviewed. */
import { text } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";

export const personalHistoryQuestions: readonly Question[] = [
  text("family", "Family, and mental health in the family", { carries: true, rows: 3, hint: "Who there is, who died and how, illness, suicide: “died by suicide”" }),
  text("early", "Birth, early years and development", { carries: true, rows: 2, hint: "Learning disability, autism, ADHD; how they were told, if they were" }),
  text("childhood", "Childhood and school", { carries: true, rows: 3, hint: "Who brought them up, care, friends, bullying. Need not be told in detail." }),
  text("adult", "Work and relationships since", { carries: true, rows: 3 }),
  text("personality", "What they were like before, in their words and those of others", { carries: true, rows: 3, hint: "Usual mood, how they get on with people, how they meet trouble" }),
  text("words", "What of this matters tonight", { rows: 3 }),
];
