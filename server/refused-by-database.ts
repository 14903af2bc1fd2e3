import type { Refusal } from "#domain/refusals.ts";
import { databaseCode, violatedConstraint } from "./faults.ts";

/**
 * What the database refused because somebody was faster than the rule that had just said yes: constraint or
 * invariant code → the same refusal that the rule would have given.
 */
const refusedBy: Record<string, Refusal> = {
  LN001: "strip.owner-not-active",
  LN003: "closure.referral-open",
  LN004: "closure.follow-up-undone",
  LN005: "closure.crew-committed",
  LN006: "closure.handover-unanswered",
  LN007: "episode.closed",
  LN011: "assessment.signed-off",
  LN014: "signature.other-version",
  LN015: "assessment.copied-text-unreviewed",
  LN016: "signature.given-already",
  LN017: "signature.no-part-in-it",
  LN018: "signature.countersigned-already",
  assessment_signatures_assessment_id_version_signed_by_pk: "signature.given-already",
  LN025: "duty.not-on-duty",
  LN026: "duty.lead-must-name-another",
  LN027: "duty.strips-changed",
  LN028: "desk-lead.named-not-on-desk",
  LN008: "crew.incomplete",
  LN371: "detention.extension-after-the-end",
  LN372: "detention.extension-too-late",
  LN373: "detention.police-station-under-18",
  legal_detentions_one_clock: "detention.clock-already-runs",
  legal_detention_extensions_one: "detention.extended-already",
  LN009: "account.owns-work",
  LN521: "account.own-role",
  LN019: "form.stale",
  LN013: "account.last-administrator",
  LN020: "person.not-the-same",
  LN021: "merge.merged-away",
  LN022: "merge.merged-on",
  account_disablings_pkey: "account.already-disabled",
  closures_pkey: "episode.closed",
  crews_live_call_sign: "duty.call-sign-just-taken",
  desk_leads_one_standing: "form.stale",
  duties_one_open_each: "duty.already-open",
  duties_one_role_per_crew: "duty.role-already-aboard",
  handovers_one_open: "handover.already-offered",
  referrals_one_live_per_service: "referral.already-live",
  responses_one_live_per_crew: "crew.busy",
  responses_times_in_order: "response.time-out-of-order",
  users_email: "account.email-taken",
  users_learner: "account.learner-role",
  emergency_access_reviews_pkey: "emergency-access.reviewed",
  person_links_one_standing: "identity.already-linked",
  restrictions_one_standing: "restriction.already-placed",
};

/** The refusal behind a database error, or null when it is not one that a rule knows. */
export function refusedByDatabase(error: unknown): Refusal | null {
  const code = databaseCode(error);
  const name = violatedConstraint(error) ?? code;
  return (name !== null && refusedBy[name]) || (code !== null && refusedBy[code]) || null;
}
