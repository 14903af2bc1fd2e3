/** A due contact with the person or a service, or a task that a review set; tried until somebody is reached, or ended with a reason. */
import { isClinician, type Actor } from "./actor.ts";
import { londonDay } from "./london-time.ts";
import { closeOrFollowUp } from "./referral-next.ts";
import type { Refusal } from "./refusals.ts";
import { usualNextActions } from "./strip.ts";
import { isTimeTyped, readTypedTime, type TypedTime } from "./typed-time.ts";

export const followUpKinds = ["person", "service", "task"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
export const followUpKindLabels: Record<FollowUpKind, string> = { person: "With the person", service: "With a service", task: "Task from a review" };

/** Kinds that a clinician plans; tasks come out of reviews. */
export const plannedKinds = ["person", "service"] as const satisfies readonly FollowUpKind[];

export const followUpOutcomes = ["spoke", "no-answer", "not-safe-to-talk", "wrong-number", "asked-to-ring-later", "declined"] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];
export const followUpOutcomeLabels: Record<FollowUpOutcome, string> = {
  spoke: "Spoke",
  "no-answer": "No answer",
  "not-safe-to-talk": "Not safe to talk",
  "wrong-number": "Wrong number",
  "asked-to-ring-later": "Asked to ring later",
  declined: "Reached, and they do not want to talk",
};

export const followUpWays = ["phone", "text", "visit", "through-service", "through-carer"] as const;
export type FollowUpWay = (typeof followUpWays)[number];
export const followUpWayLabels: Record<FollowUpWay, string> = {
  phone: "By telephone",
  text: "By text message",
  visit: "By a visit",
  "through-service": "Through a service",
  "through-carer": "Through somebody who cares for them",
};

export const followUpEndings = ["reached", "not-reached", "done", "no-longer-needed"] as const;
export type FollowUpEnding = (typeof followUpEndings)[number];
export const followUpEndingLabels: Record<FollowUpEnding, string> = {
  reached: "Reached",
  "not-reached": "Not reached, and we stop trying",
  done: "Done",
  "no-longer-needed": "No longer needed",
};

export type Attempt = { way: FollowUpWay; outcome: FollowUpOutcome; happenedAt: Date };
export type FollowUpForRule = { kind: FollowUpKind; ownerId: string; stripOwnerId: string | null; doneAt: Date | null; attempts: readonly Attempt[]; hasDied: boolean };

/** Somebody answered: that they do not want to talk is an answer too. */
export function isReached(attempts: readonly Pick<Attempt, "outcome">[]): boolean {
  return attempts.some(({ outcome }) => outcome === "spoke" || outcome === "declined");
}

/** Local policy: nobody is given up before this much was tried. */
export const leastTried = { attempts: 3, days: 2, ways: 2 } as const;

export type Tried = { attempts: number; days: number; ways: number };

/** How much was tried: attempts, London days, ways. */
export function triedSoFar(attempts: readonly Attempt[]): Tried {
  return { attempts: attempts.length, days: new Set(attempts.map(({ happenedAt }) => londonDay(happenedAt))).size, ways: new Set(attempts.map(({ way }) => way)).size };
}

export function isTriedEnough(attempts: readonly Attempt[]): boolean {
  const tried = triedSoFar(attempts);
  return tried.attempts >= leastTried.attempts && tried.days >= leastTried.days && tried.ways >= leastTried.ways;
}

/** May a follow-up be planned here? */
export function whyNotPlan(episode: { isOpen: boolean; isTaken: boolean }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!episode.isOpen) return "episode.closed";
  return episode.isTaken ? null : "strip.not-taken";
}

/** With whom a contact can be planned: once somebody has died, with a service only. */
export function kindsToPlan({ hasDied }: { hasDied: boolean }): readonly FollowUpKind[] {
  return plannedKinds.filter((kind) => whyNotPlanWith(kind, { hasDied }) === null);
}

/** May a contact with them be planned? */
export function whyNotPlanWith(kind: FollowUpKind, { hasDied }: { hasDied: boolean }): Refusal | null {
  return kind === "person" && hasDied ? "follow-up.person-has-died" : null;
}

/** May a further try be planned? Whoever has died is not rung again; that somebody tried is still written down. */
export function whyNotNextDue({ kind, hasDied }: Pick<FollowUpForRule, "kind" | "hasDied">, isPlanned: boolean): Refusal | null {
  return isPlanned ? whyNotPlanWith(kind, { hasDied }) : null;
}

