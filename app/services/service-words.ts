import { clinicalDayDate } from "#components/text/clinical-date.ts";
import { closesOn, isClosed, isOpenAt, type OpeningHours } from "#domain/service.ts";
import { serviceKindFacts, serviceKinds, type ServiceKind } from "#domain/service-kind.ts";
import { dayNames } from "./service-choices.ts";

/** The kind in words; an entry may carry a code that is no longer offered. */
export function kindWords(kind: string): string {
  return (serviceKinds as readonly string[]).includes(kind) ? serviceKindFacts[kind as ServiceKind].label : kind;
}

type Hours = { allHours: boolean; openingHours: OpeningHours };

export const closedWords = "Closed until further notice";

/** "Open now", "Closed now", or that nobody knows: never guessed. A service that will close says from which day. */
export function openWords(service: Hours & { closedFrom: Date | null }, now: Date): string {
  if (isClosed(service.closedFrom, now)) return closedWords;
  const day = closesOn(service.closedFrom, now);
  return day === null ? hoursWords(service, now) : `${hoursWords(service, now)}. The service closes on ${clinicalDayDate(day)}`;
}

function hoursWords(service: Hours, now: Date): string {
  const open = isOpenAt(service, now);
  if (service.allHours) return "Open day and night";
  return open === null ? "Hours not known" : open ? "Open now" : "Closed now";
}

export function hoursLines({ allHours, openingHours }: Hours): string[] {
  if (allHours) return ["Day and night, every day"];
  return openingHours.map(({ day, opens, closes }) => `${dayNames[day]} ${opens} to ${closes}`);
}

/** `1 hour`, `4 hours`. */
export const withinWords = (hours: number): string => (hours === 1 ? "1 hour" : `${hours} hours`);
