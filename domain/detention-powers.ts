/**
 * Powers to detain under the Mental Health Act 1983, and what is written down about their use. Sections 135(1) and 136 run against a clock
 * (see detention.ts); of the others only the status is recorded.
 */
export const detentionPowers = ["s136", "s135", "s5-2", "s4", "s2", "s3", "s17a", "other"] as const;
export type DetentionPower = (typeof detentionPowers)[number];

export const detentionPowerLabels: Record<DetentionPower, string> = {
  s136: "Section 136",
  s135: "Section 135(1)",
  "s5-2": "Section 5(2)",
  s4: "Section 4",
  s2: "Section 2",
  s3: "Section 3",
  s17a: "Community treatment order (section 17A)",
  other: "Another legal status",
};

export const detentionPowerHints: Record<DetentionPower, string> = {
  s136: "Found by police in need of immediate care. Not in a private home or its yard, garden or outhouse.",
  s135: "A magistrate’s warrant to enter, and to keep or remove the person",
  "s5-2": "A doctor holds an in-patient, up to 72 hours. Recorded only.",
  s4: "Admission in an emergency, up to 72 hours. Recorded only.",
  s2: "Admission for assessment, up to 28 days. Recorded only.",
  s3: "Admission for treatment, up to 6 months. Recorded only.",
  s17a: "Can be recalled to hospital by the responsible clinician. Recorded only.",
  other: "For example guardianship, section 17 leave, or a court’s order. Say which below.",
};

/** The powers of the police, which end by the clock. */
export const timedPowers = ["s136", "s135"] as const satisfies readonly DetentionPower[];
export type TimedPower = (typeof timedPowers)[number];

export function isTimed(power: DetentionPower): power is TimedPower {
  return timedPowers.some((timed) => timed === power);
}

/** What starts the clock. Moving on to another place of safety does not start it again. */
export const clockStarts = ["arrival", "decision-to-keep", "first-entry"] as const;
export type ClockStart = (typeof clockStarts)[number];

export const clockStartLabels: Record<ClockStart, string> = {
  arrival: "Removed: arrived at the first place of safety",
  "decision-to-keep": "Kept where they were found: the constable decided to keep them there",
  "first-entry": "Kept at home for assessment: the constable first entered",
};

/** Removed to a place of safety: arrival. Kept where found (136): the decision. Kept at home (135): first entry. */
export const clockStartsOf: Record<TimedPower, readonly ClockStart[]> = {
  s136: ["arrival", "decision-to-keep"],
  s135: ["arrival", "first-entry"],
};

/** Places of safety (section 135(6)). A police station only for an adult, and only in the circumstances of the 2017 regulations. */
export const safePlaces = ["health-based", "emergency-department", "home", "police-station", "other"] as const;
export type SafePlace = (typeof safePlaces)[number];

export const safePlaceLabels: Record<SafePlace, string> = {
  "health-based": "Health-based place of safety",
  "emergency-department": "Emergency department",
  home: "At home or in another private place, with consent",
  "police-station": "Police station",
  other: "Another suitable place",
};

/** Whom the constable asked first, where practicable (section 136(1C); occupational therapists and paramedics by the 2017 regulations). */
export const consultedBeforehand = ["doctor", "nurse", "amhp", "paramedic", "occupational-therapist", "not-practicable", "not-known"] as const;
export type ConsultedBeforehand = (typeof consultedBeforehand)[number];

export const consultedBeforehandLabels: Record<ConsultedBeforehand, string> = {
  doctor: "A doctor",
  nurse: "A nurse",
  amhp: "An approved mental health professional",
  paramedic: "A paramedic",
  "occupational-therapist": "An occupational therapist",
  "not-practicable": "Nobody: it was not practicable",
  "not-known": "Not known",
};

/** How a power comes to its end. */
export const detentionEndings = ["released", "informal", "other-section", "time-ran-out", "went-away", "died", "other"] as const;
export type DetentionEnding = (typeof detentionEndings)[number];

export const detentionEndingLabels: Record<DetentionEnding, string> = {
  released: "Released",
  informal: "Stayed in hospital of their own will",
  "other-section": "Detained under another section",
  "time-ran-out": "The time ran out",
  "went-away": "Went away while detained",
  died: "Died",
  other: "Another end",
};

/** Why the time was extended. Section 136B(2): only the person's condition will do. The others are here because people give them, and must learn why not. */
export const extensionReasons = ["condition", "no-doctor", "no-amhp", "no-bed", "other"] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

export const extensionReasonLabels: Record<ExtensionReason, string> = {
  condition: "The person’s condition: it is not practicable to finish the assessment within 24 hours",
  "no-doctor": "No doctor has come",
  "no-amhp": "No approved mental health professional has come",
  "no-bed": "No bed is free",
  other: "Another reason",
};
