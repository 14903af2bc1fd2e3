"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { untouched } from "#components/form/form-state.ts";
import { takeCall } from "#db/commands/strips.ts";
import { StaleRecord } from "#db/client.ts";
import { idWithin } from "#db/ids.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { triageDueBy, usualNextActions, whyNotTake } from "#domain/strip.ts";
import { recordAction } from "#server/record-action.ts";

const take = recordAction({
  name: "call.take-from-desk",
  for: "clinicians",
  form: z.object({ episodeId: z.uuid() }),
  find: ({ tx, input }) => findEpisodeToChange(tx, input.episodeId),
  whyNot: ({ found, actor }) => whyNotTake(found.strip, actor),
  change: async ({ found, actor, tx, now }) => {
    if (found.strip === null) throw new StaleRecord();
    const { version, priority } = found.strip;
    await takeCall(tx, { episodeId: found.id, version, ownerId: actor.id, what: usualNextActions.triage, due: triageDueBy(priority, now), now });
    return { audit: { action: "strip.taken", episodeId: found.id, detail: { from: "desk" } }, goTo: paths.episode(found.id, { done: "call-taken" }) };
  },
});

/** What the button of a line says, and the key of the page it stands in. */
const pressed = z.object({ take: z.uuid(), idempotencyKey: z.uuid() });

/**
 * Takes a call by the button of its line, without client code: next is triage, due by category.
 * Whoever loses the race is led to the page of the taking, which says who was faster.
 */
export async function takeFromDesk(form: FormData): Promise<void> {
  const line = pressed.safeParse(Object.fromEntries(form));
  if (!line.success) redirect(paths.desk());
  const { take: episodeId, idempotencyKey } = line.data;
  const taken = new FormData();
  taken.set("episodeId", episodeId);
  taken.set("idempotencyKey", idWithin(idempotencyKey, episodeId));
  const { notice } = await take(untouched, taken);
  redirect(notice === "signed-out" ? paths.signIn({ then: paths.desk() }) : paths.taking(episodeId));
}
