/** What a referral says in codes: why, on what basis it may be shared, and why a service may decline it. */

/** REASON FOR REFERRAL (MENTAL HEALTH), the codes of MHSDS v6; 17 is no longer in use. */
export const referralReasons = [
  "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "18", "19", "20", "21", "22", "23", "24", "25", "26",
  "27", "28", "29", "30", "31",
] as const;
export type ReferralReason = (typeof referralReasons)[number];

export const referralReasonLabels: Record<ReferralReason, string> = {
  "01": "Suspected first episode psychosis",
  "02": "Ongoing or recurrent psychosis",
  "03": "Bipolar disorder",
  "04": "Depression",
  "05": "Anxiety",
  "06": "Obsessive compulsive disorder",
  "07": "Phobias",
  "08": "Organic brain disorder",
  "09": "Drug and alcohol difficulties",
  "10": "Unexplained physical symptoms",
  "11": "Post-traumatic stress disorder",
  "12": "Eating disorders",
  "13": "Perinatal mental health issues",
  "14": "Personality disorders",
  "15": "Self-harm behaviours",
  "16": "Conduct disorders",
  "18": "In crisis",
  "19": "Relationship difficulties",
  "20": "Gender discomfort issues",
  "21": "Attachment difficulties",
  "22": "Self-care issues",
  "23": "Adjustment to health issues",
  "24": "Neurodevelopmental conditions, excluding autism",
  "25": "Suspected autism",
  "26": "Diagnosed autism",
  "27": "Preconception perinatal mental health concern",
  "28": "Gambling disorder",
  "29": "Community perinatal mental health partner assessment",
  "30": "Behaviours that challenge due to a learning disability",
  "31": "Employment support",
};

/** REFERRAL REJECTION REASON (NHS Data Dictionary, June 2026) and a way to say what it does not list. */
export const rejectionReasons = ["01", "02", "03", "other"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const rejectionReasonLabels: Record<RejectionReason, string> = {
  "01": "Duplicate of another referral",
  "02": "Not the right service",
  "03": "Not enough information",
  other: "Another reason",
};

/** On what basis the record is shared with a service. Direct care rests on implied consent or, overriding it, on one of the others. */
export const consentBases = ["consent", "best-interests", "vital-interests", "public-interest"] as const;
export type ConsentBasis = (typeof consentBases)[number];

export const consentBasisLabels: Record<ConsentBasis, string> = {
  consent: "The person agreed",
  "best-interests": "Best interests: the person lacks capacity for this decision",
  "vital-interests": "Vital interests: to protect somebody’s life",
  "public-interest": "Safeguarding or public interest",
};

export const referralCodeRefusals = {
  "referral.no-consent-basis": "Say on what basis this is shared before you send it.",
  "referral.consent-override-needs-words": "The person has not agreed. Write why this is shared all the same.",
  "referral.no-rejection-reason": "Choose why the service declined.",
  "referral.rejection-needs-words": "Write why the service declined.",
} as const satisfies Record<`referral.${string}`, string>;
export type ReferralCodeRefusal = keyof typeof referralCodeRefusals;

/** Is the person's agreement overridden? Then the reason is part of the record (Caldicott principle 7; common law of confidence). */
export function isConsentOverride(basis: ConsentBasis): boolean {
  return basis !== "consent";
}

/** A referral may be sent once its basis is chosen, and every basis but consent is explained in words. */
export function whyNotShare(basis: ConsentBasis | null, words: string): ReferralCodeRefusal | null {
  if (basis === null) return "referral.no-consent-basis";
  return isConsentOverride(basis) && words.trim() === "" ? "referral.consent-override-needs-words" : null;
}

/** A decline always has a coded reason; one outside the national list also needs words. */
export function whyNotReject(reason: RejectionReason | null, words: string): ReferralCodeRefusal | null {
  if (reason === null) return "referral.no-rejection-reason";
  return reason === "other" && words.trim() === "" ? "referral.rejection-needs-words" : null;
}
