/** Looking somebody up: what was typed becomes what is asked, and what came back is told apart from it. */
import { parseBirthDate } from "./birth-date.ts";
import { dayParts } from "./calendar-day.ts";
import { nameKey } from "./name-key.ts";
import { nhsNumberRefusals, parseNhsNumber } from "./nhs-number.ts";
import type { Identity } from "./person.ts";
import { phoneKey } from "./phone-number.ts";
import { formatPostcode, postcodeRefusal } from "./postcode.ts";

export const searchKinds = ["nhs-number", "family-name", "given-name", "birth-date", "postcode", "phone"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What agrees, in a sentence. */
const searchKindWords: Record<SearchKind, string> = {
  "nhs-number": "NHS number",
  "family-name": "last name",
  "given-name": "first name",
  "birth-date": "date of birth",
  postcode: "postcode",
  phone: "telephone number",
};

/** Which identifiers agree, in words: "last name, postcode". */
export const kindsInWords = (kinds: readonly SearchKind[]): string => kinds.map((kind) => searchKindWords[kind]).join(", ");

/** More than this is no answer: it is a list of strangers. */
export const mostMatches = 50;
/** How many are still shown when there are too many: the closest. */
export const shownOfTooMany = 10;

/** As typed, one text for each box; the names are those of the form. */
export type TypedSearch = Record<"nhs" | "family" | "given" | "born-day" | "born-month" | "born-year" | "postcode" | "phone", string>;

export const nothingTyped: TypedSearch = { nhs: "", family: "", given: "", "born-day": "", "born-month": "", "born-year": "", postcode: "", phone: "" };

/** Ready to be asked: folded names, an NHS number that passes its check digit, a real day. */
export type PersonSearch = {
  nhsNumber: string | null;
  familyKey: string | null;
  givenKey: string | null;
  /** ISO `YYYY-MM-DD`. */
  bornOn: string | null;
  postcode: string | null;
  phoneKey: string | null;
};

export type ReadSearch =
  | { state: "nothing-typed" }
  | { state: "ready"; search: PersonSearch }
  | { state: "wrong"; errors: Record<string, string> };

/** @param today the London day, `YYYY-MM-DD` */
export function readSearch(typed: TypedSearch, today: string): ReadSearch {
  const text = (name: keyof TypedSearch) => typed[name].trim();
  if (Object.keys(nothingTyped).every((name) => text(name as keyof TypedSearch) === "")) return { state: "nothing-typed" };
  const errors: Record<string, string> = {};
  const nhs = text("nhs") === "" ? null : parseNhsNumber(text("nhs"));
  if (nhs && !nhs.ok) errors.nhs = nhsNumberRefusals[nhs.reason];
  const born = parseBirthDate({ day: typed["born-day"], month: typed["born-month"], year: typed["born-year"] }, today);
  if (!born.ok) for (const [part, words] of Object.entries(born.errors)) errors[`born-${part}`] = words;
  const postcode = text("postcode") === "" ? null : formatPostcode(text("postcode"));
  if (text("postcode") !== "" && postcode === null) errors.postcode = postcodeRefusal;
  const search: PersonSearch = {
    nhsNumber: nhs?.ok ? nhs.value : null,
    familyKey: nameKey(text("family")) || null,
    givenKey: nameKey(text("given")) || null,
    bornOn: born.ok ? born.value : null,
    postcode,
    phoneKey: text("phone") === "" ? null : phoneKey(text("phone")),
  };
  if (Object.keys(errors).length === 0 && searchedBy(search).every((kind) => kind === "given-name")) errors.family = tooLittleWords;
  return Object.keys(errors).length > 0 ? { state: "wrong", errors } : { state: "ready", search };
}

const tooLittleWords = "Enter a last name, or a date of birth, NHS number, postcode or telephone number. A first name alone finds too many.";

/** Which kinds of identifiers were asked for. This is what the audit keeps: never the words. */
export function searchedBy(search: PersonSearch): SearchKind[] {
  const asked: Record<SearchKind, string | null> = {
    "nhs-number": search.nhsNumber,
    "family-name": search.familyKey,
    "given-name": search.givenKey,
    "birth-date": search.bornOn,
    postcode: search.postcode,
    phone: search.phoneKey,
  };
  return searchKinds.filter((kind) => asked[kind] !== null);
}

/** What of the record does not agree with what was asked, in words: "year of birth", "last name". Silence of the record is no difference. */
export function differences(search: PersonSearch, person: Identity): string[] {
  const said: string[] = [];
  const differs = (asked: string | null, held: string | null) => asked !== null && held !== null && held !== "" && asked !== held;
  if (differs(search.familyKey, nameKey(person.familyName ?? ""))) said.push("last name");
  const givenNames = [person.givenName, person.preferredName].map((name) => nameKey(name ?? "")).filter((key) => key !== "");
  if (search.givenKey !== null && givenNames.length > 0 && !givenNames.includes(search.givenKey)) said.push("first name");
  if (search.bornOn !== null && person.bornOn !== null) said.push(...birthDateDifference(search.bornOn, person.bornOn));
  if (person.nhsNumberStanding === "verified" && differs(search.nhsNumber, person.nhsNumber)) said.push("NHS number");
  if (differs(search.postcode, person.postcode)) said.push("postcode");
  return said;
}

function birthDateDifference(asked: string, held: string): string[] {
  if (asked === held) return [];
  const [a, b] = [dayParts(asked), dayParts(held)];
  if (a.year === b.year && a.day === b.month && a.month === b.day) return ["day and month of birth swapped"];
  const parts = (["day", "month", "year"] as const).filter((part) => a[part] !== b[part]);
  return [`${parts.join(" and ")} of birth`];
}
