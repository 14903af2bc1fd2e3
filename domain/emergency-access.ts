/**
 * Emergency access ("break glass"): one clinician, one person, twelve hours, with reasons, looked at afterwards by a consultant nurse.
 * It always works for a clinician on duty: a control that delays help in an emergency is itself a hazard (DCB0129).
 */
import { isClinician, mayUseIdentityIndex, type Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";

export const emergencyAccessHours = 12;

/** A sealed record is opened with consent, because the law requires it, or in an overriding public interest (NHS Care Record Guarantee). */
export const emergencyAccessReasons = ["life-at-risk", "on-scene", "on-the-line", "others-at-risk", "person-agrees", "law-requires"] as const;
export type EmergencyAccessReason = (typeof emergencyAccessReasons)[number];

export const emergencyAccessReasonLabels: Record<EmergencyAccessReason, string> = {
  "life-at-risk": "The person’s life or safety is at risk now",
  "on-scene": "A crew is with the person, or on the way",
  "on-the-line": "The person, or somebody with them, is on the line",
  "others-at-risk": "Somebody else is at risk now, a child for instance",
  "person-agrees": "The person agrees to it",
  "law-requires": "The law requires it",
};

export const emergencyAccessFindings = ["justified", "not-justified", "to-follow-up"] as const;
export type EmergencyAccessFinding = (typeof emergencyAccessFindings)[number];

export const emergencyAccessFindingLabels: Record<EmergencyAccessFinding, string> = {
  justified: "It was justified",
  "to-follow-up": "I will talk it over with them",
  "not-justified": "It was not justified",
};

/** How the person stands to the actor: whether they can already be opened, and how they are known to the index. */
export type Reach = {
  /** Can be opened without emergency access. */
  openAlready: boolean;
};

/** Asked of anybody on duty, for anybody in the index, restricted or not. */
export function whyNotEmergencyAccess({ openAlready }: Reach, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!mayUseIdentityIndex(actor)) return "duty.not-on-duty";
  return openAlready ? "emergency-access.not-needed" : null;
}

/** When it ends: fixed in the row, so that nothing on a workstation can stretch it. */
export function emergencyAccessEnd(openedAt: Date): Date {
  return new Date(openedAt.getTime() + emergencyAccessHours * 3_600_000);
}

/** Nobody reviews their own; a review is written once. */
export function whyNotReviewEmergencyAccess(access: { userId: string; review: object | null }, actor: Actor): Refusal | null {
  if (actor.role !== "consultant-nurse") return "role.not-consultant-nurse";
  if (access.userId === actor.id) return "emergency-access.own";
  return access.review === null ? null : "emergency-access.reviewed";
}