/** Its owner must be able to open the record: somebody with a tie to it. */
export function whyNotOwnedBy(ownerId: string, tied: readonly { id: string }[]): Refusal | null {
  return tied.some(({ id }) => id === ownerId) ? null : "follow-up.owner-not-tied";
}

/** Whoever sees the record may write down an attempt: the one who happened to reach them is not always the owner. */
export function whyNotAttempt({ kind, doneAt }: Pick<FollowUpForRule, "kind" | "doneAt">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (doneAt !== null) return "follow-up.ended";
  return kind === "task" ? "follow-up.task-has-no-attempts" : null;
}

/** May this clinician end it at all? Its owner, the owner of the call, and the consultant nurse. */
export function whyNotEnd({ ownerId, stripOwnerId, doneAt }: FollowUpForRule, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (doneAt !== null) return "follow-up.ended";
  return ownerId === actor.id || stripOwnerId === actor.id || actor.role === "consultant-nurse" ? null : "follow-up.not-yours";
}

/** The ends that a follow-up of this kind can come to. */
export function endingsOf(kind: FollowUpKind): readonly FollowUpEnding[] {
  return kind === "task" ? ["done", "no-longer-needed"] : ["reached", "not-reached", "no-longer-needed"];
}

/**
 * May it end like this? Without reaching the person it takes three attempts on two days by two ways, or a consultant nurse's reason:
 * calling a contact "no longer needed" is no way around that, unless the person has died.
 */
export function whyNotEndAs(ending: FollowUpEnding, followUp: FollowUpForRule, actor: Actor): Refusal | null {
  if (!endingsOf(followUp.kind).includes(ending)) return "follow-up.not-an-ending";
  const reached = isReached(followUp.attempts);
  if (ending === "reached") return reached ? null : "follow-up.nobody-reached";
  if (actor.role === "consultant-nurse" || followUp.kind === "task") return null;
  if (ending === "not-reached") return isTriedEnough(followUp.attempts) ? null : "follow-up.too-few-attempts";
  return followUp.kind === "person" && !reached && !followUp.hasDied ? "follow-up.not-needed-by-senior" : null;
}

export type FollowUpTime = { ok: true; at: Date } | { ok: false; part: "date" | "time"; refusal: Refusal };

/** When it is due: still to come, within four weeks. */
export function readDue(typed: TypedTime, now: Date): FollowUpTime {
  const read = readTypedTime(typed, now, "ahead");
  if (!read.ok) return read;
  if (read.at <= now) return { ok: false, part: "time", refusal: "follow-up.due-in-the-past" };
  return read.at.getTime() - now.getTime() > 28 * 86_400_000 ? { ok: false, part: "date", refusal: "follow-up.due-too-far" } : read;
}

/** When an attempt was made: at the time typed, or now. It cannot lie ahead, nor before the call about which it is. */
export function readTried(typed: TypedTime, openedAt: Date, now: Date): FollowUpTime {
  if (!isTimeTyped(typed)) return { ok: true, at: now };
  const read = readTypedTime(typed, now, "back");
  if (!read.ok) return read;
  if (read.at > now) return { ok: false, part: "time", refusal: "follow-up.tried-in-the-future" };
  return read.at.getTime() + 60_000 <= openedAt.getTime() ? { ok: false, part: "date", refusal: "follow-up.tried-before-the-call" } : read;
}

/** When to try again. Somebody who asked to be rung later must get a time; after that it is the clinician's choice. Null: as it stands. */
export function readNextDue(outcome: FollowUpOutcome, typed: TypedTime, now: Date): FollowUpTime | null {
  if (isTimeTyped(typed)) return readDue(typed, now);
  return outcome === "asked-to-ring-later" ? { ok: false, part: "time", refusal: "follow-up.needs-next-due" } : null;
}

/** The strip's next action once a follow-up is planned: only where it still said that somebody must decide. */
export function nextAfterPlanning(standing: string, dueAt: Date): { words: string; due: Date } | null {
  const undecided = standing === closeOrFollowUp || standing.endsWith("ecide what follows");
  return undecided ? { words: usualNextActions.followUp, due: dueAt } : null;
}

/** The strip's next action once one has ended: what the last one leaves is the decision to close. */
export function nextAfterEnding(standing: string, undoneLeft: number, now: Date): { words: string; due: Date } | null {
  return standing === usualNextActions.followUp && undoneLeft === 0 ? { words: usualNextActions.closure, due: new Date(now.getTime() + 4 * 3_600_000) } : null;
}
