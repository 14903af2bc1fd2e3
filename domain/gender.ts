/**
 * Two different questions, two lists (ISB 1507, sex and current gender display). Never abbreviated, coded or drawn on screen.
 * They identify and address somebody; they do not stand in for a clinical judgement.
 */
export const currentGenders = ["male", "female", "other-specific", "not-known", "not-specified"] as const;
export type CurrentGender = (typeof currentGenders)[number];

export const currentGenderLabels: Record<CurrentGender, string> = {
  male: "Male",
  female: "Female",
  "other-specific": "Other Specific",
  "not-known": "Not Known",
  "not-specified": "Not Specified",
};

/** Until somebody has answered. Sex has no such default: it is asked, or stays empty. */
export const defaultCurrentGender: CurrentGender = "not-known";

export const currentGenderDefinitions: Record<CurrentGender, string> = {
  male: "The person’s gender is male.",
  female: "The person’s gender is female.",
  "other-specific": "The person has told us a gender other than male or female.",
  "not-known": "Nobody has recorded it yet.",
  "not-specified": "The person was asked, and would rather not say or could not answer.",
};

export const sexesAtBirth = ["male", "female", "not-known", "indeterminate"] as const;
/** The sex someone was registered with at birth. */
export type SexAtBirth = (typeof sexesAtBirth)[number];

export const sexAtBirthLabels: Record<SexAtBirth, string> = {
  male: "Male",
  female: "Female",
  "not-known": "Not Known",
  indeterminate: "Indeterminate",
};

/** FHIR R4 administrative gender, as booking and referral messages carry it. Anything else is not known. */
const fromMessage = new Map<string, CurrentGender>([
  ["male", "male"],
  ["female", "female"],
  ["other", "other-specific"],
  ["unknown", "not-known"],
]);

/** The gender that a FHIR `Patient.gender` states. */
export function genderOfMessage(code: string | null | undefined): CurrentGender {
  return fromMessage.get(code ?? "") ?? defaultCurrentGender;
}
