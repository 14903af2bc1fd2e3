"use server";

import { paths } from "#app/paths.ts";
import type { Tx } from "#db/client.ts";
import { tie } from "#db/commands/relationships.ts";
import { insertResponse } from "#db/commands/responses.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { findCrewOnDuty } from "#db/queries/crews.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { findTriage } from "#db/queries/triages.ts";
import { crewTieUntil, whyNotSendCrew, type CrewOnDuty } from "#domain/crew.ts";
import { nextActionAfter } from "#domain/response.ts";
import { callStanding, whyNotRespond } from "#domain/strip.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { sendCrewSchema } from "./schema.ts";

/** Sends a crew: commits it, ties both its members to the crisis, and tells the owner what to watch for. */
export const sendCrew = recordAction({
  name: "crew.send",
  for: "clinicians",
  form: sendCrewSchema,
  find: async ({ tx, input }) => {
    const episode = await findEpisodeToChange(tx, input.episodeId);
    if (!episode?.seesRecord) return null;
    const [crew, triage] = await Promise.all([findCrewOnDuty(tx, input.crewId), findTriage(tx, episode.id)]);
    return { ...episode, crew, triage };
  },
  whyNot: ({ found, actor }) => whyNotRespond(callStanding(found), actor) ?? aboutCrew(found.crew),
  change: async ({ found, actor, input, tx, now }) => {
    const id = newId();
    const briefing = input.briefing.trim() === "" ? null : input.briefing;
    await insertResponse(tx, { id, episodeId: found.id, crewId: input.crewId, allocatedBy: actor.id, briefing, now });
    if (found.crew) await tieCrew(tx, found.crew, found.id, now);
    const next = nextActionAfter("allocated", now, found.triage?.reachBy ?? null);
    if (next) await setNextAction(tx, { episodeId: found.id, what: next.words, due: next.due, now });
    return {
      audit: { action: "crew.sent", episodeId: found.id, subjectId: id, detail: { callSign: found.crew?.callSign ?? "" } },
      goTo: paths.response(found.id, id, { done: "crew-sent" }),
    };
  },
});

function aboutCrew(crew: CrewOnDuty | null): WhyNot {
  const refusal = whyNotSendCrew(crew);
  return refusal === null ? null : { field: "crewId", refusal };
}

async function tieCrew(tx: Tx, crew: CrewOnDuty, episodeId: string, now: Date): Promise<void> {
  for (const { userId } of crew.aboard) await tie(tx, { userId, episodeId, reason: "crew", now, until: crewTieUntil(crew) });
}
