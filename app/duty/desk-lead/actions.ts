"use server";

import { paths } from "#app/paths.ts";
import { insertDeskLead } from "#db/commands/duties.ts";
import { findColleague, findDeskLead } from "#db/queries/duties.ts";
import { whyNotNameLead } from "#domain/duty.ts";
import { recordAction } from "#server/record-action.ts";
import { leadSchema } from "./schema.ts";

/** Names the desk's lead; the one before stands down, and the calls that wait change hands, in the same transaction. */
export const nameDeskLead = recordAction({
  name: "desk-lead.name",
  for: "clinicians",
  form: leadSchema,
  find: async ({ tx, input }) => ({ colleague: await findColleague(tx, input.leadId), standing: await findDeskLead(tx) }),
  whyNot: ({ found: { colleague, standing }, actor }) =>
    whyNotNameLead(colleague && { id: colleague.id, isOnDesk: colleague.duty?.kind === "desk" && !colleague.isDisabled }, standing, actor),
  change: async ({ actor, input, tx, now }) => {
    await insertDeskLead(tx, { userId: input.leadId, by: actor.id, now });
    return { audit: { action: "desk-lead.named", subjectId: input.leadId }, goTo: paths.duty({ done: "lead-named" }) };
  },
});
