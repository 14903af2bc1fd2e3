/** Details that belong together: what a merge takes over together, and what has one source, author and date. */
import { ethnicities, ethnicityFacts } from "./ethnicity.ts";
import { nameInOrder } from "./name-order.ts";
import { detailsInWords, type PersonFields } from "./person-details.ts";

/** Everything that is written down about who somebody is. */
export type RecordedDetails = Omit<PersonFields, "gender" | "sexAtBirth"> & { title: string | null; gender: string; sexAtBirth: string | null; ethnicity: string | null };

export type DetailColumn = keyof RecordedDetails | "familyKey" | "givenKey";

/** Details that only make sense together are taken together: a postcode without its street is nobody's address. */
export const detailFacts = {
  name: { label: "Name", columns: ["familyName", "givenName", "title", "familyKey", "givenKey"] },
  preferredName: { label: "Preferred name", columns: ["preferredName"] },
  pronouns: { label: "Pronouns", columns: ["pronouns"] },
  born: { label: "Date of birth or age", columns: ["bornOn", "approximateAge"] },
  nhsNumber: { label: "NHS number", columns: ["nhsNumber", "nhsNumberStanding"] },
  gender: { label: "Gender", columns: ["gender"] },
  sexAtBirth: { label: "Sex registered at birth", columns: ["sexAtBirth"] },
  address: { label: "Address", columns: ["addressLine1", "addressLine2", "town", "postcode", "boroughCode", "noFixedAbode"] },
  gpPractice: { label: "GP practice", columns: ["gpPractice"] },
  language: { label: "Language and interpreter", columns: ["language", "interpreterNeeded"] },
  ethnicity: { label: "Ethnicity", columns: ["ethnicity"] },
  communicationNeeds: { label: "Communication needs", columns: ["communicationNeeds"], canHoldBoth: true },
  reasonableAdjustments: { label: "Reasonable adjustments", columns: ["reasonableAdjustments"], canHoldBoth: true },
  died: { label: "Died on", columns: ["diedOn"] },
  crewNote: { label: "What crews and call takers should know now", columns: ["crewNote"], canHoldBoth: true },
} as const satisfies Record<string, { label: string; columns: readonly DetailColumn[]; canHoldBoth?: true }>;

export type DetailGroup = keyof typeof detailFacts;
export const detailGroups = Object.keys(detailFacts) as DetailGroup[];

const unsaid: Partial<Record<string, string>> = { noFixedAbode: "No", interpreter: "Not asked or not known", gender: "Not Known" };
const said: Partial<Record<string, string>> = { noFixedAbode: "No fixed abode" };

/** The fields of a group as one text. What means "nobody has asked" counts as nothing: a known answer never waits for it. */
export function groupInWords(group: DetailGroup, side: RecordedDetails): string {
  if (group === "ethnicity") return labelOfEthnicity(side.ethnicity);
  const fields = detailsInWords(side).filter(({ name }) => inGroup(group, name));
  const written = fields.filter(({ name, words }) => words !== "" && words !== unsaid[name]).map(({ name, words }) => said[name] ?? (name === "interpreter" ? `interpreter: ${words.toLowerCase()}` : words));
  if (group === "name") return nameInOrder(side);
  return written.join(", ");
}

const formNames: Partial<Record<DetailColumn, string>> = { bornOn: "born", diedOn: "died", interpreterNeeded: "interpreter" };

const inGroup = (group: DetailGroup, formName: string): boolean => detailFacts[group].columns.some((column) => (formNames[column] ?? column) === formName);

function labelOfEthnicity(code: string | null): string {
  const known = ethnicities.find((each) => each === code);
  return known === undefined || known === "not-known" ? "" : ethnicityFacts[known].label;
}
