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

