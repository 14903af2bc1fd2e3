import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { whyNotBegin } from "./death.ts";
import type { Refusal } from "./refusals.ts";

/** The flight strip of an open episode: who has it, what happens next, and by when. */
export type Strip = {
  ownerId: string;
  ownerName: string;
  nextAction: string;
  nextActionDue: Date;
  /** 1 (category 1) to 5: the order of the desk's list. */
  priority: number;
  waitingSince: Date;
  /** Null while nobody has taken the call: its owner is then the desk's named lead. */
  takenAt: Date | null;
  version: number;
};

/** The next actions that Lantern itself proposes, as they are printed. A clinician may write any other. */
export const usualNextActions = {
  takeCall: "Take this call",
  triage: "Triage",
  callBack: "Call back",
  sendCrew: "Send a crew",
  followUp: "Check that the follow-up is done",
  closure: "Close the crisis",
} as const;

/** Longest next action, in characters: one line on the desk. */
export const nextActionMax = 500;

/** Is the next action to ring somebody back? Then the desk lists it under "Call backs due". */
export function isCallBack(nextAction: string): boolean {
  return nextAction.startsWith(usualNextActions.callBack);
}

/** Local policy: how long triage may take after a call is taken, in minutes by ambulance category 1 to 5. No national standard covers the desk. */
export const triageTargetMinutes: Record<number, number> = { 1: 5, 2: 10, 3: 20, 4: 30, 5: 30 };

/** When triage of a call that is taken now should be done. */
export function triageDueBy(priority: number, takenAt: Date): Date {
  return new Date(takenAt.getTime() + (triageTargetMinutes[priority] ?? 30) * 60_000);
}

/**
 * How long before a due time it is printed as close: the last fifth of the time that there was, in milliseconds.
 * @param since when the clock began to run
 */
export function closeToDue(due: Date, since: Date): number {
  return Math.max(0, due.getTime() - since.getTime()) / 5;
}

/** May this clinician take the call? A call is taken once; after that it moves by handover only. */
export function whyNotTake(strip: Pick<Strip, "ownerId" | "takenAt"> | null, actor: Actor): Refusal | null {
  if (strip === null) return "episode.closed";
  if (strip.takenAt !== null) return strip.ownerId === actor.id ? "strip.already-yours" : "strip.taken-by-another";
  return actor.duty === null ? "duty.not-on-duty" : null;
}

/** What the rules ask of a crisis before something is begun for it: is it open, has somebody taken its call, does the person live? */
export const callStanding = ({ strip, hasDied }: { strip: Pick<Strip, "takenAt"> | null; hasDied: boolean }) => ({ isOpen: strip !== null, isTaken: strip !== null && strip.takenAt !== null, hasDied });

/** Who may triage, or send a crew: a clinician on duty (the consultant nurse at any time), on an open call that somebody has taken, about somebody who lives. */
export function whyNotRespond(call: { isOpen: boolean; isTaken: boolean; hasDied: boolean }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (actor.duty === null && actor.role !== "consultant-nurse") return "duty.not-on-duty";
  if (!call.isOpen) return "episode.closed";
  return whyNotBegin(call) ?? (call.isTaken ? null : "strip.not-taken");
}

/** Only the owner says what happens next: whoever else has an idea speaks to the owner. */
export function whyNotChangeNextAction(strip: Pick<Strip, "ownerId" | "takenAt"> | null, actor: Actor): Refusal | null {
  if (strip === null) return "episode.closed";
  if (strip.takenAt === null) return "strip.not-taken";
  return strip.ownerId === actor.id ? null : "strip.not-owner";
}

/** Is the chosen due time one that can still be kept, within the four weeks that the slowest urgency allows? */
export function whyNotDue(due: Date, now: Date): Refusal | null {
  if (due.getTime() < now.getTime() - 60_000) return "strip.due-in-the-past";
  return due.getTime() > now.getTime() + 28 * 24 * 3_600_000 ? "strip.due-too-far" : null;
}
