/**
 * A crew's job: from being sent until clear or stood down. Stage names and their order follow the ambulance job cycle
 * (Ambulance Data Set: time allocated, mobilised, arrived at scene, left scene, arrived at destination, clear).
 */
import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import { readTypedTime } from "./typed-time.ts";
import type { TypedTime } from "./typed-time.ts";

export const responseStages = ["allocated", "mobile", "on-scene", "left-scene", "at-destination", "clear"] as const;
export type ResponseStage = (typeof responseStages)[number];

export const responseStageLabels: Record<ResponseStage, string> = {
  allocated: "Sent",
  mobile: "Mobile",
  "on-scene": "On scene",
  "left-scene": "Left scene",
  "at-destination": "At destination",
  clear: "Clear",
};

/** Stages that the crew reports on the way; being sent and being clear are forms of their own. */
export const reportedStages = ["mobile", "on-scene", "left-scene", "at-destination"] as const satisfies readonly ResponseStage[];
export type ReportedStage = (typeof reportedStages)[number];

export const responseOutcomes = ["not-conveyed", "emergency-department", "health-based-place-of-safety", "other-destination", "no-patient-found", "stood-down"] as const;
export type ResponseOutcome = (typeof responseOutcomes)[number];

export const responseOutcomeLabels: Record<ResponseOutcome, string> = {
  "not-conveyed": "Not conveyed",
  "emergency-department": "Emergency department",
  "health-based-place-of-safety": "Health-based place of safety",
  "other-destination": "Another destination",
  "no-patient-found": "Nobody found",
  "stood-down": "Stood down",
};

/** How a job can end once a crew has been there. */
export const clearOutcomes = ["not-conveyed", "emergency-department", "health-based-place-of-safety", "other-destination", "no-patient-found"] as const satisfies readonly ResponseOutcome[];
export type ClearOutcome = (typeof clearOutcomes)[number];
const conveyed: readonly ResponseOutcome[] = ["emergency-department", "health-based-place-of-safety", "other-destination"];

export function isConveyed(outcome: ResponseOutcome): boolean {
  return conveyed.includes(outcome);
}

/** When each stage was reached; `null` = not yet, or never. */
export type ResponseTimes = Record<ResponseStage, Date | null> & { allocated: Date; "stood-down": Date | null };

/** Live until clear or stood down; a crew with a live response is busy. */
export function isLive(times: ResponseTimes): boolean {
  return times.clear === null && times["stood-down"] === null;
}

/** The furthest stage reached. */
export function stageReached(times: ResponseTimes): ResponseStage {
  return responseStages.findLast((stage) => times[stage] !== null) ?? "allocated";
}

/** What the crew can report next, or `null`: then it is time to be clear. */
export function nextStage(times: ResponseTimes): ReportedStage | null {
  if (!isLive(times)) return null;
  const reached = stageReached(times);
  return reportedStages[responseStages.indexOf(reached)] ?? null;
}

/** Clear is for a crew that has been there; before that it is stood down. */
export function hasBeenOnScene(times: ResponseTimes): boolean {
  return times["on-scene"] !== null;
}

export type HappenedAt = { ok: true; at: Date } | { ok: false; part: "date" | "time" | null; refusal: Refusal };

/**
 * When a stage was reached: now, or at the time typed. A typed time knows no seconds, so one in the same minute as the stage before is
 * taken as that very moment and not as earlier.
 * @param typed `null` for "now"
 */
export function happenedAt(typed: TypedTime | null, times: ResponseTimes, now: Date): HappenedAt {
  const before = latestTime(times);
  if (typed === null) return { ok: true, at: before > now ? before : now };
  const read = readTypedTime(typed, now, "back");
  if (!read.ok) return read;
  if (read.at > now) return { ok: false, part: "time", refusal: "response.time-in-the-future" };
  if (wholeMinute(read.at) < wholeMinute(before)) return { ok: false, part: "time", refusal: "response.time-out-of-order" };
  return { ok: true, at: read.at < before ? before : read.at };
}

function latestTime(times: ResponseTimes): Date {
  return times[stageReached(times)] ?? times.allocated;
}

/** A typed time knows no seconds. */
export const wholeMinute = (at: Date): number => Math.floor(at.getTime() / 60_000);

export type ResponseForRule = { times: ResponseTimes; memberIds: readonly string[]; ownerId: string | null };

