"use server";

import { compareWords } from "#app/drafts/form-words.ts";
import { attemptInWords, lastWritten } from "#app/follow-ups/attempt-in-words.ts";
import { paths } from "#app/paths.ts";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { endFollowUp } from "#db/commands/follow-ups.ts";
import { setNextAction } from "#db/commands/strips.ts";
import { findFollowUpToChange } from "#db/queries/follow-ups.ts";
import { followUpEndingLabels, nextAfterEnding, whyNotEnd, whyNotEndAs } from "#domain/follow-up.ts";
import { recordAction } from "#server/record-action.ts";
import { completionSchema } from "./schema.ts";

/** Ends a follow-up. Without reaching anybody it takes enough attempts, or a consultant nurse's reason. */
export const completeFollowUp = recordAction({
  name: "follow-up.end",
  for: "clinicians",
  form: completionSchema,
  find: ({ tx, input }) => findFollowUpToChange(tx, input.followUpId),
  whyNot: ({ found, actor, input }) => {
    const no = whyNotEnd(found, actor);
    if (no !== null) return no;
    const notSo = whyNotEndAs(input.how, found, actor);
    return notSo === null ? null : { field: "how", refusal: notSo };
  },
  change: async ({ found, actor, input, tx, now }) => {
    await endFollowUp(tx, { id: found.id, version: input.version, how: input.how, words: input.words.trim(), by: actor.id, now });
    const next = found.nextAction === null ? null : nextAfterEnding(found.nextAction, found.undoneOthers, now);
    if (next) await setNextAction(tx, { episodeId: found.episodeId, what: next.words, due: next.due, now });
    return {
      audit: { action: "follow-up.ended", episodeId: found.episodeId, subjectId: found.id, detail: { how: input.how, attempts: found.attempts.length } },
      goTo: paths.followUp(found.id, { done: "follow-up-ended" }),
    };
  },
  theirs: (found, input) => {
    const last = lastWritten(found.attempts);
    return {
      version: String(found.version), by: last?.recordedByName ?? found.ownerName, at: clinicalDateTime(last?.recordedAt ?? found.createdAt),
      fields: compareWords(
        last ? [{ name: "how", label: "What happened", words: "Another attempt" }, ...attemptInWords(last, found.dueAt)] : [],
        [{ name: "how", label: "What happened", words: followUpEndingLabels[input.how] }, { name: "words", label: "What was said or seen", words: input.words.trim() }],
      ),
    };
  },
});
