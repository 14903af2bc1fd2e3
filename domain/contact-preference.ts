/** How somebody wants to be reached, apart from their numbers: each has its own answers (safe to ring, message, who may answer). */

export const letterWishes = ["yes", "no", "plain-envelope", "elsewhere", "not-asked"] as const;
export type LetterWish = (typeof letterWishes)[number];

export const letterWishLabels: Record<LetterWish, string> = {
  yes: "Yes, to the address on record",
  "plain-envelope": "Only in a plain envelope",
  elsewhere: "Only to another address, written below",
  no: "No letters",
  "not-asked": "Not asked or not known",
};

export type StatedPreferences = { letters: LetterWish; mayText: boolean | null; bestTime: string | null; words: string | null };

/** What somebody said about it, on one line; empty where nothing was answered. */
export function preferencesInWords({ letters, mayText, bestTime, words }: StatedPreferences): string {
  const said = [letters !== "not-asked" && `Letters: ${letterWishLabels[letters].toLowerCase()}`, mayText !== null && (mayText ? "Texts are all right" : "No texts"), bestTime && `Best time: ${bestTime}`, words];
  return said.filter(Boolean).join(". ");
}
