"use server";

import { paths } from "#app/paths.ts";
import { markProblemInError } from "#db/commands/problems.ts";
import { findProblem } from "#db/queries/problems.ts";
import { recordAction } from "#server/record-action.ts";
import { problemInErrorSchema } from "./schema.ts";

/** Strikes a problem through, with a reason. Nothing is removed. */
export const strikeProblem = recordAction({
  name: "problem.mark-in-error",
  for: "clinicians",
  form: problemInErrorSchema,
  find: ({ tx, input }) => findProblem(tx, input.personId, input.problemId),
  whyNot: ({ found }) => (found.isInError ? "problem.already-in-error" : null),
  change: async ({ found, actor, input, tx, now }) => {
    await markProblemInError(tx, { problemId: found.id, reason: input.reason, by: actor.id, now });
    return { audit: { action: "problem.marked-in-error", personId: found.personId, subjectId: found.id }, goTo: paths.person(found.personId, { done: "problem-in-error" }) };
  },
});
