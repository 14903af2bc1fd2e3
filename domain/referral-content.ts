/** What is shared with a service, and nothing else: facts to find the person by, and what was written for this referral. */
import { sbarLabels, type Sbar } from "./handover.ts";
import { consentBasisLabels, referralReasonLabels, type ConsentBasis, type ReferralReason } from "./referral-codes.ts";
import { urgencyFacts, urgencyLabels, type Urgency } from "./urgency.ts";

export type SharedFact = { label: string; text: string };

/** What the record holds that a referral can start from; each part null or empty where nothing is written. */
export type ReferralSource = {
  callersWords: string;
  triage: { urgency: Urgency; reason: string; decidedAt: Date } | null;
  wants: string;
  account: string;
  impression: string;
  assessmentPlan: string;
  ifWorse: string;
  planLines: readonly string[];
};

const together = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part.trim() !== "").join("\n\n");
const labelled = (label: string, words: string): string | null => (words.trim() === "" ? null : `${label}: ${words.trim()}`);

/** A first draft out of the record, for the clinician to change: what was said, what is wanted, what we think, what was planned. */
export function proposedContent({ callersWords, triage, wants, account, impression, assessmentPlan, ifWorse, planLines }: ReferralSource): Sbar {
  return {
    situation: together(callersWords.trim() || null, labelled("What they would like to happen", wants)),
    background: together(account.trim() || null),
    assessment: together(impression.trim() || null, triage && `Triage: ${urgencyLabels[triage.urgency].toLowerCase()}, ${urgencyFacts[triage.urgency].within.toLowerCase()}. ${triage.reason.trim()}`),
    recommendation: together(
      assessmentPlan.trim() || null,
      planLines.length === 0 ? null : `From the care plan: ${planLines.join("; ")}`,
      labelled("What they were told to do if it gets worse", ifWorse),
    ),
  };
}

/** Headings in the order in which they are read: the store keeps none. */
const headings = [
  "Person", "Prefers to be called", "Born", "NHS number", "Call", "Telephone of the caller", "Address", "Telephone", "Language", "Adjustments", "Urgency", "Reason",
  ...Object.values(sbarLabels), "Shared because", "Referred by",
];

/** What was shared, heading by heading in the order of reading. */
export function contentInOrder(content: Readonly<Record<string, string>>): SharedFact[] {
  const rank = (label: string) => (headings.includes(label) ? headings.indexOf(label) : headings.length);
  return Object.entries(content).map(([label, text]) => ({ label, text })).sort((a, b) => rank(a.label) - rank(b.label));
}

export type WrittenReferral = Sbar & { reasonCode: ReferralReason; words: string; urgency: Urgency; consentBasis: ConsentBasis; sentByName: string; sentByRole: string };

/** The referral as it is sent and kept, heading by heading. Nothing that is not in here was shared. */
export function contentToSend(facts: readonly SharedFact[], written: WrittenReferral): Record<string, string> {
  const { urgency, reasonCode, words, consentBasis } = written;
  const lines: [string, string][] = [
    ...facts.map(({ label, text }): [string, string] => [label, text]),
    ["Urgency", `${urgencyLabels[urgency]}: ${urgencyFacts[urgency].within.toLowerCase()}`],
    ["Reason", together(referralReasonLabels[reasonCode], words)],
    ...(Object.keys(sbarLabels) as (keyof Sbar)[]).map((part): [string, string] => [sbarLabels[part], written[part].trim()]),
    ["Shared because", consentBasisLabels[consentBasis]],
    ["Referred by", `${written.sentByName}, ${written.sentByRole}, London ambulance mental health crisis response`],
  ];
  return Object.fromEntries(lines.filter(([, text]) => text !== ""));
}
