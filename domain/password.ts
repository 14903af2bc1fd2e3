import type { Refusal } from "./refusals.ts";

/** NCSC and NIST SP 800-63B: long, any characters, pasted if liked; no rules of composition and no expiry. */
export const shortestPassword = 12;
export const longestPassword = 128;

/** What people choose first, without spaces and digits at the end; of these, a password must not mainly consist. */
const commonWords = [
  "password", "passw0rd", "letmein", "welcome", "qwertyuiop", "qwerty", "asdfghjkl", "iloveyou", "administrator", "changeme", "trustno1", "football", "liverpool", "arsenal",
  "chelsea", "london", "summer", "autumn", "winter", "spring", "monday", "sunshine", "princess", "dragon", "superman", "batman", "ambulance", "paramedic", "hospital", "nursing",
  "crisis", "control", "emergency", "secret", "lantern",
] as const;

/** Letters and digits only, folded: what remains when the decorations of a weak password are taken off. */
function folded(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Well-known words, or names of its owner, with fewer than five other letters and digits; a year or a count at the end is no help. */
function mainlyKnownWords(password: string, owner: { name: string; email: string }): boolean {
  const known = [...commonWords, ...owner.name.split(/[\s-]+/), ...owner.email.split(/[@.]/)];
  const words = [...new Set(known.map(folded))].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
  const whole = folded(password);
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), whole);
  const decorations = /(0123|1234|2345|3456|4567|5678|6789|7890)\d*|(19|20)\d\d/g;
  return rest.length < whole.length && rest.replace(/(.)\1+/gu, "$1").replace(decorations, "").length < 5;
}

/** One thing over and over, or one run along the keyboard or the alphabet. */
function isPattern(password: string): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 5) return true;
  const runs = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm";
  return runs.includes(text) || /^(.{1,6})\1+$/u.test(text);
}

/** Why somebody may not have this password, or null. Length in characters as people count them. */
export function whyNotPassword(password: string, owner: { name: string; email: string }): Refusal | null {
  const length = Array.from(password.normalize("NFKC")).length;
  if (length < shortestPassword) return "password.too-short";
  if (length > longestPassword) return "password.too-long";
  if (isPattern(password) || mainlyKnownWords(password, owner)) return "password.easy-to-guess";
  return null;
}
