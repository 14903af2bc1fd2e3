"use server";

import { paths } from "#app/paths.ts";
import { insertReferral } from "#db/commands/referrals.ts";
import { tie } from "#db/commands/relationships.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { findEpisodeToChange } from "#db/queries/episodes.ts";
import { roleLabels } from "#domain/actor.ts";
import { whyNotReEntered } from "#domain/identity.ts";
import { whyNotShare } from "#domain/referral-codes.ts";
import { contentToSend } from "#domain/referral-content.ts";
import { answerDueBy, nextAfterSending } from "#domain/referral-next.ts";
import { whyNotRefer, whyNotReferTo } from "#domain/referral.ts";
import { callStanding } from "#domain/strip.ts";
import { recordAction } from "#server/record-action.ts";
import { findReferring } from "./find-referring.ts";
import { referralSchema } from "./schema.ts";

/** Sends a referral: freezes what is shared, sets by when the service should answer, and keeps the sender's tie to the record. */
export const sendReferral = recordAction({
  name: "referral.send",
  for: "clinicians",
  form: referralSchema,
  find: async ({ tx, input, now }) => {
    await findEpisodeToChange(tx, input.episodeId);
    return await findReferring(tx, { ...input, now });
  },
  whyNot: ({ found: { episode, service, identity, facts }, actor, input, now }) => {
    const no = whyNotRefer(callStanding(episode), actor) ?? whyNotReferTo(service, now);
    if (no !== null) return no;
    if (JSON.stringify(facts) !== input.shownFacts) return "referral.facts-changed";
    const unshared = whyNotShare(input.consentBasis, input.consentWords);
    if (unshared !== null) return { field: "consentWords", refusal: unshared };
    return identity === null ? null : whyNotReEntered(identity, input);
  },
  change: async ({ found: { episode, service, facts }, actor, input, tx, now }) => {
    const id = newId();
    const { reasonCode, words, urgency, consentBasis, channel } = input;
    const dueBy = answerDueBy(urgency, service.answersWithinHours, now);
    const contentSent = contentToSend(facts, { ...input, sentByName: actor.name, sentByRole: roleLabels[actor.role].toLowerCase() });
    const consentWords = input.consentWords.trim() || null;
    await insertReferral(tx, { id, episodeId: episode.id, serviceId: service.id, reasonCode, words, urgency, consentBasis, consentWords, contentSent, channel, dueBy, by: actor.id, now });
    await tie(tx, { userId: actor.id, episodeId: episode.id, reason: "referral", now });
    const next = nextAfterSending(service.name, dueBy);
    await setNextAction(tx, { episodeId: episode.id, what: next.words, due: next.due, now });
    return {
      audit: { action: "referral.sent", episodeId: episode.id, subjectId: id, detail: { serviceId: service.id, consentBasis, channel } },
      goTo: paths.referral(id, { done: "referral-sent" }),
    };
  },
});
