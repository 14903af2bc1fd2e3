"use server";

import { paths } from "#app/paths.ts";
import { insertProblemChange } from "#db/commands/problems.ts";
import { findProblem } from "#db/queries/problems.ts";
import { whyNotMoveProblem } from "#domain/problem.ts";
import { recordAction } from "#server/record-action.ts";
import { standingSchema } from "./schema.ts";

/** Marks a problem as resolved, or as active again. What it was before stays in its history. */
export const moveProblem = recordAction({
  name: "problem.move",
  for: "clinicians",
  form: standingSchema,
  find: ({ tx, input }) => findProblem(tx, input.personId, input.problemId),
  whyNot: ({ found, input }) => whyNotMoveProblem(found, input.move),
  change: async ({ found, actor, input, tx, now }) => {
    await insertProblemChange(tx, { problemId: found.id, number: input.version + 1, move: input.move, words: input.words, by: actor.id, now });
    return {
      audit: { action: "problem.changed", personId: found.personId, subjectId: found.id, detail: { move: input.move } },
      goTo: paths.person(found.personId, { done: input.move === "resolved" ? "problem-resolved" : "problem-active-again" }),
    };
  },
});
