/**
 * Ethnicity as people describe it (Census 2021, GOV.UK harmonised order) and as national returns count it
 * (ETHNIC CATEGORY, 2001 census, "16+1"). Detail is stored; the older code is derived, never typed.
 * "Prefers not to say" (Z) is an answer; "not known" (99) means that nobody has asked.
 */
export const ethnicities = [
  "white-british",
  "white-irish",
  "white-gypsy-or-irish-traveller",
  "white-roma",
  "white-other",
  "mixed-white-and-black-caribbean",
  "mixed-white-and-black-african",
  "mixed-white-and-asian",
  "mixed-other",
  "asian-indian",
  "asian-pakistani",
  "asian-bangladeshi",
  "asian-chinese",
  "asian-other",
  "black-caribbean",
  "black-african",
  "black-other",
  "other-arab",
  "other-any",
  "declined",
  "not-known",
] as const;
export type Ethnicity = (typeof ethnicities)[number];

export const ethnicCategories = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "Z", "99"] as const;
export type EthnicCategory = (typeof ethnicCategories)[number];

/** The groups of the 2021 list, in their published order. */
export type EthnicGroup = "White" | "Mixed or multiple ethnic groups" | "Asian or Asian British" | "Black, Black British, Caribbean or African" | "Other ethnic group";

type EthnicityFacts = { group: EthnicGroup | null; label: string; category: EthnicCategory };

const white = "White";
const mixed = "Mixed or multiple ethnic groups";
const asian = "Asian or Asian British";
const black = "Black, Black British, Caribbean or African";
const other = "Other ethnic group";

/** The 2001 list has no Gypsy, Roma or Arab category, and counts Chinese apart from Asian. */
export const ethnicityFacts: Record<Ethnicity, EthnicityFacts> = {
  "white-british": { group: white, label: "English, Welsh, Scottish, Northern Irish or British", category: "A" },
  "white-irish": { group: white, label: "Irish", category: "B" },
  "white-gypsy-or-irish-traveller": { group: white, label: "Gypsy or Irish Traveller", category: "C" },
  "white-roma": { group: white, label: "Roma", category: "C" },
  "white-other": { group: white, label: "Any other White background", category: "C" },
  "mixed-white-and-black-caribbean": { group: mixed, label: "White and Black Caribbean", category: "D" },
  "mixed-white-and-black-african": { group: mixed, label: "White and Black African", category: "E" },
  "mixed-white-and-asian": { group: mixed, label: "White and Asian", category: "F" },
  "mixed-other": { group: mixed, label: "Any other mixed or multiple ethnic background", category: "G" },
  "asian-indian": { group: asian, label: "Indian", category: "H" },
  "asian-pakistani": { group: asian, label: "Pakistani", category: "J" },
  "asian-bangladeshi": { group: asian, label: "Bangladeshi", category: "K" },
  "asian-chinese": { group: asian, label: "Chinese", category: "R" },
  "asian-other": { group: asian, label: "Any other Asian background", category: "L" },
  "black-caribbean": { group: black, label: "Caribbean", category: "M" },
  "black-african": { group: black, label: "African", category: "N" },
  "black-other": { group: black, label: "Any other Black, Black British, Caribbean or African background", category: "P" },
  "other-arab": { group: other, label: "Arab", category: "S" },
  "other-any": { group: other, label: "Any other ethnic group", category: "S" },
  declined: { group: null, label: "Prefers not to say", category: "Z" },
  "not-known": { group: null, label: "Not known: nobody has asked", category: "99" },
};

/** Labels of the national 2001 list, as MHSDS and UK Core publish them. */
export const ethnicCategoryLabels: Record<EthnicCategory, string> = {
  A: "White – British",
  B: "White – Irish",
  C: "White – Any other White background",
  D: "Mixed – White and Black Caribbean",
  E: "Mixed – White and Black African",
  F: "Mixed – White and Asian",
  G: "Mixed – Any other mixed background",
  H: "Asian or Asian British – Indian",
  J: "Asian or Asian British – Pakistani",
  K: "Asian or Asian British – Bangladeshi",
  L: "Asian or Asian British – Any other Asian background",
  M: "Black or Black British – Caribbean",
  N: "Black or Black British – African",
  P: "Black or Black British – Any other Black background",
  R: "Other ethnic groups – Chinese",
  S: "Other ethnic groups – Any other ethnic group",
  Z: "Not stated",
  "99": "Not known",
};

/** The code that national returns use for what the person said. */
export function ethnicCategoryOf(ethnicity: Ethnicity): EthnicCategory {
  return ethnicityFacts[ethnicity].category;
}

/** The whole description in one line: `Asian or Asian British: Chinese`. */
export function ethnicityLabel(ethnicity: Ethnicity): string {
  const { group, label } = ethnicityFacts[ethnicity];
  return group === null ? label : `${group}: ${label}`;
}