/** Who keeps the times: the crew, whoever holds the call, the desk and the consultant nurse. Off duty too: a late entry is better than none. */
export function whyNotTellTimes({ memberIds, ownerId }: Omit<ResponseForRule, "times">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  const mayTell = memberIds.includes(actor.id) || ownerId === actor.id || actor.duty?.kind === "desk" || actor.role === "consultant-nurse";
  return mayTell ? null : "response.not-your-crew";
}

/** May times still be added? While the job lasts. */
export function whyNotKeepTimes(response: ResponseForRule, actor: Actor): Refusal | null {
  return whyNotTellTimes(response, actor) ?? (isLive(response.times) ? null : "response.ended");
}

/** May this stage be recorded now? Each once, in order; a stage that was skipped is entered first with the time at which it happened. */
export function whyNotReport(response: ResponseForRule, stage: ReportedStage, actor: Actor): Refusal | null {
  const no = whyNotKeepTimes(response, actor);
  if (no !== null) return no;
  if (response.times[stage] !== null) return "response.stage-recorded";
  return nextStage(response.times) === stage ? null : "response.stage-before-missing";
}

/** May the crew be clear? Only after being on scene. */
export function whyNotClear(response: ResponseForRule, actor: Actor): Refusal | null {
  return whyNotKeepTimes(response, actor) ?? (hasBeenOnScene(response.times) ? null : "response.not-on-scene-yet");
}

/** Does the outcome agree with the times? */
export function whyNotOutcome(outcome: ClearOutcome, times: ResponseTimes): Refusal | null {
  if (isConveyed(outcome) && times["left-scene"] === null) return "response.conveyed-without-leaving";
  return !isConveyed(outcome) && times["at-destination"] !== null ? "response.destination-without-conveying" : null;
}

/** May the crew be stood down? Only on the way: once there, it is clear with an outcome. */
export function whyNotStandDown(response: ResponseForRule, actor: Actor): Refusal | null {
  return whyNotKeepTimes(response, actor) ?? (hasBeenOnScene(response.times) ? "response.already-on-scene" : null);
}

const minute = 60_000;

/** What the owner does next as the job goes on, and in how many minutes it is due (local policy; 20 minutes is the welfare check on a crew on scene). */
const nextActions: Partial<Record<ResponseStage | "stood-down", { words: string; minutes: number }>> = {
  allocated: { words: "Crew on its way: check that it has arrived", minutes: 60 },
  "on-scene": { words: "Crew on scene: check how they are", minutes: 20 },
  "left-scene": { words: "Crew taking the person to a destination", minutes: 60 },
  "at-destination": { words: "Crew handing over at the destination", minutes: 30 },
  clear: { words: "Decide what follows", minutes: 0 },
  "stood-down": { words: "Decide what follows", minutes: 0 },
};

/** Was this next action set by a job like this one, and not written by a clinician? */
export function isSetByJob(nextAction: string): boolean {
  return Object.values(nextActions).some(({ words }) => words === nextAction);
}

/**
 * The strip's next action after a stage, or `null` where the one that stands still fits.
 * @param reachBy when the person must have been seen: a crew on its way is looked after by then at the latest
 */
export function nextActionAfter(stage: ResponseStage | "stood-down", now: Date, reachBy: Date | null = null): { words: string; due: Date } | null {
  const next = nextActions[stage];
  if (!next) return null;
  const due = new Date(now.getTime() + next.minutes * minute);
  const isSooner = stage === "allocated" && reachBy !== null && reachBy > now && reachBy < due;
  return { words: next.words, due: isSooner ? reachBy : due };
}

export type JobSpan = { from: ResponseStage; to: ResponseStage | "stood-down" | "now"; start: Date; end: Date; milliseconds: number };

/** The job as spans between the stages that were reached, the last one still running while the crew is live. */
export function jobCycle(times: ResponseTimes, now: Date): JobSpan[] {
  const points: { at: Date; stage: JobSpan["to"] }[] = responseStages.flatMap((stage) => (times[stage] === null ? [] : [{ at: times[stage], stage }]));
  if (times["stood-down"] !== null) points.push({ at: times["stood-down"], stage: "stood-down" });
  else if (isLive(times)) points.push({ at: now, stage: "now" });
  return points.slice(1).flatMap(({ at, stage }, index) => {
    const before = points[index];
    if (before === undefined) return [];
    return [{ from: before.stage as ResponseStage, to: stage, start: before.at, end: at, milliseconds: Math.max(0, at.getTime() - before.at.getTime()) }];
  });
}
