/** UK postcodes (BS7666 format as published in the GOV.UK bulk data transfer specification) and the NHS codes for people without an address. */

/** Letters that never occur in a place are left out, which catches many slips of the keyboard. */
const outwardPattern = "(?:[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])|GIR)";
const postcodePattern = new RegExp(`^(${outwardPattern})(\\d[ABD-HJLNP-UW-Z]{2})$`);
const outwardOnly = new RegExp(`^${outwardPattern}$`);

/** NHS postcode directory, pseudo country codes: everybody without a place in the UK to send a crew or a letter to. */
const pseudoPattern = /^(ZZ99)(\d[A-Z0-9]{2})$/;
const pseudoMeanings = new Map([
  ["ZZ99 3VZ", "No fixed abode"],
  ["ZZ99 3WZ", "Address not known"],
  ["ZZ99 3CZ", "England, no postcode known"],
  ["ZZ99 3GZ", "Wales, no postcode known"],
  ["ZZ99 1WZ", "Scotland, no postcode known"],
  ["ZZ99 2WZ", "Northern Ireland, no postcode known"],
]);

export const noFixedAbodePostcode = "ZZ99 3VZ";

export const postcodeRefusal = "Enter a full postcode, like NW1 4AA. Leave it empty if there is none.";

function squeezed(text: string): string {
  return text.normalize("NFKC").toUpperCase().replace(/[\s\p{Z}\p{Cf}\p{Pd}.]/gu, "");
}

/**
 * A postcode as it is stored and shown: upper case, one space (`NW1 4AA`, `ZZ99 3VZ`).
 * @returns `null` when the text has not the form of a postcode (words in `postcodeRefusal`); the form alone does not prove that it exists
 */
export function formatPostcode(text: string): string | null {
  const parts = pseudoPattern.exec(squeezed(text)) ?? postcodePattern.exec(squeezed(text));
  return parts === null ? null : `${parts[1]} ${parts[2]}`;
}

/** The district, `NW1` of `NW1 4AA` or of `NW1` alone; `null` for anything else, and for ZZ99, which is no place. */
export function outwardCode(text: string): string | null {
  const typed = squeezed(text);
  if (typed.startsWith("ZZ99")) return null;
  return postcodePattern.exec(typed)?.[1] ?? (outwardOnly.test(typed) ? typed : null);
}

/**
 * ZZ99 codes say that there is no address, and sometimes why: `No fixed abode`. Never a place for a crew, a map or a borough.
 * @returns the meaning, or `null` for an ordinary postcode and for text that is none
 */
export function withoutAddress(text: string): string | null {
  const postcode = formatPostcode(text);
  if (postcode === null || !postcode.startsWith("ZZ99")) return null;
  return pseudoMeanings.get(postcode) ?? "Lives abroad or has no fixed abode";
}
