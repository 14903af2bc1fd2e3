"use server";

import type * as z from "zod";
import { compareWords } from "#app/drafts/form-words.ts";
import { paths } from "#app/paths.ts";
import type { Tx } from "#db/client.ts";
import { recordHeard, type Heard } from "#db/commands/referrals.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findReferralToChange, type ReferralHead, type ReferralToChange } from "#db/queries/referrals.ts";
import type { Actor } from "#domain/actor.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { nextAfterHearing, silenceDueBy } from "#domain/referral-next.ts";
import { whyNotRecord } from "#domain/referral.ts";
import { recordAction } from "#server/record-action.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { appointmentOf, whenHeard, whyNotThen } from "./happened.ts";
import { newsInWords } from "./news-in-words.ts";
import { heardSchema } from "./schema.ts";

type Input = z.output<typeof heardSchema>;
type Context = { found: ReferralToChange; input: Input; actor: Actor; tx: Tx; now: Date };

/** Writes down what was heard of a referral; says what its owner does next. A decline puts the call back with them, due today. */
export const recordNews = recordAction({
  name: "referral.record",
  for: "clinicians",
  form: heardSchema,
  find: ({ tx, input }) => findReferralToChange(tx, input.referralId),
  whyNot: ({ found, actor, input, now }) =>
    whyNotRecord(input.kind, found, actor) ?? whyNotThen("happened", whenHeard(input, found.sentAt, now)) ?? whyNotThen("booked", appointmentOf(input, now)),
  change: async (context) => {
    const { found, input } = context;
    const heard = heardFrom(context);
    const withdrawn = await withdrawOthers(context);
    await moveOn(context, heard, found.otherLive.length - withdrawn.length);
    const news: AuditEvent = { action: "referral.news-recorded", episodeId: found.episodeId, subjectId: found.id, detail: { kind: heard.kind, happenedAt: heard.happenedAt.toISOString() } };
    return { audit: [news, ...withdrawn], goTo: paths.referral(input.referralId, { done: "referral-recorded" }) };
  },
  theirs: (found, input, now) => ({
    version: String(found.version), by: found.lastEvent.recordedByName, at: clinicalDateTime(found.lastEvent.recordedAt),
    fields: compareWords(newsInWords(found.lastEvent), newsInWords(heardFrom({ found, input, now }))),
  }),
});

function heardFrom({ found, input, now }: Pick<Context, "found" | "input" | "now">): Heard {
  const [happened, booked] = [whenHeard(input, found.sentAt, now), appointmentOf(input, now)];
  return {
    kind: input.kind,
    happenedAt: happened.ok ? happened.at : now,
    toldBy: input.toldBy.trim() || null,
    seenBy: input.kind === "seen" ? input.seenBy.trim() : null,
    declineCode: input.kind === "declined" ? input.declineCode : null,
    bookedFor: booked?.ok ? booked.at : null,
    words: input.words.trim() || null,
  };
}

async function moveOn({ found, input, actor, tx, now }: Context, heard: Heard, othersOpen: number): Promise<void> {
  const { id, standing, urgency, service, episodeId, ownerId } = found;
  const facts = { serviceName: service.name, urgency, bookedFor: heard.bookedFor ?? found.bookedFor };
  const dueBy = silenceDueBy(heard.kind, facts, heard.happenedAt, now);
  await recordHeard(tx, { referral: { id, version: input.version, standing }, heard, dueBy, by: actor.id, now });
  const next = nextAfterHearing(heard.kind, facts, { happenedAt: heard.happenedAt, now, othersOpen });
  if (next !== null && ownerId !== null) await setNextAction(tx, { episodeId, what: next.words, due: next.due, now });
}

/** Referrals to other services that the actor chose to take back because this one accepted. */
async function withdrawOthers({ found, input, actor, tx, now }: Context): Promise<AuditEvent[]> {
  const chosen = input.kind === "accepted" ? found.otherLive.filter(({ id }) => input["withdraw[]"].includes(id)) : [];
  const mine = chosen.filter((each) => whyNotRecord("withdrawn", each, actor) === null);
  for (const each of mine) await withdraw(tx, each, `${found.service.name} has accepted.`, actor, now);
  return mine.map((each) => ({ action: "referral.news-recorded", episodeId: each.episodeId, subjectId: each.id, detail: { kind: "withdrawn" } }));
}

async function withdraw(tx: Tx, referral: ReferralHead, words: string, actor: Actor, now: Date): Promise<void> {
  const heard: Heard = { kind: "withdrawn", happenedAt: now, toldBy: null, seenBy: null, declineCode: null, bookedFor: null, words };
  await recordHeard(tx, { referral, heard, dueBy: null, by: actor.id, now });
}
