"use server";

import { paths } from "#app/paths.ts";
import type { Tx } from "#db/client.ts";
import { insertCall, nextCallReference } from "#db/commands/calls.ts";
import { openEpisode } from "#db/commands/episodes.ts";
import { tie } from "#db/commands/relationships.ts";
import { raisePriority, takeCall } from "#db/commands/strips.ts";
import { findByNumber } from "#db/queries/episodes.ts";
import type { Actor } from "#domain/actor.ts";
import { firstContactDueBy, priorityRank } from "#domain/ambulance-category.ts";
import { whyNotJoin, whyNotReceivedAt } from "#domain/joining.ts";
import { sightAfterHandoverHours } from "#domain/handover.ts";
import { triageDueBy, usualNextActions } from "#domain/strip.ts";
import { isTimeTyped, readTypedTime } from "#domain/typed-time.ts";
import { recordAction, type WhyNot } from "#server/record-action.ts";
import { factsFrom } from "./facts.ts";
import { isTaking, newCallSchema, type NewCallForm } from "./schema.ts";

type Writing = { tx: Tx; actor: Actor; now: Date; input: NewCallForm };

/** Writes down a call: it opens a crisis of its own, or joins one that is already open. */
export const recordCall = recordAction({
  name: "call.record",
  for: "clinicians",
  form: newCallSchema,
  find: async ({ tx, input }) => ({ joined: input.joins.trim() === "" ? null : await findByNumber(tx, input.joins) }),
  whyNot: ({ found, actor, input, now }) => whyNotReceived(input, now) ?? whyNotJoins(input, found.joined) ?? whyNotTaking(input, actor),
  change: async ({ found, ...writing }) => (found.joined === null ? await openCrisis(writing) : await joinCrisis(writing, found.joined)),
});

const typedTime = (input: NewCallForm) => ({ date: input["received-date"], time: input["received-time"] });

function whyNotReceived(input: NewCallForm, now: Date): WhyNot {
  if (!isTimeTyped(typedTime(input))) return null;
  const read = readTypedTime(typedTime(input), now, "back");
  if (!read.ok) return { field: `received-${read.part}`, refusal: read.refusal };
  const refusal = whyNotReceivedAt(read.at, now);
  return refusal === null ? null : { field: "received-time", refusal };
}

function whyNotJoins(input: NewCallForm, joined: { isOpen: boolean } | null): WhyNot {
  const refusal = input.joins.trim() === "" ? null : whyNotJoin(joined);
  return refusal === null ? null : { field: "joins", refusal };
}

/** Writing down a call needs no duty; taking it does. */
function whyNotTaking(input: NewCallForm, actor: Actor): WhyNot {
  return isTaking(input) && actor.duty === null ? { field: "taking[]", refusal: "duty.not-on-duty" } : null;
}

function receivedAt(input: NewCallForm, now: Date): Date {
  const read = isTimeTyped(typedTime(input)) ? readTypedTime(typedTime(input), now, "back") : null;
  return read?.ok ? read.at : now;
}

async function openCrisis({ tx, actor, now, input }: Writing) {
  const facts = factsFrom(input, receivedAt(input, now));
  const episode = await openEpisode(tx, { openedBy: actor.id, category: input.category, receivedAt: facts.receivedAt, now });
  await writeDown({ tx, actor, now, input }, episode.id);
  if (isTaking(input)) {
    const due = triageDueBy(priorityRank(input.category), now);
    await takeCall(tx, { episodeId: episode.id, version: 1, ownerId: actor.id, what: usualNextActions.triage, due, now });
  }
  return {
    audit: { action: "call.recorded" as const, episodeId: episode.id, detail: { category: input.category, taken: isTaking(input) } },
    goTo: paths.episode(episode.id, { done: isTaking(input) ? "call-recorded-and-taken" : "call-recorded" }),
  };
}

async function joinCrisis({ tx, actor, now, input }: Writing, { id: episodeId }: { id: string }) {
  await writeDown({ tx, actor, now, input }, episodeId);
  const due = firstContactDueBy(input.category, receivedAt(input, now));
  await raisePriority(tx, { episodeId, priority: priorityRank(input.category), due });
  return {
    audit: { action: "call.recorded" as const, episodeId, detail: { category: input.category, joined: true } },
    goTo: paths.episode(episodeId, { done: "call-joined" }),
  };
}

/** Who writes a call down is tied to it first: without that, a clinician away from the desk would not see what they have just written. */
async function writeDown({ tx, actor, now, input }: Writing, episodeId: string): Promise<void> {
  const until = new Date(now.getTime() + sightAfterHandoverHours * 3_600_000);
  await tie(tx, { userId: actor.id, episodeId, reason: "call-taker", now, until });
  const reference = await nextCallReference(tx, now);
  await insertCall(tx, { reference, episodeId, takenDownBy: actor.id, senderId: null, messageId: null, facts: factsFrom(input, receivedAt(input, now)), now });
}
