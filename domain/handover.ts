import type { Actor, Role } from "./actor.ts";
import { isClinician } from "./actor.ts";
import type { Refusal } from "./refusals.ts";
import type { Strip } from "./strip.ts";

/**
 * Handing a call over with SBAR (situation, background, assessment, recommendation; NHS England, SBAR communication tool).
 * The receiver controls the transfer (NHS Common User Interface, clinical handover): ownership moves only when they accept.
 */
export type Sbar = { situation: string; background: string; assessment: string; recommendation: string };

export const sbarLabels: Record<keyof Sbar, string> = {
  situation: "Situation",
  background: "Background",
  assessment: "Assessment",
  recommendation: "Recommendation",
};

export const sbarHints: Record<keyof Sbar, string> = {
  situation: "Who and where, and what is happening now",
  background: "What led to it, and what is known of the person",
  assessment: "What you think is going on, and what you have done",
  recommendation: "What you ask of them, and by when",
};

export type HandoverAnswer = "accepted" | "refused" | "withdrawn";

export const handoverAnswerLabels: Record<HandoverAnswer, string> = { accepted: "Accepted", refused: "Refused", withdrawn: "Withdrawn" };

/** An offer that nobody has answered yet. */
export type OpenHandover = { offeredBy: string; offeredTo: string };

/** How long the clinician who gave a call away still sees it, in hours: they are asked questions about it. */
export const sightAfterHandoverHours = 24;

/** May this clinician offer the call to somebody? The owner may, and a consultant nurse for them. */
export function whyNotOffer(strip: Pick<Strip, "ownerId" | "takenAt"> | null, open: OpenHandover | null, actor: Actor): Refusal | null {
  if (strip === null) return "episode.closed";
  if (strip.takenAt === null) return "strip.not-taken";
  if (strip.ownerId !== actor.id && actor.role !== "consultant-nurse") return "strip.not-owner";
  return open === null ? null : "handover.already-offered";
}

/** Can this colleague be offered the call? */
export function whyNotOfferTo(
  colleague: { id: string; role: Role; isDisabled: boolean } | null,
  strip: Pick<Strip, "ownerId">,
  actor: Actor,
): Refusal | null {
  if (colleague === null || colleague.isDisabled || !isClinician(colleague.role)) return "handover.not-to-an-active-clinician";
  if (colleague.id === strip.ownerId) return "handover.to-its-owner";
  return colleague.id === actor.id ? "handover.to-yourself" : null;
}

/** May this clinician accept the call, or refuse it? Only the one who was asked; accepting takes a duty. */
export function whyNotAnswer(open: OpenHandover | null, answer: "accepted" | "refused", actor: Actor): Refusal | null {
  if (open === null) return "handover.answered";
  if (open.offeredTo !== actor.id) return "handover.not-offered-to-you";
  return answer === "accepted" && actor.duty === null ? "duty.not-on-duty" : null;
}

/** May this clinician take the offer back? Only whoever made it. */
export function whyNotWithdraw(open: OpenHandover | null, actor: Actor): Refusal | null {
  if (open === null) return "handover.answered";
  return open.offeredBy === actor.id ? null : "handover.not-offered-by-you";
}

/** What is known of a call, to begin an SBAR with. */
export type KnownForSbar = {
  patient: string;
  where: string;
  callersWords: string;
  repeatCaller: boolean | null;
  safeguarding: readonly string[];
  triage: { urgency: string; decision: string; reason: string } | null;
  nextAction: string;
  due: string;
};

/** A first draft from what is on record, in whole sentences. Every part is the owner's to change. */
export function sbarFrom(known: KnownForSbar): Sbar {
  const { triage } = known;
  const background = [
    known.repeatCaller === true ? "Has rung before about this." : null,
    known.safeguarding.length > 0 ? `Safeguarding: ${known.safeguarding.join("; ")}.` : null,
  ];
  return {
    situation: [`${known.patient}, ${known.where}.`, known.callersWords && `Caller’s words: “${known.callersWords}”`].filter(Boolean).join("\n"),
    background: background.filter((line) => line !== null).join("\n"),
    assessment: triage === null ? "" : `Triage: ${triage.urgency}. ${triage.decision}. ${triage.reason}`,
    recommendation: `Next: ${known.nextAction}, due ${known.due}.`,
  };
}
