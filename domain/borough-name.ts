/** Boroughs by the names that callers, dispatch systems and letterheads use for them. */
import { boroughs } from "./borough.ts";
import type { Borough } from "./borough.ts";

/** What is left of a name once titles and endings are gone, where that differs from the official name. */
const shortNames: Record<string, string> = {
  city: "City of London",
  "the city": "City of London",
  "corporation of london": "City of London",
  "square mile": "City of London",
  barking: "Barking and Dagenham",
  dagenham: "Barking and Dagenham",
  lbbd: "Barking and Dagenham",
  hammersmith: "Hammersmith and Fulham",
  fulham: "Hammersmith and Fulham",
  "h and f": "Hammersmith and Fulham",
  lbhf: "Hammersmith and Fulham",
  kensington: "Kensington and Chelsea",
  chelsea: "Kensington and Chelsea",
  "k and c": "Kensington and Chelsea",
  rbkc: "Kensington and Chelsea",
  kingston: "Kingston upon Thames",
  "kingston on thames": "Kingston upon Thames",
  rbk: "Kingston upon Thames",
  richmond: "Richmond upon Thames",
  "richmond on thames": "Richmond upon Thames",
  lbrut: "Richmond upon Thames",
  "city of westminster": "Westminster",
};

const byName = new Map<string, Borough>();
for (const borough of boroughs) byName.set(folded(borough.name), borough);
for (const [short, name] of Object.entries(shortNames)) {
  const borough = byName.get(folded(name));
  if (borough) byName.set(short, borough);
}

/**
 * The borough of that name in any usual spelling: `London Borough of Camden`, `Hammersmith & Fulham`, `RBKC`, `Westminster City Council`.
 * "London" alone is no borough. @returns `null` when it is none of the 33
 */
export function boroughByName(text: string): Borough | null {
  const name = folded(text);
  return byName.get(name) ?? byName.get(withoutTitle(name)) ?? null;
}

function folded(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().replace(/&|\+/g, " and ").replace(/['’.]/g, "");
  return words.replace(/[^a-z]+/g, " ").trim();
}

function withoutTitle(name: string): string {
  return name
    .replace(/^(?:the )?(?:(?:london|royal) borough(?: of)?|lb(?: of)?|rb(?: of)?) /, "")
    .replace(/ (?:city council|borough council|council|london borough|royal borough|borough)$/, "");
}
