"use server";

import { paths } from "#app/paths.ts";
import type { Tx } from "#db/client.ts";
import { amendNextAction } from "#db/commands/strips.ts";
import { findEpisodeToChange, type Episode } from "#db/queries/episodes.ts";
import { listStripChanges, type StripChange } from "#db/queries/strips.ts";
import { londonTime } from "#domain/london-time.ts";
import { whyNotChangeNextAction } from "#domain/strip.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { dueFrom, whyNotTypedDue } from "../typed-due.ts";
import { nextActionSchema } from "./schema.ts";

/** The owner says what happens next. The strip's history keeps what it was. */
export const changeNextAction = recordAction({
  name: "strip.change-next-action",
  for: "clinicians",
  form: nextActionSchema,
  find: ({ tx, input }) => findToChange(tx, input.episodeId),
  whyNot: ({ found, actor, input, now }) => whyNotChangeNextAction(found.strip, actor) ?? whyNotTypedDue(input, now),
  change: async ({ found, input, tx, now }) => {
    await amendNextAction(tx, { episodeId: found.id, version: input.version, what: input.nextAction.trim(), due: dueFrom(input, now) ?? now });
    return { audit: { action: "strip.next-action-changed", episodeId: found.id }, goTo: paths.episode(found.id, { done: "next-action-changed" }) };
  },
  theirs: ({ strip, lastChange }) => ({
    version: String(strip?.version ?? 0),
    by: lastChange?.changedByName ?? "a dispatch system",
    at: lastChange ? londonTime(lastChange.changedAt) : "",
    fields: strip === null ? [] : fieldsOf(strip),
  }),
});

async function findToChange(tx: Tx, episodeId: string): Promise<(Episode & { lastChange: StripChange | undefined }) | null> {
  const episode = await findEpisodeToChange(tx, episodeId);
  return episode && { ...episode, lastChange: (await listStripChanges(tx, episodeId))[0] };
}

function fieldsOf(strip: NonNullable<Episode["strip"]>) {
  const due = typedTimeOf(strip.nextActionDue);
  return [
    { name: "nextAction", label: "What happens next", theirs: strip.nextAction },
    { name: "due-date", label: "Due on", theirs: due.date },
    { name: "due-time", label: "Due at", theirs: due.time },
  ];
}
