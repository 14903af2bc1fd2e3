"use server";

import { paths } from "#app/paths.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { amendService } from "#db/commands/services.ts";
import { findService } from "#db/queries/services.ts";
import { readClosing, whyNotKeepDirectory } from "#domain/service.ts";
import { recordAction } from "#server/record-action.ts";
import { compared, entryFrom } from "../../entry.ts";
import { amendServiceSchema } from "../../service-schema.ts";

/** Changes an entry; what it was stays in its history. */
export const changeService = recordAction({
  name: "service.amend",
  for: "administrators",
  form: amendServiceSchema,
  find: ({ tx, input }) => findService(tx, input.serviceId),
  whyNot: ({ actor, input, now }) => {
    const closing = readClosing(input.closesOn, now);
    return whyNotKeepDirectory(actor) ?? (closing.ok ? null : { field: "closesOn", refusal: closing.refusal });
  },
  change: async ({ found, actor, input, tx, now }) => {
    const closing = readClosing(input.closesOn, now);
    const closed = { closedFrom: closing.ok ? closing.closedFrom : null, closedReason: input.closedReason || null };
    await amendService(tx, { ...entryFrom(input, actor.id, now), ...closed, id: found.id, version: input.version, reason: input.reason }, { by: actor.id, now });
    return { audit: { action: "service.amended", subjectId: found.id }, goTo: paths.service(found.id, { done: "service-amended" }) };
  },
  theirs: (found, input) => ({ version: String(found.version), by: found.updatedByName ?? "Somebody", at: clinicalDateTime(found.updatedAt), fields: compared(found, input) }),
});
