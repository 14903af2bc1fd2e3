export type AddressParts = {
  lines: readonly (string | null | undefined)[];
  postcode?: string | null | undefined;
};

/** `NW1 4AA`: capitals, one space before the inward part (ISB 1500). What is not a full postcode is only put in capitals. */
export function postcodeText(postcode: string): string {
  const bare = postcode.toLocaleUpperCase("en-GB").replace(/\s+/g, "");
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : postcode.trim().toLocaleUpperCase("en-GB");
}

/** Lines from top to bottom: empty lines left out, no trailing commas (ISB 1500). */
export function addressLines({ lines, postcode }: AddressParts): string[] {
  const written = lines.map((line) => line?.trim().replace(/,+$/, "") ?? "").filter(Boolean);
  return postcode?.trim() ? [...written, postcodeText(postcode)] : written;
}

/** `12 High Street, London, NW1 4AA`: one line, a comma and a space between the parts (ISB 1500). */
export const addressInline = (address: AddressParts): string => addressLines(address).join(", ");
