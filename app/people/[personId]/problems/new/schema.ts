import * as z from "zod";
import { longestProblem } from "#domain/problem.ts";
import { readSaid, saidBoxes, sourceBox, wordsOrNull } from "../../../typed-day.ts";

const boxes = z.object({
  personId: z.uuid(),
  words: z.string().trim().min(1, "Write what the problem is.").max(longestProblem, `Shorten this to ${longestProblem} characters.`),
  since: wordsOrNull(60),
  plan: wordsOrNull(500),
  source: sourceBox(),
  ...saidBoxes,
});

/** A problem for the list. */
export const problemSchema = boxes.transform(({ "said-day": day, "said-month": month, "said-year": year, ...problem }, context) => ({
  ...problem,
  statedOn: readSaid({ "said-day": day, "said-month": month, "said-year": year }, (field, message) => context.addIssue({ code: "custom", path: [field], message })),
}));
