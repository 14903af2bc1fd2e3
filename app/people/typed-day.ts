import * as z from "zod";
import { parseBirthDate } from "#domain/birth-date.ts";

const part = () => z.string().max(20).default("");

/** The boxes of a day that is remembered: `said-day`, `said-month`, `said-year`. */
export const saidBoxes = { "said-day": part(), "said-month": part(), "said-year": part() };

type Said = Record<keyof typeof saidBoxes, string>;

/** When something was said, as an ISO day, or null where the boxes are empty. Whether it lies ahead is asked where the clock is. */
export function readSaid({ "said-day": day, "said-month": month, "said-year": year }: Said, complain: (field: string, words: string) => void): string | null {
  const read = parseBirthDate({ day, month, year }, /^\s*\d{4}\s*$/.test(year) ? `${year.trim()}-12-31` : "2000-12-31");
  if (read.ok) return read.value;
  for (const [box, words] of Object.entries(read.errors)) complain(`said-${box}`, words.replaceAll(" of birth", ""));
  return null;
}

/** Where a fact comes from: who said it, or which paper. */
export const sourceBox = () => z.string().trim().min(1, "Write who or what this comes from.").max(200, "Shorten this to 200 characters.");

/** A box that may stay empty. */
export const wordsOrNull = (most: number) => z.string().trim().max(most, `Shorten this to ${most.toLocaleString("en-GB")} characters.`).default("").transform((words) => words || null);

/** A reason for striking out or ending an entry. */
export const reasonBox = (message: string) => z.string().trim().min(1, message).max(500, "Shorten this to 500 characters.");

const threeStates = { yes: true, no: false, unknown: null } as const;

/** Yes, no, or not asked. */
export const threeStateBox = () => z.enum(["yes", "no", "unknown"]).catch("unknown").transform((word) => threeStates[word]);
