"use server";

import { paths } from "#app/paths.ts";
import { insertProblem } from "#db/commands/problems.ts";
import { listProblems } from "#db/queries/problems.ts";
import { londonDay } from "#domain/london-time.ts";
import { whyNotRecordProblem } from "#domain/problem.ts";
import { recordAction } from "#server/record-action.ts";
import { problemSchema } from "./schema.ts";

/** Puts a problem on somebody's list, with where it comes from. */
export const recordProblem = recordAction({
  name: "problem.record",
  for: "clinicians",
  form: problemSchema,
  find: ({ tx, input }) => listProblems(tx, input.personId),
  whyNot: ({ found, input, now }) => {
    const refusal = whyNotRecordProblem(input.words, found);
    if (refusal !== null) return { field: "words", refusal };
    return input.statedOn !== null && input.statedOn > londonDay(now) ? { field: "said-year", refusal: "problem.said-in-the-future" } : null;
  },
  change: async ({ actor, input, tx, now }) => {
    const problemId = await insertProblem(tx, { ...input, by: actor.id, now });
    return { audit: { action: "problem.recorded", personId: input.personId, subjectId: problemId }, goTo: paths.person(input.personId, { done: "problem-recorded" }) };
  },
});
