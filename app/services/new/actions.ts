"use server";

import { paths } from "#app/paths.ts";
import { insertService } from "#db/commands/services.ts";
import { whyNotKeepDirectory } from "#domain/service.ts";
import { recordAction } from "#server/record-action.ts";
import { entryFrom } from "../entry.ts";
import { serviceSchema } from "../service-schema.ts";

/** Adds a service to the directory. */
export const addService = recordAction({
  name: "service.add",
  for: "administrators",
  form: serviceSchema,
  find: async () => ({}),
  whyNot: ({ actor }) => whyNotKeepDirectory(actor),
  change: async ({ actor, input, tx, now }) => {
    const id = await insertService(tx, entryFrom(input, actor.id, now), { by: actor.id, now });
    return { audit: { action: "service.added", subjectId: id }, goTo: paths.service(id, { done: "service-added" }) };
  },
});
