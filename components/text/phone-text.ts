/** How long the area code is, by how the national number starts (Ofcom national numbering plan). First match wins. */
const areaCodes: readonly (readonly [RegExp, number])[] = [
  [/^02/, 3],
  [/^01(1\d|\d1)/, 4],
  [/^0(3|8|9)/, 4],
  [/^0[157]/, 5],
];

const short: Record<string, string> = { "116123": "116 123", "85258": "85258", "999": "999", "112": "112", "111": "111", "101": "101" };

function splitExtension(typed: string): [number: string, extension: string] {
  const found = /^(.*?)\s*(?:x|ext\.?|extension|#)\s*(\d{1,6})$/i.exec(typed);
  return found ? [found[1] ?? "", ` x${found[2]}`] : [typed, ""];
}

function national(digits: string): string | null {
  const code = areaCodes.find(([start]) => start.test(digits))?.[1];
  if (code === undefined || digits.length < 9 || digits.length > 11) return null;
  const local = digits.slice(code);
  const spaced = local.length > 6 ? `${local.slice(0, -4)} ${local.slice(-4)}` : local;
  return `${digits.slice(0, code)} ${spaced}`;
}

/**
 * `020 7946 0018`, `07700 900457`, `0161 496 0000 x1234`: no +44, no brackets, a space after the area code and before the last four
 * digits of a long local part (ISB 1508). Numbers from abroad keep their `+`; what is not recognised stays as typed.
 */
export function phoneText(typed: string): string {
  const [number, extension] = splitExtension(typed.trim());
  const digits = number.replace(/[\s().-]/g, "").replace(/^(?:\+44|0044)0?/, "0");
  const known = short[digits];
  if (known) return known + extension;
  if (!/^0\d+$/.test(digits)) return typed.trim().replace(/\s+/g, " ");
  const spaced = national(digits);
  return spaced === null ? typed.trim().replace(/\s+/g, " ") : spaced + extension;
}

/** The `tel:` address of a number, or null when it holds no digits to ring. */
export function phoneHref(typed: string): string | null {
  const [number] = splitExtension(typed.trim());
  const digits = number.replace(/[^\d+]/g, "").replace(/^(?:\+44|0044)0?/, "0");
  return /\d{3}/.test(digits) ? `tel:${digits}` : null;
}
