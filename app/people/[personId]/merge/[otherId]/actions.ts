"use server";

import { paths } from "#app/paths.ts";
import { mergePeople } from "#db/commands/merges.ts";
import { findComparison } from "#db/queries/merges.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { mergeQuestions, takenColumns, whyNotCompare, whyNotMerge } from "#domain/merge.ts";
import { recordAction } from "#server/record-action.ts";
import { mergeSchema } from "./schema.ts";

/** Two records become one. It is written into the list of both. */
export const merge = recordAction({
  name: "person.merge",
  for: "clinicians",
  form: mergeSchema,
  find: ({ tx, input }) => findComparison(tx, input.personId, input.otherId),
  whom: ({ kept }) => kept.id,
  whyNot: ({ found, actor, input }) => whyNotCompare(actor) ?? whyNotMerge(found, input),
  change: async ({ found: { kept, other }, input, tx }) => {
    const taken = takenColumns(mergeQuestions(kept, other), input.answers);
    const mergeId = await mergePeople(tx, { keptId: kept.id, otherId: other.id, keptVersion: input.version, otherVersion: input.otherVersion, taken, reason: input.reason });
    const merged = { action: "person.merged", subjectId: mergeId } as const;
    const audit: AuditEvent[] = [{ ...merged, personId: kept.id, detail: { taken: Object.keys(taken) } }, { ...merged, personId: other.id, detail: { into: kept.id } }];
    return { audit, goTo: paths.merge(kept.id, { done: "people-merged" }) };
  },
});
