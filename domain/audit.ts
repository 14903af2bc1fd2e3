/**
 * Every event worth remembering: `noun.past-participle`, with the sentence that **Who has looked** prints.
 * Sentences are for the person whom the record is about: plain words, no codes, no clinical content.
 */
export const auditActions = {
  "account.added": "Made an account",
  "account.amended": "Changed an account",
  "account.disabled": "Disabled an account",
  "account.enabled": "Enabled an account",
  "account.signed-in": "Signed in",
  "account.signed-out": "Signed out",
  "account.sign-in-refused": "Tried to sign in and was refused",
  "alert.marked-in-error": "Marked a note as entered by mistake",
  "alert.recorded": "Wrote down something that those who help must know first",
  "assessment.addendum-added": "Added to a signed assessment",
  "assessment.copied-from-earlier": "Copied from an earlier assessment, to be reviewed",
  "assessment.section-saved": "Wrote in an assessment",
  "assessment.signed-off": "Signed off an assessment",
  "assessment.started": "Started an assessment",
  "call.recorded": "Wrote down a call",
  "crew.sent": "Sent a crew",
  "desk-lead.named": "Named the lead of the control room desk",
  "draft.discarded": "Put aside what they had typed and not saved",
  "duty.ended": "Ended a duty",
  "duty.started": "Started a duty",
  "emergency-access.opened": "Opened the record in an emergency, without being part of the care",
  "emergency-access.reviewed": "Checked an emergency opening of the record",
  "enrolment.made": "Made a link for setting up sign-in",
  "enrolment.used": "Set up their sign-in",
  "episode.closed": "Closed the crisis",
  "follow-up.attempted": "Tried to reach you or a service, or did",
  "follow-up.ended": "Ended a planned contact, with the reason",
  "follow-up.planned": "Planned to get in touch again",
  "handover.accepted": "Took over responsibility",
  "handover.offered": "Offered the case to a colleague",
  "handover.refused": "Did not take the case over, and said why",
  "handover.withdrawn": "Took back the offer to a colleague",
  "identity.confirmed": "Found out who the call is about",
  "identity.link-undone": "Took back that the call is about this person",
  "observations.marked-in-error": "Marked measurements as entered by mistake",
  "observations.recorded": "Wrote down measurements such as pulse and temperature",
  "call.received": "A dispatch system sent the call",
  "call.updated": "A dispatch system sent news about the call",
  "person.added": "Added the person to the index",
  "person.amended": "Changed personal details",
  "person.found-restricted": "Searched for the person; the restricted record was not shown",
  "person.phone-added": "Wrote down a telephone number",
  "person.phone-ended": "Took out a telephone number",
  "person.searched": "Searched the index of people",
  "plan.agreed": "Agreed a plan with you, or wrote down why that was not possible",
  "plan.printed": "Printed a plan",
  "plan.written": "Wrote in a plan",
  "record.refused": "Tried to open a page and was refused",
  "record.viewed": "Opened the record",
  "list.viewed": "Opened a list",
  "action.refused": "Tried to do something and was refused",
  "referral.news-recorded": "Wrote down what a service said about a referral",
  "referral.sent": "Shared the record with a service, to refer you there",
  "response.cleared": "Recorded how the crew’s visit ended",
  "response.stood-down": "Called the crew back",
  "response.time-corrected": "Corrected a time of the crew’s visit",
  "response.time-recorded": "Recorded how far the crew was",
  "restriction.lifted": "Lifted the restriction of the record",
  "restriction.placed": "Restricted the record",
  "review.recorded": "Reviewed how the case is going",
  "service.added": "Added a service to the directory",
  "service.amended": "Changed a service in the directory",
  "strip.left-with-lead": "Left the case with the lead of the control room desk",
  "strip.next-action-changed": "Changed what happens next, or when",
  "strip.taken": "Took the call",
  "triage.recorded": "Decided how soon help is needed and what happens",
} as const satisfies Record<`${string}.${string}`, string>;

export type AuditAction = keyof typeof auditActions;

/** One thing that happened, as a page or an action reports it to the door. The door adds who, when, why and the request. */
export type AuditEvent = {
  action: AuditAction;
  personId?: string | null;
  episodeId?: string | null;
  /** The row it was about, when that is neither the person nor the episode. */
  subjectId?: string | null;
  /** Short codes only (a screen, a reason code, a count). Never note text. */
  detail?: Record<string, string | number | boolean | string[]>;
};
