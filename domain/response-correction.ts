/** Putting a recorded time of a crew right: what it was stays, with who corrected it and why. Also when the job, or the crisis, is over. */
import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import { responseStageLabels, responseStages, whyNotTellTimes, wholeMinute, type HappenedAt, type ResponseForRule, type ResponseTimes } from "./response.ts";
import { readTypedTime, type TypedTime } from "./typed-time.ts";

/** The times that somebody tells. When a crew was sent is the server's own and cannot be wrong. */
export const correctableStages = ["mobile", "on-scene", "left-scene", "at-destination", "clear", "stood-down"] as const satisfies readonly (keyof ResponseTimes)[];
export type CorrectableStage = (typeof correctableStages)[number];

export const correctableStageLabels: Record<CorrectableStage, string> = { ...responseStageLabels, "stood-down": "Stood down" };

export function isCorrectableStage(text: string): text is CorrectableStage {
  return (correctableStages as readonly string[]).includes(text);
}

/** May this time be corrected? Whoever keeps the times may, at any time afterwards; what was never recorded is recorded, not corrected. */
export function whyNotCorrectTime(response: ResponseForRule, stage: CorrectableStage, actor: Actor): Refusal | null {
  return whyNotTellTimes(response, actor) ?? (response.times[stage] === null ? "response.time-not-recorded" : null);
}

/**
 * The time as it should have been: between the stage before and the stage after, and not the one that stands. A typed time knows no
 * seconds, so one in the same minute as a neighbour is taken as that very moment.
 */
export function correctedTime(typed: TypedTime, stage: CorrectableStage, times: ResponseTimes, now: Date): HappenedAt {
  const read = readTypedTime(typed, now, "back");
  if (!read.ok) return read;
  const no = (refusal: Refusal): HappenedAt => ({ ok: false, part: "time", refusal });
  const [earliest, latest] = neighbours(stage, times);
  const standing = times[stage];
  if (read.at > now) return no("response.time-in-the-future");
  if (standing !== null && wholeMinute(read.at) === wholeMinute(standing)) return no("response.time-as-recorded");
  if (wholeMinute(read.at) < wholeMinute(earliest)) return no("response.time-out-of-order");
  if (latest !== null && wholeMinute(read.at) > wholeMinute(latest)) return no("response.time-after-the-next");
  if (read.at < earliest) return { ok: true, at: earliest };
  return { ok: true, at: latest !== null && read.at > latest ? latest : read.at };
}

/** The recorded times on either side; nothing lies beyond the end of a job. */
function neighbours(stage: CorrectableStage, times: ResponseTimes): [earliest: Date, latest: Date | null] {
  const order = [...responseStages, "stood-down"] as const;
  const at = order.indexOf(stage);
  const told = (stages: readonly (typeof order)[number][]) => stages.flatMap((each) => times[each] ?? []);
  return [told(order.slice(0, at)).at(-1) ?? times.allocated, told(order.slice(at + 1))[0] ?? null];
}
