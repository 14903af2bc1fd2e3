import { isOpenAt, type OpeningHours } from "#domain/service.ts";
import { serviceKindFacts, serviceKinds, type ServiceKind } from "#domain/service-kind.ts";
import { dayNames } from "./service-choices.ts";

/** The kind in words; an entry may carry a code that is no longer offered. */
export function kindWords(kind: string): string {
  return (serviceKinds as readonly string[]).includes(kind) ? serviceKindFacts[kind as ServiceKind].label : kind;
}

/** "Open now", "Closed now", or that nobody knows: never guessed. */
export function openWords(service: { allHours: boolean; openingHours: OpeningHours }, now: Date): string {
  const open = isOpenAt(service, now);
  if (service.allHours) return "Open day and night";
  return open === null ? "Hours not known" : open ? "Open now" : "Closed now";
}

export function hoursLines({ allHours, openingHours }: { allHours: boolean; openingHours: OpeningHours }): string[] {
  if (allHours) return ["Day and night, every day"];
  return openingHours.map(({ day, opens, closes }) => `${dayNames[day]} ${opens} to ${closes}`);
}
