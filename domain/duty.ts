import type { Actor, Duty, DutyKind, Role } from "./actor.ts";
import { isClinician } from "./actor.ts";
import type { Refusal } from "./refusals.ts";

/** Longest duty, in hours: a twelve-hour shift and two of overrun. */
export const longestDutyHours = 14;

/** Longest call sign, in characters. */
export const callSignMax = 20;

/** A call sign as it is compared and shown: `mh 21` is `MH21`. */
export function callSignOf(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The two who make a joint response car. Without either it is sent nowhere. */
export const jointCarRoles = ["paramedic", "mental-health-practitioner"] as const satisfies readonly Role[];

/** A car that is out under a call sign, with the roles already aboard. */
export type LiveCrew = { id: string; kind: "solo" | "joint-car"; callSign: string; aboard: readonly { name: string; role: Role }[] };

/** Which role a joint car still waits for; null when it is complete, and for a solo specialist. */
export function missingFromCrew(crew: Pick<LiveCrew, "kind" | "aboard">): Role | null {
  if (crew.kind === "solo") return null;
  return jointCarRoles.find((role) => !crew.aboard.some((each) => each.role === role)) ?? null;
}

export type NewDuty = { kind: DutyKind; until: Date };
type FieldRefusal = { field: "kind" | "callSign" | "until"; refusal: Refusal };

/**
 * May this clinician start the duty? A clinician has one duty at a time.
 * @param sameCallSign the crew that is already out under the call sign, if any
 */
export function whyNotStartDuty(duty: NewDuty, sameCallSign: LiveCrew | null, actor: Actor, now: Date): Refusal | FieldRefusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (actor.duty !== null) return "duty.already-open";
  if (duty.until.getTime() <= now.getTime()) return { field: "until", refusal: "duty.ends-before-it-starts" };
  if (duty.until.getTime() > now.getTime() + longestDutyHours * 3_600_000) return { field: "until", refusal: "duty.too-long" };
  if (duty.kind === "desk") return null;
  if (duty.kind === "joint-car" && !jointCarRoles.some((role) => role === actor.role)) return { field: "kind", refusal: "duty.not-a-joint-car-role" };
  if (sameCallSign === null) return null;
  if (duty.kind === "solo" || sameCallSign.kind === "solo") return { field: "callSign", refusal: "duty.call-sign-in-use" };
  return sameCallSign.aboard.some((each) => each.role === actor.role) ? { field: "callSign", refusal: "duty.role-already-aboard" } : null;
}

/** The lead of the desk: the named owner of every call that nobody has taken yet. */
export type DeskLead = { id: string; name: string; isOnDesk: boolean };

/** May this clinician name the desk's lead? Anybody on desk duty may, so that a desk is never stuck without one. */
export function whyNotNameLead(colleague: { id: string; isOnDesk: boolean } | null, standing: DeskLead | null, actor: Actor): Refusal | { field: "leadId"; refusal: Refusal } | null {
  if (actor.duty?.kind !== "desk") return "desk-lead.not-on-desk";
  if (colleague === null || !colleague.isOnDesk) return { field: "leadId", refusal: "desk-lead.named-not-on-desk" };
  return standing?.id === colleague.id ? { field: "leadId", refusal: "desk-lead.already-leads" } : null;
}

/** What a duty would leave behind. */
export type LeftByDuty = {
  /** Episodes that the clinician owns, in the order in which they are listed. */
  owned: readonly string[];
  /** Does their crew still have a job? */
  isCommitted: boolean;
  lead: DeskLead | null;
};

/**
 * May this duty end? Nobody is left unowned: what is still owned is handed over, or left with the desk's named lead in so many words.
 * @param leaving the episodes that the clinician saw listed and leaves with the lead; null when they did not choose to
 */
export function whyNotEndDuty(duty: Duty | null, left: LeftByDuty, leaving: readonly string[] | null, actor: Actor): Refusal | null {
  if (duty === null) return "duty.not-on-duty";
  if (left.isCommitted) return "duty.crew-committed";
  if (duty.isDeskLead) return "duty.lead-must-name-another";
  if (left.owned.length === 0) return null;
  if (leaving === null) return "duty.strips-still-owned";
  if (left.lead === null || left.lead.id === actor.id || !left.lead.isOnDesk) return "duty.no-lead-to-leave-with";
  return sameEpisodes(left.owned, leaving) ? null : "duty.strips-changed";
}

function sameEpisodes(owned: readonly string[], listed: readonly string[]): boolean {
  return owned.length === listed.length && owned.every((id) => listed.includes(id));
}
