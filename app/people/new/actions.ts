"use server";

import { fieldsOf } from "#app/people/person-boxes.ts";
import { paths } from "#app/paths.ts";
import type { Tx } from "#db/client.ts";
import { insertPerson, insertPhone } from "#db/commands/people.ts";
import { insertPersonLink } from "#db/commands/person-links.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPeople } from "#db/queries/people.ts";
import { londonDay } from "#domain/london-time.ts";
import { nameKey } from "#domain/name-key.ts";
import { identifiersStated, looksLikeTheSame, whyNotAddPerson, whyNotNewPerson } from "#domain/new-person.ts";
import type { PersonFields } from "#domain/person-details.ts";
import { phoneKey } from "#domain/phone-number.ts";
import { recordAction } from "#server/record-action.ts";
import { newPersonSchema } from "./schema.ts";

/** Adds somebody to the index. From a call, the call is linked to them in the same click. */
export const addPerson = recordAction({
  name: "person.add",
  for: "clinicians",
  form: newPersonSchema,
  find: async ({ tx, input, now }) => {
    const fields = fieldsOf(input.person, null);
    const episode = input.episodeId === null ? null : await findEpisode(tx, input.episodeId);
    if (input.episodeId !== null && episode === null) return null;
    return { fields, episode, lookalikes: await countLookalikes(tx, fields, input.phone, londonDay(now)) };
  },
  whyNot: ({ found, actor, input, now }) =>
    whyNotAddPerson(found.episode, actor) ?? whyNotNewPerson({ ...found, ...input, inCall: found.episode !== null }, londonDay(now)),
  change: async ({ found: { fields, episode }, actor, input, tx, now }) => {
    const personId = await insertPerson(tx, { fields, by: actor.id, now });
    if (input.phone.trim() !== "") {
      await insertPhone(tx, { personId, kind: "other", number: input.phone.trim(), safeToRing: null, mayLeaveMessage: null, whoMayAnswer: null, by: actor.id, now });
    }
    const added = { action: "person.added", personId } as const;
    if (episode === null) return { audit: added, goTo: paths.people({ done: "person-added" }) };
    const confirmed = identifiersStated(fields, input.phone);
    await insertPersonLink(tx, { episodeId: episode.id, version: input.version, personId, confirmed, by: actor.id, now });
    return {
      audit: [added, { action: "identity.confirmed", episodeId: episode.id, personId, detail: { confirmed } }],
      goTo: paths.episode(episode.id, { done: "person-added-and-linked" }),
    };
  },
});

/** How many in the index a colleague would take for the same person. */
async function countLookalikes(tx: Tx, fields: PersonFields, phone: string, today: string): Promise<number> {
  const matches = await findPeople(tx, {
    nhsNumber: fields.nhsNumberStanding === "unverified" ? fields.nhsNumber : null,
    familyKey: nameKey(fields.familyName ?? "") || null,
    givenKey: nameKey(fields.givenName ?? "") || null,
    bornOn: fields.bornOn,
    postcode: fields.postcode,
    phoneKey: phone.trim() === "" ? null : phoneKey(phone),
  }, today);
  return matches.filter(({ agreeing }) => looksLikeTheSame(agreeing)).length;
}
