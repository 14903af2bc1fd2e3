/** Mood, anxiety and cognition asked with published questionnaires, where the person wants to and it helps. None is needed; none decides. */
import { radios, text } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";
import { aid } from "./section-aids.ts";

export const moodQuestions: readonly Question[] = [
  radios("asked", "How were they asked?", {
    together: "Read aloud, and answered together", alone: "Filled in by the person", carer: "With help from somebody else", "not-asked": "Not asked today",
  }, { hint: "Not in the middle of distress, and not where words or language stand in the way" }),
  text("words", "What you make of it together", { rows: 3, hint: "What surprised them, what has changed, what gets in the way of the day" }),
  ...aid("phq-9"),
  ...aid("gad-7"),
  ...aid("4at"),
];
