"use server";

import { paths } from "#app/paths.ts";
import { insertEmergencyAccess } from "#db/commands/emergency-access.ts";
import { findPersonReach } from "#db/queries/people.ts";
import { whyNotEmergencyAccess } from "#domain/emergency-access.ts";
import { whyNotReEntered } from "#domain/identity.ts";
import { recordAction } from "#server/record-action.ts";
import { emergencyAccessSchema } from "./schema.ts";

/** Opens one record to one clinician for twelve hours. It is written down, shown on every page, and reviewed. */
export const openInEmergency = recordAction({
  name: "emergency-access.open",
  for: "clinicians",
  form: emergencyAccessSchema,
  find: ({ tx, input }) => findPersonReach(tx, input.personId),
  whyNot: ({ found, actor, input }) => whyNotEmergencyAccess(found, actor) ?? whyNotReEntered(found.identity, input),
  change: async ({ found, actor, input, tx, now }) => {
    const reasons = input["reasons[]"];
    const accessId = await insertEmergencyAccess(tx, { userId: actor.id, personId: found.personId, reasons, words: input.words, now });
    const done = "emergency-access-opened";
    return {
      audit: { action: "emergency-access.opened", personId: found.personId, subjectId: accessId, detail: { reasons } },
      goTo: input.episodeId === undefined ? paths.person(found.personId, { done }) : paths.identityConfirmation(input.episodeId, found.personId, { done }),
    };
  },
});
