/**
 * Every "no" that a rule can give, in words that a clinician accepts: what stands in the way, and what to do.
 * A code is `noun.reason`. Rules return a code or null; pages and the door print its words.
 */
export const refusals = {
  "role.not-clinical": "Your role does not open clinical records.",
  "role.not-administrator": "Only an administrator can do this.",
  "role.not-consultant-nurse": "Only a consultant nurse can do this.",
  "duty.not-on-duty": "Start your duty first, then come back to this page.",
  "form.stale": "Somebody else changed this a moment ago. Open the page again to see how it stands now.",
  "form.sent-with-other-content": "This form was already sent with other content. Open the page again to send a new one.",
} as const satisfies Record<`${string}.${string}`, string>;

export type Refusal = keyof typeof refusals;

/** The words of a refusal, as printed on the page. */
export function refusalWords(refusal: Refusal): string {
  return refusals[refusal];
}
