/**
 * NHS numbers: ten digits, the last one a modulus 11 check digit (NHS Data Dictionary, NHS NUMBER; ISB 1504 for display).
 * A number that passes is well made, which does not mean that it belongs to this person: never match on it alone.
 */
export const nhsNumberRefusals = {
  "nhs-number.empty": "Enter the NHS number, or leave it out and say that it is not known.",
  "nhs-number.letters": "An NHS number has digits only. Take out the letters and other signs.",
  "nhs-number.national-insurance-number":
    "This looks like a National Insurance number. An NHS number is 10 digits, like 999 123 4004.",
  "nhs-number.too-short": "An NHS number has 10 digits. Check for a missing digit.",
  "nhs-number.too-long": "An NHS number has 10 digits. Check for an extra digit.",
  "nhs-number.check-digit": "This is not an NHS number: its last digit does not fit the others. Check each digit.",
} as const satisfies Record<`nhs-number.${string}`, string>;

export type NhsNumberRefusal = keyof typeof nhsNumberRefusals;

export type ParsedNhsNumber = { ok: true; value: string } | { ok: false; reason: NhsNumberRefusal };

/** Spaces, dots, dashes, slashes, and whatever a copy brings along unseen (zero-width, direction marks, variation selectors). */
const separators = /[\s\p{Z}\p{Cc}\p{Cf}\p{DI}\p{Pd}\u2212./\\·_]/gu;

/** Two letters, six digits, mostly a final letter (HMRC manual NIM39110). */
const nationalInsuranceNumber = /^[a-z]{2}\d{6}[a-z]?$/i;

/**
 * Reads an NHS number as people type, paste or dictate it.
 * @returns ten ASCII digits, or the reason why this is not an NHS number (words in `nhsNumberRefusals`)
 */
export function parseNhsNumber(text: string): ParsedNhsNumber {
  // NFKC turns the full-width digits of East Asian keyboards into ordinary ones.
  const typed = text.normalize("NFKC").replace(separators, "");
  const reason = whyNotNhsNumber(typed);
  return reason === null ? { ok: true, value: typed } : { ok: false, reason };
}

function whyNotNhsNumber(typed: string): NhsNumberRefusal | null {
  if (typed === "") return "nhs-number.empty";
  if (nationalInsuranceNumber.test(typed)) return "nhs-number.national-insurance-number";
  if (!/^\d+$/.test(typed)) return "nhs-number.letters";
  if (typed.length < 10) return "nhs-number.too-short";
  if (typed.length > 10) return "nhs-number.too-long";
  return hasFittingCheckDigit(typed) ? null : "nhs-number.check-digit";
}

/** Weights 10 down to 2; 11 minus the remainder, where 11 stands for 0 and 10 is never issued. */
function hasFittingCheckDigit(tenDigits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(tenDigits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(tenDigits[9]);
}

/** 999 is the range for tests and demonstrations: such a number belongs to nobody (NHS England test data guidance). */
export function isTestNhsNumber(value: string): boolean {
  return /^999\d{7}$/.test(value);
}

/** 0000000000 and its like pass the check digit, and are typed where no number is known: they must never match two people. */
export function isPlaceholderNhsNumber(value: string): boolean {
  return /^(\d)\1{9}$/.test(value);
}

/** 3-3-4 with single spaces, as ISB 1504 shows it: `999 123 4004`. Anything but ten digits comes back as it was. */
export function formatNhsNumber(value: string): string {
  return value.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3");
}
