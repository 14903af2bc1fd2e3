"use server";

import { paths } from "#app/paths.ts";
import { insertPersonLink } from "#db/commands/person-links.ts";
import { findLinking } from "#db/queries/person-links.ts";
import { leastConfirmed, whyNotLink, whyNotReadBack } from "#domain/identity.ts";
import { londonDay } from "#domain/london-time.ts";
import { recordAction } from "#server/record-action.ts";
import { confirmationSchema } from "./schema.ts";

/** Links the call to a person whom the caller confirmed. Everything written for the call goes with it. */
export const confirmIdentity = recordAction({
  name: "identity.confirm",
  for: "clinicians",
  form: confirmationSchema,
  find: ({ tx, input, now }) => findLinking(tx, input.episodeId, input.personId, londonDay(now)),
  whom: ({ personId }) => personId,
  whyNot: ({ found, actor, input }) => whyNotLink(found, actor) ?? whyNotReadBack(found, { ...input, confirmed: input["confirmed[]"] }),
  change: async ({ found, actor, input, tx, now }) => {
    const confirmed = found.held.filter((identifier) => input["confirmed[]"].includes(identifier));
    await insertPersonLink(tx, { episodeId: found.episode.id, version: input.version, personId: input.personId, confirmed, by: actor.id, now });
    return {
      audit: { action: "identity.confirmed", episodeId: found.episode.id, personId: input.personId, detail: { confirmed, least: leastConfirmed } },
      goTo: paths.episode(found.episode.id, { done: "identity-confirmed" }),
    };
  },
});
