"use server";

import { fieldsOf } from "#app/people/person-boxes.ts";
import { paths } from "#app/paths.ts";
import { insertDistinctions } from "#db/commands/merges.ts";
import { insertPerson, insertPhone } from "#db/commands/people.ts";
import { insertPersonLink } from "#db/commands/person-links.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { londonDay } from "#domain/london-time.ts";
import { identifiersStated, whyNotAddPerson, whyNotNewPerson } from "#domain/new-person.ts";
import { recordAction } from "#server/record-action.ts";
import { besideOf, listLookalikes } from "./lookalikes.ts";
import { newPersonSchema } from "./schema.ts";

/** Adds somebody to the index, once it is clear that they are not there. From a call, the call is linked to them in the same click. */
export const addPerson = recordAction({
  name: "person.add",
  for: "clinicians",
  form: newPersonSchema,
  find: async ({ tx, input, now }) => {
    const fields = fieldsOf(input.person, null);
    const episode = input.episodeId === null ? null : await findEpisode(tx, input.episodeId);
    if (input.episodeId !== null && episode === null) return null;
    return { fields, episode, matches: await listLookalikes(tx, fields, input.phone, londonDay(now)) };
  },
  whom: ({ episode }) => episode?.personId ?? null,
  whyNot: ({ found, actor, input, now }) => {
    const lookalikes = found.matches.map(({ identity }) => identity.id);
    const no = whyNotAddPerson(found.episode, actor) ?? whyNotNewPerson({ ...found, ...input, lookalikes, inCall: found.episode !== null }, londonDay(now));
    if (no === null || typeof no === "string" || !["noneOfThese[]", "noneReason"].includes(no.field)) return no;
    return { ...no, beside: besideOf(found.matches, found.fields, input.episodeId) };
  },
  change: async ({ found: { fields, episode, matches }, actor, input, tx, now }) => {
    const by = { by: actor.id, now };
    const personId = await insertPerson(tx, { fields, source: input.source, ...by });
    await insertDistinctions(tx, { personId, otherIds: matches.map(({ identity }) => identity.id), reason: input.noneOf?.reason ?? "", ...by });
    if (input.phone.trim() !== "") {
      await insertPhone(tx, { personId, kind: "other", number: input.phone.trim(), safeToRing: null, mayLeaveMessage: null, whoMayAnswer: null, source: input.source, ...by });
    }
    const added = { action: "person.added", personId, detail: { toldApartFrom: matches.length } } as const;
    if (episode === null) return { audit: added, goTo: paths.people({ done: "person-added" }) };
    const confirmed = identifiersStated(fields, input.phone);
    await insertPersonLink(tx, { episodeId: episode.id, version: input.version, personId, confirmed, ...by });
    return {
      audit: [added, { action: "identity.confirmed", episodeId: episode.id, personId, detail: { confirmed } }],
      goTo: paths.episode(episode.id, { done: "person-added-and-linked" }),
    };
  },
});
