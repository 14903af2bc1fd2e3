"use server";

import { fieldsOf } from "#app/people/person-boxes.ts";
import { paths } from "#app/paths.ts";
import { amendPerson } from "#db/commands/people.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { londonDay, londonTime } from "#domain/london-time.ts";
import { whyNotAmend, differingFields } from "#domain/person-details.ts";
import { recordAction } from "#server/record-action.ts";
import { detailsSchema } from "./schema.ts";

/** A new version of somebody's details. Whoever saves second sees theirs beside what was saved first, and decides. */
export const amendDetails = recordAction({
  name: "person.amend",
  for: "clinicians",
  form: detailsSchema,
  find: async ({ tx, input }) => {
    const stored = await findPersonDetails(tx, input.personId);
    return stored && { stored, fields: fieldsOf(input.person, stored) };
  },
  whyNot: ({ found, input, now }) => whyNotAmend(found.fields, found.stored, input.version, londonDay(now)),
  change: async ({ found: { stored, fields }, actor, input, tx, now }) => {
    await amendPerson(tx, { before: stored, version: input.version, fields, reason: input.reason, by: actor.id, now });
    const changed = differingFields(stored, fields).map(({ name }) => name);
    return {
      audit: { action: "person.amended", personId: stored.id, detail: { changed, version: input.version + 1 } },
      goTo: paths.person(stored.id, { done: "details-changed" }),
    };
  },
  theirs: ({ stored, fields }) => ({
    version: String(stored.version),
    by: stored.updatedByName ?? "somebody",
    at: londonTime(stored.updatedAt),
    fields: differingFields(stored, fields),
  }),
});
