export type PersonNameParts = {
  familyName: string | null;
  givenName: string | null;
  title?: string | null;
};

const tidy = (part: string | null | undefined): string => part?.trim().replace(/\s+/g, " ") ?? "";

/** `JONES, Sam (Mr)`: family name in capitals, comma, given name, title in brackets without a full stop (ISB 1505 PAB-0049 to 0054). */
export function personNameText({ familyName, givenName, title }: PersonNameParts): string {
  const family = tidy(familyName).toLocaleUpperCase("en-GB");
  const given = tidy(givenName);
  const name = [family, given].filter(Boolean).join(", ") || "Name not known";
  const held = tidy(title).replace(/\.$/, "");
  return held ? `${name} (${held})` : name;
}

/** `Sam JONES`: for sentences and buttons that must name the patient. */
export function spokenNameText({ familyName, givenName }: PersonNameParts): string {
  const family = tidy(familyName).toLocaleUpperCase("en-GB");
  return [tidy(givenName), family].filter(Boolean).join(" ") || "this person";
}

const letterOf = (part: string): string => (Array.from(part)[0] ?? "").toLocaleUpperCase("en-GB");

/** `SJ`, given name first; of a single name its first two letters, and nothing where no name is known. */
export function monogramText({ familyName, givenName }: PersonNameParts): string {
  const [given, family] = [tidy(givenName), tidy(familyName)];
  const only = Array.from(given || family).slice(0, 2).join("").toLocaleUpperCase("en-GB");
  return given && family ? letterOf(given) + letterOf(family) : only;
}

/** `SJ 4004`: tells two tabs apart while full names stay out of the browser's history. */
export function tabNameText(name: PersonNameParts, nhsNumber: string | null): string {
  const initials = letterOf(tidy(name.givenName)) + letterOf(tidy(name.familyName));
  return [initials, nhsNumber?.slice(-4)].filter(Boolean).join(" ");
}
