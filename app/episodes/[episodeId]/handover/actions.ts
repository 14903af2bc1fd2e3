"use server";

import { paths } from "#app/paths.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { acceptHandover, endHandover, insertHandover } from "#db/commands/handovers.ts";
import { findColleague } from "#db/queries/duties.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { findOpenHandover, wasOffered } from "#db/queries/handovers.ts";
import { whyNotAnswer, whyNotOffer, whyNotOfferTo, whyNotWithdraw } from "#domain/handover.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { answerSchema, offerSchema, withdrawalSchema } from "./schema.ts";

/** The episode with its strip locked, and the offer that waits for an answer. */
async function findWithOffer(tx: Tx, episodeId: string) {
  const episode = await findEpisodeToChange(tx, episodeId);
  return episode && { episode, open: await findOpenHandover(tx, episodeId) };
}

/** Offers the call to a named colleague. Nothing moves until they accept. */
export const offerHandover = recordAction({
  name: "handover.offer",
  for: "clinicians",
  form: offerSchema,
  find: async ({ tx, input }) => {
    const found = await findWithOffer(tx, input.episodeId);
    return found && { ...found, colleague: await findColleague(tx, input.offeredTo) };
  },
  whyNot: ({ found: { episode, open, colleague }, actor }): WhyNot => {
    const no = whyNotOffer(episode.strip, open, actor);
    if (no !== null || episode.strip === null) return no;
    const refusal = whyNotOfferTo(colleague, episode.strip, actor);
    return refusal === null ? null : { field: "offeredTo", refusal };
  },
  change: async ({ found: { episode }, actor, input, tx, now }) => {
    const { offeredTo, situation, background, assessment, recommendation } = input;
    await insertHandover(tx, { episodeId: episode.id, offeredBy: actor.id, offeredTo, situation, background, assessment, recommendation, now });
    return { audit: { action: "handover.offered", episodeId: episode.id, subjectId: offeredTo }, goTo: paths.episode(episode.id, { done: "handover-offered" }) };
  },
});

/**
 * Accepts or refuses: only now, and only by the colleague who was asked, does the call move. Whoever was asked and no longer sees the record
 * is told that the offer is gone.
 */
export const answerHandover = recordAction({
  name: "handover.answer",
  for: "clinicians",
  form: answerSchema,
  find: async ({ tx, input }) => (await findWithOffer(tx, input.episodeId)) ?? ((await wasOffered(tx, input.episodeId)) ? { episode: null, open: null } : null),
  whyNot: ({ found: { episode, open }, actor, input }) => (episode && episode.strip === null ? "episode.closed" : whyNotAnswer(open, input.answer, actor)),
  change: async ({ found: { episode, open }, input, tx, now }) => {
    if (open === null || !episode?.strip) throw new StaleRecord();
    const words = input.words.trim() === "" ? null : input.words;
    if (input.answer === "refused") {
      await endHandover(tx, { handover: open, how: "refused", words, now });
      return { audit: { action: "handover.refused" as const, episodeId: episode.id, subjectId: open.id }, goTo: paths.desk({ view: "mine", done: "handover-refused" }) };
    }
    await acceptHandover(tx, { handover: open, ownerId: episode.strip.ownerId, words, now });
    return { audit: { action: "handover.accepted" as const, episodeId: episode.id, subjectId: open.id }, goTo: paths.episode(episode.id, { done: "handover-accepted" }) };
  },
});

/** Takes the offer back. */
export const withdrawHandover = recordAction({
  name: "handover.withdraw",
  for: "clinicians",
  form: withdrawalSchema,
  find: ({ tx, input }) => findWithOffer(tx, input.episodeId),
  whyNot: ({ found, actor }) => whyNotWithdraw(found.open, actor),
  change: async ({ found: { episode, open }, tx, now }) => {
    if (open === null) throw new StaleRecord();
    await endHandover(tx, { handover: open, how: "withdrawn", words: null, now });
    return { audit: { action: "handover.withdrawn", episodeId: episode.id, subjectId: open.id }, goTo: paths.episode(episode.id, { done: "handover-withdrawn" }) };
  },
});
