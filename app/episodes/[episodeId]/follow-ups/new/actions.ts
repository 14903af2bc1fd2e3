"use server";

import { paths } from "#app/paths.ts";
import { insertFollowUp } from "#db/commands/follow-ups.ts";
import { tie } from "#db/commands/relationships.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { nextAfterPlanning, readDue, whyNotOwnedBy, whyNotPlan, whyNotPlanWith } from "#domain/follow-up.ts";
import { callStanding } from "#domain/strip.ts";
import { recordAction } from "#server/record-action.ts";
import { findToPlan, withSelf } from "./find-to-plan.ts";
import { followUpSchema } from "./schema.ts";

type Typed = { "due-date": string; "due-time": string };
const dueOf = (input: Typed, now: Date) => readDue({ date: input["due-date"], time: input["due-time"] }, now);

/** Plans a contact with the person or a service, and ties its owner to the record until the crisis is closed. */
export const planFollowUp = recordAction({
  name: "follow-up.plan",
  for: "clinicians",
  form: followUpSchema,
  find: ({ tx, input }) => findToPlan(tx, input.episodeId, true),
  whyNot: ({ found: { episode, tied }, actor, input, now }) => {
    const no = whyNotPlan(callStanding(episode), actor);
    if (no !== null) return no;
    const notWith = whyNotPlanWith(input.kind, episode);
    if (notWith !== null) return { field: "kind", refusal: notWith };
    const due = dueOf(input, now);
    if (!due.ok) return { field: `due-${due.part}`, refusal: due.refusal };
    const unowned = whyNotOwnedBy(input.ownerId, withSelf(tied, actor));
    return unowned === null ? null : { field: "ownerId", refusal: unowned };
  },
  change: async ({ found: { episode }, actor, input, tx, now }) => {
    const id = newId();
    const due = dueOf(input, now);
    const dueAt = due.ok ? due.at : now;
    await insertFollowUp(tx, { id, episodeId: episode.id, kind: input.kind, purpose: input.purpose.trim(), dueAt, ownerId: input.ownerId, by: actor.id, now });
    // A crew's own tie ends with its duty; whoever owns a follow-up must still be able to open the record when it is due.
    await tie(tx, { userId: input.ownerId, episodeId: episode.id, reason: "follow-up", now });
    const next = episode.strip && nextAfterPlanning(episode.strip.nextAction, dueAt);
    if (next) await setNextAction(tx, { episodeId: episode.id, what: next.words, due: next.due, now });
    return { audit: { action: "follow-up.planned", episodeId: episode.id, subjectId: id, detail: { kind: input.kind } }, goTo: paths.followUp(id, { done: "follow-up-planned" }) };
  },
});
