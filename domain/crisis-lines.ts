/**
 * Numbers that stand on everything a person takes home, each with where it was read and on which day somebody last checked it. A number that
 * was not checked for 90 days is said to be so before printing; the national ones are printed all the same.
 */
import { addDays } from "./calendar-day.ts";

export type CrisisLine = {
  name: string;
  /** As it is dialled or texted, spaced for reading. */
  number: string;
  /** What to do, in words for somebody in distress. */
  what: string;
  source: string;
  /** ISO day. */
  checkedOn: string;
};

export const emergencyLine: CrisisLine = {
  name: "999",
  number: "999",
  what: "If your life is in danger, or somebody else’s, call 999.",
  source: "https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-call-999/",
  checkedOn: "2026-11-22",
};

export const crisisLines: readonly CrisisLine[] = [
  {
    name: "NHS 111",
    number: "111",
    what: "Call 111 and choose option 2 for mental health. It is free, day and night.",
    source: "https://www.nhs.uk/nhs-services/mental-health-services/where-to-get-urgent-help-for-mental-health/",
    checkedOn: "2026-11-22",
  },
  {
    name: "Samaritans",
    number: "116 123",
    what: "Call 116 123 to talk about anything. It is free, day and night.",
    source: "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
    checkedOn: "2026-11-22",
  },
  {
    name: "Shout",
    number: "85258",
    what: "Text SHOUT to 85258 if you would rather write. It is free, day and night.",
    source: "https://giveusashout.org/about-us/faq/",
    checkedOn: "2026-11-22",
  },
];

export const daysBetweenChecks = 90;

/** Lines whose number nobody has checked for too long, on this day. */
export function linesToCheckAgain(today: string, lines: readonly CrisisLine[] = [emergencyLine, ...crisisLines]): CrisisLine[] {
  return lines.filter(({ checkedOn }) => addDays(checkedOn, daysBetweenChecks) < today);
}

/** May a local number from the directory be printed? Only when it was checked lately. */
export function isCheckedLately(verifiedOn: string | null, today: string): boolean {
  return verifiedOn !== null && addDays(verifiedOn, daysBetweenChecks) >= today;
}
