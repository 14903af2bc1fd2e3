"use server";

import { paths } from "#app/paths.ts";
import { insertPreferences } from "#db/commands/contacts.ts";
import { findPreferences } from "#db/queries/contacts.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { letterWishLabels } from "#domain/contact-preference.ts";
import { londonDay, londonTime } from "#domain/london-time.ts";
import { whyNotStatedOn } from "#domain/stated-day.ts";
import { recordAction } from "#server/record-action.ts";
import { preferencesSchema } from "./schema.ts";

const answered = (answer: boolean | null): string => (answer === null ? "Not asked or not known" : answer ? "Yes" : "No");

/** How somebody wants to be reached from now on; what was recorded before is kept. */
export const recordPreferences = recordAction({
  name: "contact-preferences.record",
  for: "clinicians",
  form: preferencesSchema,
  find: async ({ tx, input }) => {
    const [person, known] = await Promise.all([findPersonDetails(tx, input.personId), findPreferences(tx, input.personId)]);
    return person && { bornOn: person.bornOn, stored: known?.standing ?? null, latest: known?.latest ?? 0 };
  },
  whyNot: ({ found: { bornOn }, input: { statedOn }, now }) => whyNotStatedOn({ statedOn, bornOn, ahead: "contact.said-in-the-future" }, londonDay(now)),
  change: async ({ actor, input, tx, now }) => {
    await insertPreferences(tx, { ...input, by: actor.id, now });
    return {
      audit: { action: "contact-preferences.recorded", personId: input.personId, detail: { version: input.version + 1 } },
      goTo: paths.person(input.personId, { done: "contact-preferences-recorded" }),
    };
  },
  theirs: ({ stored, latest }, input) => ({
    version: String(latest),
    by: stored?.recordedBy ?? "somebody",
    at: stored ? londonTime(stored.recordedAt) : "",
    fields: stored === null ? [] : [
      { name: "letters", label: "Letters", theirs: letterWishLabels[stored.letters], yours: letterWishLabels[input.letters] },
      { name: "mayText", label: "Texts", theirs: answered(stored.mayText), yours: answered(input.mayText) },
      { name: "bestTime", label: "Best time", theirs: stored.bestTime ?? "", yours: input.bestTime ?? "" },
      { name: "words", label: "What else to know", theirs: stored.words ?? "", yours: input.words ?? "" },
      { name: "source", label: "Where this comes from", theirs: stored.source, yours: input.source },
    ].filter(({ theirs, yours }) => theirs !== yours),
  }),
});
