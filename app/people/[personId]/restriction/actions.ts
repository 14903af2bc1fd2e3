"use server";

import { paths } from "#app/paths.ts";
import { insertRestriction, liftRestriction as lift } from "#db/commands/people.ts";
import { findRestrictable } from "#db/queries/person-parts.ts";
import { whyNotLiftRestriction, whyNotRestrict } from "#domain/restriction.ts";
import { recordAction } from "#server/record-action.ts";
import { liftSchema, restrictSchema } from "./schema.ts";

/** Restricts a record: from then on only emergency access opens it. */
export const restrictRecord = recordAction({
  name: "restriction.place",
  for: "clinicians",
  form: restrictSchema,
  find: ({ tx, input }) => findRestrictable(tx, input.personId),
  whyNot: ({ found, actor }) => whyNotRestrict(found, actor),
  change: async ({ actor, input, tx, now }) => {
    await insertRestriction(tx, { ...input, by: actor.id, now });
    return {
      audit: { action: "restriction.placed", personId: input.personId, detail: { kind: input.kind } },
      goTo: paths.people({ done: "restriction-placed" }),
    };
  },
});

/** Opens a restricted record again to everybody who has a tie. */
export const liftRestriction = recordAction({
  name: "restriction.lift",
  for: "clinicians",
  form: liftSchema,
  find: ({ tx, input }) => findRestrictable(tx, input.personId),
  whyNot: ({ found, actor }) => whyNotLiftRestriction(found, actor),
  change: async ({ found, actor, input, tx, now }) => {
    if (found.restriction !== null) await lift(tx, { restrictionId: found.restriction.id, reason: input.reason, by: actor.id, now });
    return { audit: { action: "restriction.lifted", personId: input.personId }, goTo: paths.people({ done: "restriction-lifted" }) };
  },
});
