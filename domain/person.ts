/** The person in the identity index: the few facts that tell people apart, and those that a crew must know first. There is no level of risk. */

/**
 * `verified`: traced and confirmed. `unverified`: passes its check digit, nothing more. `fails-check`: kept as it was given.
 * Only a verified number is ever matched on (NHS Data Dictionary, NHS NUMBER STATUS INDICATOR).
 */
export const nhsNumberStandings = ["verified", "unverified", "fails-check", "none"] as const;
export type NhsNumberStanding = (typeof nhsNumberStandings)[number];

export const nhsNumberStandingLabels: Record<NhsNumberStanding, string> = {
  verified: "Verified",
  unverified: "Not verified",
  "fails-check": "Not an NHS number: kept as given",
  none: "Not known",
};

export const phoneKinds = ["home", "mobile", "work", "other"] as const;
export type PhoneKind = (typeof phoneKinds)[number];

export const phoneKindLabels: Record<PhoneKind, string> = { home: "Home", mobile: "Mobile", work: "Work", other: "Other" };

/** Enough of somebody to tell them apart. A restricted person is `restricted` and nothing else, save under emergency access. */
export type Identity = {
  id: string;
  restricted: boolean;
  familyName: string | null;
  givenName: string | null;
  preferredName: string | null;
  title: string | null;
  /** ISO `YYYY-MM-DD`. */
  bornOn: string | null;
  /** In years, where no date of birth is known. */
  approximateAge: number | null;
  /** Code: see gender.ts. Null where hidden. */
  gender: string | null;
  nhsNumber: string | null;
  nhsNumberStanding: NhsNumberStanding | null;
  addressLine1: string | null;
  postcode: string | null;
  boroughCode: string | null;
  /** ISO 639 code, or the language in words. */
  language: string | null;
  interpreterNeeded: boolean | null;
  reasonableAdjustments: string | null;
  /** ISO `YYYY-MM-DD`. */
  diedOn: string | null;
  lastContactAt: Date | null;
};

/** The words that stand wherever the name of a restricted person would. */
export const restrictedRecordWords = "Restricted record";

/** Adjustments are written one on a line; a count is what a banner has room for. */
export const linesWritten = (text: string | null): number => linesOf(text).length;

/** The same lines themselves, in full. */
export function linesOf(text: string | null): string[] {
  return (text ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
