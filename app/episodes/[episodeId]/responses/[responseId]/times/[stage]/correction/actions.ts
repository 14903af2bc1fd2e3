"use server";

import { paths } from "#app/paths.ts";
import type { Tx } from "#db/client.ts";
import { StaleRecord } from "#db/client.ts";
import { correctResponseTime } from "#db/commands/responses.ts";
import { newId } from "#db/ids.ts";
import { findResponseToChange, listTimeCorrections } from "#db/queries/responses.ts";
import { londonTime } from "#domain/london-time.ts";
import { correctableStageLabels, correctedTime, whyNotCorrectTime, type CorrectableStage } from "#domain/response-correction.ts";
import type { ResponseTimes } from "#domain/response.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { recordAction } from "#server/record-action.ts";
import { whyNotThen } from "../../../happened.ts";
import { memberIdsOf } from "../../../member-ids.ts";
import { correctionSchema } from "./schema.ts";

type Input = { stage: CorrectableStage; version: string; "happened-date": string; "happened-time": string };

/** Puts a recorded time right. What it was, by whom and why it was changed stays with the response. */
export const correctTime = recordAction({
  name: "response.correct-time",
  for: "clinicians",
  form: correctionSchema,
  find: ({ tx, input }) => findToCorrect(tx, input.episodeId, input.responseId),
  whyNot: ({ found, actor, input, now }) =>
    whyNotCorrectTime({ ...found, memberIds: memberIdsOf(found) }, input.stage, actor) ?? (isStale(input, found.times) ? null : whyNotThen(readTime(input, found.times, now))),
  change: async ({ found, actor, input: { reason, ...input }, tx, now }) => {
    const [before, really] = [found.times[input.stage], readTime(input, found.times, now)];
    if (before === null || !really.ok || isStale(input, found.times)) throw new StaleRecord();
    await correctResponseTime(tx, { id: newId(), responseId: found.id, stage: input.stage, before, after: really.at, reason: reason.trim(), by: actor.id, now });
    return {
      audit: { action: "response.time-corrected", episodeId: found.episodeId, subjectId: found.id, detail: { stage: input.stage, before: before.toISOString(), after: really.at.toISOString() } },
      goTo: paths.response(found.episodeId, found.id, { done: "response-time-corrected" }),
    };
  },
  theirs: ({ times, corrections }, { stage, ...input }) => {
    const [standing, last] = [times[stage] ?? times.allocated, corrections.find((each) => each.stage === stage)];
    const { date, time } = typedTimeOf(standing);
    return {
      version: standing.toISOString(), by: last?.correctedByName ?? "somebody else", at: last ? londonTime(last.correctedAt) : "",
      fields: [{ name: "happened-time", label: correctableStageLabels[stage], theirs: `${date}, ${time}`, yours: [input["happened-date"], input["happened-time"]].filter(Boolean).join(", ") }],
    };
  },
});

async function findToCorrect(tx: Tx, episodeId: string, responseId: string) {
  const response = await findResponseToChange(tx, episodeId, responseId);
  return response && { ...response, corrections: await listTimeCorrections(tx, responseId) };
}

const readTime = (input: Input, times: ResponseTimes, now: Date) => correctedTime({ date: input["happened-date"], time: input["happened-time"] }, input.stage, times, now);

/** Somebody corrected it since it was on screen: the two are shown side by side before any rule about the time. */
const isStale = ({ stage, version }: Input, times: ResponseTimes): boolean => times[stage]?.toISOString() !== version;
