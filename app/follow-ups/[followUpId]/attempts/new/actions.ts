"use server";

import type * as z from "zod";
import { compareWords } from "#app/drafts/form-words.ts";
import { attemptInWords, lastWritten } from "#app/follow-ups/attempt-in-words.ts";
import { paths } from "#app/paths.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { insertAttempt } from "#db/commands/follow-ups.ts";
import { findFollowUpToChange } from "#db/queries/follow-ups.ts";
import { isReached, readNextDue, readTried, whyNotAttempt, whyNotNextDue } from "#domain/follow-up.ts";
import { recordAction } from "#server/record-action.ts";
import { attemptSchema } from "./schema.ts";

type Input = z.output<typeof attemptSchema>;
const triedAt = (input: Input, openedAt: Date, now: Date) => readTried({ date: input["happened-date"], time: input["happened-time"] }, openedAt, now);
const nextDueOf = (input: Input, now: Date) => readNextDue(input.outcome, { date: input["next-date"], time: input["next-time"] }, now);

/** Keeps that somebody tried. Once somebody is reached, what is left is to say how it ends. */
export const recordAttempt = recordAction({
  name: "follow-up.attempt",
  for: "clinicians",
  form: attemptSchema,
  find: ({ tx, input }) => findFollowUpToChange(tx, input.followUpId),
  whyNot: ({ found, actor, input, now }) => {
    const no = whyNotAttempt(found, actor);
    if (no !== null) return no;
    const tried = triedAt(input, found.episodeOpenedAt, now);
    if (!tried.ok) return { field: `happened-${tried.part}`, refusal: tried.refusal };
    const next = nextDueOf(input, now);
    if (next !== null && !next.ok) return { field: `next-${next.part}`, refusal: next.refusal };
    const notAgain = whyNotNextDue(found, next !== null);
    return notAgain === null ? null : { field: "next-date", refusal: notAgain };
  },
  change: async ({ found, actor, input, tx, now }) => {
    const [attempt, next] = [attemptFrom(input, found.episodeOpenedAt, now), nextDueOf(input, now)];
    await insertAttempt(tx, { followUp: { id: found.id, version: input.version }, attempt, nextDue: next?.ok ? next.at : null, by: actor.id, now });
    const ended = isReached([attempt]);
    return {
      audit: { action: "follow-up.attempted", episodeId: found.episodeId, subjectId: found.id, detail: { outcome: input.outcome, way: input.way } },
      goTo: ended ? paths.followUpEnd(found.id, { done: "follow-up-reached" }) : paths.followUp(found.id, { done: "follow-up-attempted" }),
    };
  },
  theirs: (found, input, now) => {
    const last = lastWritten(found.attempts);
    const next = nextDueOf(input, now);
    return {
      version: String(found.version), by: last?.recordedByName ?? found.ownerName, at: clinicalDateTime(last?.recordedAt ?? found.createdAt),
      fields: compareWords(last ? attemptInWords(last, found.dueAt) : [], attemptInWords(attemptFrom(input, found.episodeOpenedAt, now), next?.ok ? next.at : null)),
    };
  },
});

function attemptFrom(input: Input, openedAt: Date, now: Date) {
  const tried = triedAt(input, openedAt, now);
  return { way: input.way, outcome: input.outcome, happenedAt: tried.ok ? tried.at : now, words: input.words.trim() || null };
}
