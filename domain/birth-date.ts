/** Dates of birth: three boxes to type them, the ways in which they are misheard, and the age that follows. ISO `YYYY-MM-DD` throughout. */
import { addDays, dayParts, isoDay } from "./calendar-day.ts";
import { monthNumber } from "./month-name.ts";

export type BirthDateBoxes = { day: string; month: string; year: string };
export type BirthDateErrors = Partial<Record<keyof BirthDateBoxes, string>>;

/** `value: null` when all three boxes are empty: whether that will do is for the form to say. */
export type ParsedBirthDate = { ok: true; value: string | null } | { ok: false; errors: BirthDateErrors };

/** The oldest age that is believed without asking; the longest life on record is 122 years. */
export const oldestAge = 125;

/**
 * Reads the three boxes (GOV.UK date input): day, month as a number or a name, year in four digits.
 * @param today the London day, `YYYY-MM-DD`: nobody is born after it
 * @returns the ISO day, or one sentence for each box that needs a change
 */
export function parseBirthDate(boxes: BirthDateBoxes, today: string): ParsedBirthDate {
  const typed = { day: boxes.day.normalize("NFKC").trim(), month: boxes.month.normalize("NFKC").trim(), year: boxes.year.normalize("NFKC").trim() };
  if (typed.day === "" && typed.month === "" && typed.year === "") return { ok: true, value: null };
  const errors = partErrors(typed);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const value = isoDay(Number(typed.year), monthNumber(typed.month) ?? 0, Number(typed.day));
  if (value === null) return { ok: false, errors: { day: "There is no such day in that month. Check the day and the month." } };
  if (value > today) return { ok: false, errors: { year: "The date of birth is in the future. Check the year." } };
  if (ageOn(value, today) > oldestAge) return { ok: false, errors: { year: `That would make the person over ${oldestAge}. Check the year.` } };
  return { ok: true, value };
}

function partErrors(typed: BirthDateBoxes): BirthDateErrors {
  const errors: BirthDateErrors = {};
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0;
  const month = monthNumber(typed.month) ?? 0;
  if (typed.day === "") errors.day = "Enter the day of birth, or leave all three boxes empty.";
  else if (day < 1 || day > 31) errors.day = "Enter the day as a number from 1 to 31.";
  if (typed.month === "") errors.month = "Enter the month of birth, or leave all three boxes empty.";
  else if (month < 1 || month > 12) errors.month = "Enter the month as a number from 1 to 12, or its name.";
  if (typed.year === "") errors.year = "Enter the year of birth, or leave all three boxes empty.";
  else if (!/^\d{4}$/.test(typed.year)) errors.year = "Enter the year in four digits, like 1980.";
  return errors;
}

/** Whole years lived on a day. Somebody born on 29 February is a year older from 1 March in other years. Negative before birth. */
export function ageOn(bornOn: string, on: string): number {
  const [born, then] = [dayParts(bornOn), dayParts(on)];
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

/**
 * An age as the patient banner shows it (ISB 1503, 1505): two units at most, `46y`, `15y 4m`, `14m`, `12d`.
 * Years from 18, years and months from 2, months from the first whole one after 4 weeks, days before that.
 */
export function ageWords(bornOn: string, on: string): string {
  const years = ageOn(bornOn, on);
  if (years >= 18) return `${years}y`;
  const months = monthsLived(bornOn, on);
  if (years >= 2) return months % 12 === 0 ? `${years}y` : `${years}y ${months % 12}m`;
  const days = (Date.parse(on) - Date.parse(bornOn)) / 86_400_000;
  return days < 28 || months === 0 ? `${days}d` : `${months}m`;
}

function monthsLived(bornOn: string, on: string): number {
  const [born, then] = [dayParts(bornOn), dayParts(on)];
  return (then.year - born.year) * 12 + (then.month - born.month) - (then.day < born.day ? 1 : 0);
}

/**
 * The dates that were probably meant when this one was heard at 3 am: the date itself, a day out, day and month swapped, a year out,
 * ten years out. For finding a person by date of birth first and by name within those few.
 * @returns real days only, sorted, each once; the date itself is among them
 */
export function birthDateVariants(iso: string): string[] {
  const { year, month, day } = dayParts(iso);
  const meant = [
    iso,
    addDays(iso, -1),
    addDays(iso, 1),
    isoDay(year, day, month),
    ...[-10, -1, 1, 10].map((years) => isoDay(year + years, month, day)),
  ];
  return [...new Set(meant.filter((each) => each !== null))].sort();
}

export const approximateAgeRefusal = "Enter the age as a whole number of years from 0 to 125, like 30.";

/** `30`, `about 30`, `30s`, `~30`, `30 years old`: the number of years; `null` for anything else (words in `approximateAgeRefusal`). */
export function parseApproximateAge(text: string): number | null {
  const typed = text.normalize("NFKC").trim().toLowerCase();
  const parts = /^(?:about|approx\.?|approximately|around|c\.?|~)?\s*(\d{1,3})\s*(?:s|y|yrs?|years?(?: old)?)?$/.exec(typed);
  const years = parts ? Number(parts[1]) : oldestAge + 1;
  return years > oldestAge ? null : years;
}

/** Between which days somebody who looks about this age was born, allowing so many years either way. Both ends included. */
export function approximateBirthRange(age: number, on: string, giveOrTake = 5): { earliest: string; latest: string } {
  const { year, month, day } = dayParts(on);
  const yearsBefore = (years: number): string => isoDay(year - years, month, day) ?? `${String(year - years).padStart(4, "0")}-03-01`;
  const latest = yearsBefore(Math.max(0, age - giveOrTake));
  // The day after turning one year older would have been: still that age today.
  return { earliest: addDays(yearsBefore(age + giveOrTake + 1), 1), latest };
}
