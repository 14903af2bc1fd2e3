/** Telephone numbers: one form to match them, one to show them (ISB 1508; Ofcom National Telephone Numbering Plan). */

/** What people write after a number to reach a desk behind it. */
const extensionPattern = /\s*(?:,|;|#|\bext(?:ension)?\.?|\bx)\s*(\d{1,6})\s*$/i;
const separators = /[\s\p{Z}\p{Cf}\p{Pd}\u2212().·/]/gu;

type Dialled = { country: "uk"; national: string } | { country: "other"; digits: string } | null;

function dialled(text: string): Dialled {
  // `+44 (0)20` shows both ways of dialling: the 0 belongs to neither.
  const digits = withoutExtension(text).normalize("NFKC").replace(/\(0\)/g, "").replace(separators, "");
  const international = /^(?:\+|00)(\d{7,15})$/.exec(digits)?.[1] ?? /^(44[1-9]\d{8,9})$/.exec(digits)?.[1];
  const national = international === undefined ? /^0(\d{9,10})$/.exec(digits)?.[1] : /^440?(\d{9,10})$/.exec(international)?.[1];
  if (national !== undefined) return /^[1-35789]/.test(national) ? { country: "uk", national } : null;
  return international === undefined || /^(0|44)/.test(international) ? null : { country: "other", digits: international };
}

function withoutExtension(text: string): string {
  return text.replace(extensionPattern, "");
}

/**
 * The form in which two numbers are compared: `+442079460018`. Extensions do not count.
 * What is no telephone number (a short code, a note) comes back as typed, trimmed: it then matches only itself.
 */
export function phoneKey(text: string): string {
  const number = dialled(text);
  if (number === null) return text.trim();
  return number.country === "uk" ? `+44${number.national}` : `+${number.digits}`;
}

/**
 * The form in which a number is shown: no +44 for the UK, a space after the area code, and one before the last four
 * when more than six digits follow it; an extension as `x1234`. As typed, trimmed, when it is not recognised.
 */
export function formatPhone(text: string): string {
  const number = dialled(text);
  if (number === null) return text.trim();
  const extension = extensionPattern.exec(text)?.[1];
  const shown = number.country === "uk" ? formatUk(`0${number.national}`) : formatAbroad(withoutExtension(text), number.digits);
  return extension === undefined ? shown : `${shown} x${extension}`;
}

function formatUk(digits: string): string {
  const areaCode = areaCodeLength(digits);
  const [area, local] = [digits.slice(0, areaCode), digits.slice(areaCode)];
  return local.length > 6 ? `${area} ${local.slice(0, -4)} ${local.slice(-4)}` : `${area} ${local}`;
}

/** 020 has three digits; 011x, 01x1, 03xx and 08xx four; other area codes and mobiles five. */
function areaCodeLength(digits: string): 3 | 4 | 5 {
  if (digits.startsWith("02")) return 3;
  return /^0(?:11|1\d1|3|5|8|9)/.test(digits) ? 4 : 5;
}

/** Where a country code ends is not ours to know, so the spaces that were typed stay. */
function formatAbroad(typed: string, digits: string): string {
  const spaced = typed.normalize("NFKC").trim().replace(separators, " ").replace(/ +/g, " ").trim();
  return spaced.startsWith("+") ? spaced : `+${digits}`;
}
