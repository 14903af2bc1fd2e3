/**
 * A referral to one service, from being sent until somebody there has seen the person. Accepted is not seen: a referral ends when the person
 * was seen, when the service declined or pointed elsewhere, when we took it back, or when a consultant nurse closes it with a reason.
 * Standings after FHIR R4 Task.status and the NHS Data Dictionary (REFERRAL REJECTION REASON, ATTENDANCE STATUS); the words are our own.
 */
import { isClinician, type Actor } from "./actor.ts";
import { whyNotBegin } from "./death.ts";
import type { Refusal } from "./refusals.ts";
import { isClosed } from "./service.ts";
import { isTimeTyped, readTypedTime, type TypedTime } from "./typed-time.ts";

export const referralStandings = ["draft", "sent", "received", "accepted", "booked", "declined", "redirected", "seen", "withdrawn", "closed"] as const;
export type ReferralStanding = (typeof referralStandings)[number];

/** While one of these, somebody still waits for news. */
export const openReferralStandings = ["draft", "sent", "received", "accepted", "booked"] as const satisfies readonly ReferralStanding[];

export const referralEventKinds = [
  "sent", "received", "accepted", "booked", "attempted", "declined", "redirected", "seen", "withdrawn", "closed-by-senior",
] as const;
export type ReferralEventKind = (typeof referralEventKinds)[number];

/** What can be heard of a referral once it is sent; sending is a form of its own. */
export const heardKinds = ["received", "accepted", "booked", "attempted", "seen", "declined", "redirected", "withdrawn", "closed-by-senior"] as const satisfies readonly ReferralEventKind[];
export type HeardKind = (typeof heardKinds)[number];

export const referralStandingLabels: Record<ReferralStanding, string> = {
  draft: "Not sent",
  sent: "Sent",
  received: "Received",
  accepted: "Accepted, not yet seen",
  booked: "Booked, not yet seen",
  declined: "Declined",
  redirected: "Sent elsewhere",
  seen: "Seen",
  withdrawn: "Withdrawn",
  closed: "Closed by a consultant nurse",
};

export const referralEventLabels: Record<ReferralEventKind, string> = {
  sent: "Sent",
  received: "Received",
  accepted: "Accepted",
  booked: "Booked",
  attempted: "Tried, and did not see the person",
  declined: "Declined",
  redirected: "Sent elsewhere",
  seen: "Seen",
  withdrawn: "Withdrawn by us",
  "closed-by-senior": "Closed by a consultant nurse",
};

export const referralChannels = ["phone", "email", "portal", "letter"] as const;
export type ReferralChannel = (typeof referralChannels)[number];
export const referralChannelLabels: Record<ReferralChannel, string> = { phone: "By telephone", email: "By e-mail", portal: "In their portal", letter: "By letter" };

const endings = ["seen", "declined", "redirected", "withdrawn", "closed-by-senior"] as const satisfies readonly HeardKind[];

/**
 * What may be recorded from each standing. A service may answer without having said that it received anything, and may decline or point
 * elsewhere after it had accepted; an appointment needs an acceptance before it, and may be moved.
 */
const mayFollow: Record<ReferralStanding, readonly HeardKind[]> = {
  draft: [],
  sent: ["received", "accepted", ...endings],
  received: ["accepted", ...endings],
  accepted: ["booked", "attempted", ...endings],
  booked: ["booked", "attempted", ...endings],
  declined: [],
  redirected: [],
  seen: [],
  withdrawn: [],
  closed: [],
};

export type ReferralForRule = { standing: ReferralStanding; sentAt: Date; sentBy: string; ownerId: string | null };

export function isOpenReferral(standing: ReferralStanding): boolean {
  return (openReferralStandings as readonly string[]).includes(standing);
}

/** Silence past the time by which there should have been news. */
export function isReferralOverdue(referral: { standing: ReferralStanding; dueBy: Date }, now: Date): boolean {
  return isOpenReferral(referral.standing) && referral.dueBy < now;
}

/** What is waited for, in words that also say what its absence means. */
export function awaited(standing: ReferralStanding): string | null {
  if (!isOpenReferral(standing)) return null;
  return standing === "accepted" || standing === "booked" ? "word that the person was seen" : "an answer";
}

/** Where the referral stands after an event. A visit that failed changes nothing: the person is still not seen. */
export function standingAfter(kind: HeardKind, standing: ReferralStanding): ReferralStanding {
  if (kind === "attempted") return standing;
  return kind === "closed-by-senior" ? "closed" : kind;
}

/** May this clinician refer from here? Whoever sees the record may, once somebody owns the call. */
export function whyNotRefer(episode: { isOpen: boolean; isTaken: boolean; hasDied: boolean }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!episode.isOpen) return "episode.closed";
  return whyNotBegin(episode) ?? (episode.isTaken ? null : "strip.not-taken");
}

/** May a referral go to this service? One at a time, and only to a service that takes them. Area and age are weighed by a clinician. */
export function whyNotReferTo(service: { closedFrom: Date | null; acceptsAmbulance: boolean; liveReferralId: string | null }, now: Date): Refusal | null {
  if (service.liveReferralId !== null) return "referral.already-live";
  if (isClosed(service.closedFrom, now)) return "referral.service-closed";
  return service.acceptsAmbulance ? null : "referral.service-takes-none";
}

/** May this be recorded now? News may reach anybody who sees the record; taking a referral back is for whoever answers for it. */
export function whyNotRecord(kind: HeardKind, referral: ReferralForRule, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!isOpenReferral(referral.standing)) return "referral.ended";
  if (!mayFollow[referral.standing].includes(kind)) return referral.standing === kind ? "referral.recorded-already" : "referral.not-next";
  const isSenior = actor.role === "consultant-nurse";
  if (kind === "closed-by-senior") return isSenior ? null : "role.not-consultant-nurse";
  const answersForIt = isSenior || referral.ownerId === actor.id || referral.sentBy === actor.id;
  return kind === "withdrawn" && !answersForIt ? "referral.not-yours" : null;
}

/** Everything that this clinician may record of it now, most likely first. */
export function recordableKinds(referral: ReferralForRule, actor: Actor): HeardKind[] {
  return heardKinds.filter((kind) => whyNotRecord(kind, referral, actor) === null);
}

export type HeardAt = { ok: true; at: Date } | { ok: false; part: "date" | "time"; refusal: Refusal };

/**
 * When it happened: at the time typed, or now where the boxes are empty. It cannot lie ahead, nor before the referral was sent;
 * a typed time knows no seconds, so the very minute of sending is taken as sending.
 */
export function heardAt(typed: TypedTime, sentAt: Date, now: Date): HeardAt {
  if (!isTimeTyped(typed)) return { ok: true, at: now };
  const read = readTypedTime(typed, now, "back");
  if (!read.ok) return read;
  if (read.at > now) return { ok: false, part: "time", refusal: "referral.time-in-the-future" };
  if (read.at.getTime() + 60_000 <= sentAt.getTime()) return { ok: false, part: "time", refusal: "referral.time-before-sent" };
  return { ok: true, at: read.at < sentAt ? sentAt : read.at };
}

/** An appointment that a service gave: still to come, and within half a year. */
export function readAppointment(typed: TypedTime, now: Date): HeardAt {
  const read = readTypedTime(typed, now, "ahead");
  if (!read.ok) return read;
  if (read.at <= now) return { ok: false, part: "date", refusal: "referral.booked-in-the-past" };
  return read.at.getTime() - now.getTime() > 183 * 86_400_000 ? { ok: false, part: "date", refusal: "referral.booked-too-far" } : read;
}
