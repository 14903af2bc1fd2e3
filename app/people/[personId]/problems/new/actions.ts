"use server";

import { paths } from "#app/paths.ts";
import { insertProblem } from "#db/commands/problems.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { listProblems } from "#db/queries/problems.ts";
import { londonDay } from "#domain/london-time.ts";
import { whyNotRecordProblem } from "#domain/problem.ts";
import { whyNotStatedOn } from "#domain/stated-day.ts";
import { recordAction } from "#server/record-action.ts";
import { problemSchema } from "./schema.ts";

/** Puts a problem on somebody's list, with where it comes from. */
export const recordProblem = recordAction({
  name: "problem.record",
  for: "clinicians",
  form: problemSchema,
  find: async ({ tx, input }) => {
    const [person, known] = await Promise.all([findPersonDetails(tx, input.personId), listProblems(tx, input.personId)]);
    return person && known && { bornOn: person.bornOn, known };
  },
  whyNot: ({ found: { bornOn, known }, input, now }) => {
    const refusal = whyNotRecordProblem(input.words, known);
    if (refusal !== null) return { field: "words", refusal };
    return whyNotStatedOn({ statedOn: input.statedOn, bornOn, ahead: "problem.said-in-the-future" }, londonDay(now));
  },
  change: async ({ actor, input, tx, now }) => {
    const problemId = await insertProblem(tx, { ...input, by: actor.id, now });
    return { audit: { action: "problem.recorded", personId: input.personId, subjectId: problemId }, goTo: paths.person(input.personId, { done: "problem-recorded" }) };
  },
});
