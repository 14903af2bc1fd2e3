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

/** `SJ 4004`: tells two tabs apart while full names stay out of the browser's history. */
export function tabNameText(name: PersonNameParts, nhsNumber: string | null): string {
  const initials = [tidy(name.givenName), tidy(name.familyName)].map((part) => Array.from(part)[0] ?? "").join("").toLocaleUpperCase("en-GB");
  return [initials, nhsNumber?.slice(-4)].filter(Boolean).join(" ");
}
