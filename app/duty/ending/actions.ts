"use server";

import { paths } from "#app/paths.ts";
import { endDuty as end } from "#db/commands/duties.ts";
import { leaveWithLead } from "#db/commands/handovers.ts";
import { findDeskLead, isCommittedForGood } from "#db/queries/duties.ts";
import { listOwned, lockOwned } from "#db/queries/strips.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { whyNotEndDuty } from "#domain/duty.ts";
import { recordAction } from "#server/record-action.ts";
import { endingSchema } from "./schema.ts";

/** Ends the actor's duty. Calls that they still own are left with the desk's lead in so many words, or the duty goes on. */
export const endDuty = recordAction({
  name: "duty.end",
  for: "clinicians",
  form: endingSchema,
  find: async ({ tx, actor }) => {
    await lockOwned(tx, actor.id);
    return { owned: await listOwned(tx, actor.id), lead: await findDeskLead(tx), isCommitted: await isCommittedForGood(tx, actor.duty?.crewId ?? null) };
  },
  whyNot: ({ found: { owned, lead, ...found }, actor, input }) =>
    whyNotEndDuty(actor.duty, { ...found, lead, owned: owned.map((each) => each.episodeId) }, input.choice ? input["leaving[]"] : null, actor),
  change: async ({ found: { owned, lead }, actor, tx, now }) => {
    const audit: AuditEvent[] = [{ action: "duty.ended", subjectId: actor.duty?.id ?? null, detail: { left: owned.length } }];
    for (const { episodeId, seesRecord } of owned) {
      if (lead === null) continue;
      await leaveWithLead(tx, { episodeId, seesRecord, fromId: actor.id, leadId: lead.id, now });
      audit.push({ action: "strip.left-with-lead", episodeId, subjectId: lead.id });
    }
    if (actor.duty) await end(tx, { id: actor.duty.id, crewId: actor.duty.crewId, now });
    return { audit, goTo: paths.duty({ done: "duty-ended" }) };
  },
});
