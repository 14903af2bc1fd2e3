import { ageOn, birthDateVariants } from "./birth-date.ts";
import { isIsoDay } from "./calendar-day.ts";

const oldestAge = 125;
const digitPlaces = [2, 3, 5, 6, 8, 9] as const;

/**
 * The dates of birth that one wrong digit of day, month or year would have made into this one, without those that
 * `birthDateVariants` already holds. Some thirty: worth asking only when nobody with a close name was found among the variants.
 * @param today the London day, `YYYY-MM-DD`: nobody is born after it
 */
export function birthDateSlips(iso: string, today: string): string[] {
  const already = new Set(birthDateVariants(iso));
  const found = new Set<string>();
  for (const place of digitPlaces) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const day = `${iso.slice(0, place)}${digit}${iso.slice(place + 1)}`;
      if (isIsoDay(day) && !already.has(day) && day <= today && ageOn(day, today) <= oldestAge) found.add(day);
    }
  }
  return [...found].sort();
}
