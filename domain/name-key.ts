/** Names as they are compared, never as they are shown: ISB 1506 shows a name whole and as its owner writes it. */

/** Letters that Unicode does not take apart, and that keyboards and callers replace. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["ø", "o"], ["ł", "l"], ["đ", "d"], ["ð", "d"], ["þ", "th"], ["ħ", "h"], ["ı", "i"], ["ŧ", "t"], ["ς", "σ"],
]);

/** Accents of Latin, Greek and Cyrillic letters, and the optional vowel signs of Arabic and Hebrew. Vowels of Indian scripts are letters, and stay. */
const accents = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/gu;
/** Everything but letters and digits, and the modifier letters, which are apostrophes by another name (ʼ in OʼBrien). */
const notOfTheName = /[^\p{L}\p{M}\p{N}]|[\u02B0-\u02FF]/gu;

/**
 * A name folded for searching: no case, accents, apostrophes, hyphens or spaces. `O’Brien-Łoś` and `obrien los` are both `obrienlos`.
 * Empty when nothing of a name is left.
 */
export function nameKey(text: string): string {
  const folded = text.normalize("NFKD").replace(accents, "").toLowerCase().replace(accents, "");
  const plain = Array.from(folded, (letter) => plainLetters.get(letter) ?? letter).join("");
  return plain.replace(notOfTheName, "").normalize("NFC");
}

export type PersonName = { family: string; given: string };

/**
 * Would two people on one list be easily taken for each other? Then both carry the words "Name alert"
 * (NHS Common User Interface, patient lists: equal surnames, or the same first three letters and the same first initial).
 */
export function similarName(a: PersonName, b: PersonName): boolean {
  const [familyA, familyB] = [nameKey(a.family), nameKey(b.family)];
  if (familyA === "" || familyB === "") return false;
  if (familyA === familyB) return true;
  const [initialA, initialB] = [firstLetters(nameKey(a.given), 1), firstLetters(nameKey(b.given), 1)];
  return initialA !== "" && initialA === initialB && firstLetters(familyA, 3) === firstLetters(familyB, 3);
}

/** By letter, so that one outside the basic plane is not cut in half. */
function firstLetters(text: string, count: number): string {
  return Array.from(text).slice(0, count).join("");
}
