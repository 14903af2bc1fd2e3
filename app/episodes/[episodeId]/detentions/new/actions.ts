"use server";

import { paths } from "#app/paths.ts";
import { insertDetention } from "#db/commands/detentions.ts";
import { newId } from "#db/ids.ts";
import { findDetentionScene } from "#db/queries/detentions.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { whyNotAfterDeath } from "#domain/death.ts";
import { isTimed } from "#domain/detention-powers.ts";
import { startedFrom, whyNotRecordDetention } from "#domain/legal-detention.ts";
import { recordAction } from "#server/record-action.ts";
import { newDetentionSchema, type TypedDetention } from "./schema.ts";

const startOf = (input: TypedDetention, now: Date) => startedFrom({ date: input["started-date"], time: input["started-time"] }, input.power, now);
const orNull = (typed: string): string | null => (typed.trim() === "" ? null : typed.trim());

/** Records a detention. Its clock is worked out from the start whenever it is read. */
export const recordDetention = recordAction({
  name: "detention.record",
  for: "clinicians",
  form: newDetentionSchema,
  find: async ({ tx, input, now }) => {
    const [episode, scene] = await Promise.all([findEpisode(tx, input.episodeId), findDetentionScene(tx, input.episodeId, now)]);
    return episode?.seesRecord && scene ? { episode, scene } : null;
  },
  whyNot: ({ found, actor, input, now }) => {
    const start = startOf(input, now);
    if (!start.ok) return { field: `started-${start.part}`, refusal: start.refusal };
    const after = whyNotAfterDeath(start.at, found.episode.diedOn);
    if (after !== null) return { field: "started-date", refusal: after };
    const { power, place = null, "clock-start": clockStart = null } = input;
    const given = { power, place, clockStart, startedAt: start.at, powerWords: input["power-words"], saysAdult: input["adult[]"].length > 0, policeAuthorisedBy: input["police-authorised-by"] };
    return whyNotRecordDetention(given, found.scene, actor, now);
  },
  change: async ({ found: { episode }, actor, input, tx, now }) => {
    const id = newId();
    const start = startOf(input, now);
    const { power } = input;
    const clock = isTimed(power)
      ? {
          clockStart: input["clock-start"], place: input.place, placeName: orNull(input["place-name"]), policeAuthorisedBy: orNull(input["police-authorised-by"]),
          ...(power === "s136" ? { consulted: input.consulted, consultedWords: orNull(input["consulted-words"]) } : {}),
        }
      : {};
    await insertDetention(tx, {
      id, episodeId: episode.id, power, powerWords: power === "other" ? orNull(input["power-words"]) : null, startedAt: start.ok ? start.at : now,
      ...clock, note: orNull(input.note), recordedAt: now, recordedBy: actor.id,
    });
    return {
      audit: { action: "detention.recorded", episodeId: episode.id, subjectId: id, detail: { power } },
      goTo: paths.detention(episode.id, id, { done: "detention-recorded" }),
    };
  },
});
