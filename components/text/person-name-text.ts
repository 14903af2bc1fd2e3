import { nameInOrder, tidyName, type PersonNameParts } from "#domain/name-order.ts";

/** `JONES, Sam (Mr)`, or that nobody knows it. */
export const personNameText = (name: PersonNameParts): string => nameInOrder(name, "Name not known");

/** `Sam JONES`: for sentences and buttons that must name the patient. */
export function spokenNameText({ familyName, givenName }: PersonNameParts): string {
  const family = tidyName(familyName).toLocaleUpperCase("en-GB");
  return [tidyName(givenName), family].filter(Boolean).join(" ") || "this person";
}

const letterOf = (part: string): string => (Array.from(part)[0] ?? "").toLocaleUpperCase("en-GB");

/** `SJ`, given name first; of a single name its first two letters, and nothing where no name is known. */
export function monogramText({ familyName, givenName }: PersonNameParts): string {
  const [given, family] = [tidyName(givenName), tidyName(familyName)];
  const only = Array.from(given || family).slice(0, 2).join("").toLocaleUpperCase("en-GB");
  return given && family ? letterOf(given) + letterOf(family) : only;
}

/** `SJ 4004`: tells two tabs apart while full names stay out of the browser's history. */
export function tabNameText(name: PersonNameParts, nhsNumber: string | null): string {
  const initials = letterOf(tidyName(name.givenName)) + letterOf(tidyName(name.familyName));
  return [initials, nhsNumber?.slice(-4)].filter(Boolean).join(" ");
}
