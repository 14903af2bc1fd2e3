/** A restricted record: a colleague as a patient, somebody known to staff, or an address that must stay hidden. It beats role, team and relationship. */
import { isClinician, type Actor } from "./actor.ts";
import type { Refusal } from "./refusals.ts";

export const restrictionKinds = ["staff-as-patient", "known-person", "hidden-address"] as const;
export type RestrictionKind = (typeof restrictionKinds)[number];

export const restrictionKindLabels: Record<RestrictionKind, string> = {
  "staff-as-patient": "Works for this service or a partner",
  "known-person": "Publicly known, or known to staff",
  "hidden-address": "Address must stay hidden",
};

export const restrictionKindHints: Record<RestrictionKind, string> = {
  "staff-as-patient": "Colleagues can be tempted, or simply meet the record by chance",
  "known-person": "In the news, or a relative or neighbour of somebody on duty",
  "hidden-address": "For example after domestic abuse",
};

type Restricted = { restriction: { id: string } | null };

/** Anybody who may open the record may restrict it, and the consultant nurse always: the sight itself is the database's. */
export function whyNotRestrict({ restriction }: Restricted, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  return restriction === null ? null : "restriction.already-placed";
}

/** Lifting takes a consultant nurse: it opens the record to everybody who has a tie. */
export function whyNotLiftRestriction({ restriction }: Restricted, actor: Actor): Refusal | null {
  if (actor.role !== "consultant-nurse") return "role.not-consultant-nurse";
  return restriction === null ? "restriction.not-placed" : null;
}
