export type PersonNameParts = {
  familyName: string | null;
  givenName: string | null;
  title?: string | null;
};

export const tidyName = (part: string | null | undefined): string => part?.trim().replace(/\s+/g, " ") ?? "";

/**
 * `JONES, Sam (Mr)`: family name in capitals, comma, given name, title in brackets without a full stop (ISB 1505 PAB-0049 to 0054).
 * @param unknown what stands where there is neither name
 */
export function nameInOrder({ familyName, givenName, title }: PersonNameParts, unknown = ""): string {
  const name = [tidyName(familyName).toLocaleUpperCase("en-GB"), tidyName(givenName)].filter(Boolean).join(", ") || unknown;
  const held = tidyName(title).replace(/\.$/, "");
  return held ? `${name} (${held})`.trim() : name;
}
