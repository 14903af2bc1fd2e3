/** What is written down about who somebody is: how it is kept, what cannot be, and how it is read side by side after two people changed it. */
import { ageOn, oldestAge } from "./birth-date.ts";
import { currentGenderLabels, currentGenders, sexAtBirthLabels, sexesAtBirth, type CurrentGender, type SexAtBirth } from "./gender.ts";
import { languageLabels, languages } from "./language.ts";
import { dayInWords } from "./month-name.ts";
import { formatNhsNumber, isPlaceholderNhsNumber, parseNhsNumber } from "./nhs-number.ts";
import { nhsNumberStandingLabels, type NhsNumberStanding } from "./person.ts";
import type { Refusal } from "./refusals.ts";

export type PersonFields = {
  familyName: string | null;
  givenName: string | null;
  preferredName: string | null;
  pronouns: string | null;
  /** ISO `YYYY-MM-DD`. */
  bornOn: string | null;
  /** In years, where no date of birth is known. */
  approximateAge: number | null;
  nhsNumber: string | null;
  nhsNumberStanding: NhsNumberStanding;
  gender: CurrentGender;
  sexAtBirth: SexAtBirth | null;
  addressLine1: string | null;
  addressLine2: string | null;
  town: string | null;
  postcode: string | null;
  boroughCode: string | null;
  noFixedAbode: boolean;
  gpPractice: string | null;
  /** ISO 639 code, or the language in words. */
  language: string | null;
  interpreterNeeded: boolean | null;
  communicationNeeds: string | null;
  reasonableAdjustments: string | null;
  /** ISO `YYYY-MM-DD`. */
  diedOn: string | null;
  crewNote: string | null;
};

/** "What crews and call takers should know now": short enough to be read on the way to the door. */
export const longestCrewNote = 600;

export type KeptNhsNumber = { nhsNumber: string | null; nhsNumberStanding: NhsNumberStanding };

/**
 * How a number that somebody typed or stated is kept. Typing never verifies: a number stays verified only while it stays the same.
 * 0000000000 and its like are typed where no number is known; they are kept as failing, so that they never join two people.
 */
export function keptNhsNumber(typed: string, before: KeptNhsNumber | null = null): KeptNhsNumber {
  const text = typed.trim();
  if (text === "") return { nhsNumber: null, nhsNumberStanding: "none" };
  const parsed = parseNhsNumber(text);
  if (!parsed.ok || isPlaceholderNhsNumber(parsed.value)) return { nhsNumber: text.slice(0, 40), nhsNumberStanding: "fails-check" };
  const isUnchanged = before?.nhsNumber === parsed.value && before.nhsNumberStanding !== "none";
  return { nhsNumber: parsed.value, nhsNumberStanding: isUnchanged ? before.nhsNumberStanding : "unverified" };
}

type Dates = Pick<PersonFields, "familyName" | "givenName" | "bornOn" | "diedOn">;

/** What cannot be so, by the calendar. @param today the London day, `YYYY-MM-DD` */
export function whyNotDetails({ familyName, givenName, bornOn, diedOn }: Dates, today: string): { field: string; refusal: Refusal } | null {
  if (familyName === null && givenName === null) return { field: "familyName", refusal: "person.nameless" };
  if (bornOn !== null && bornOn > today) return { field: "born-year", refusal: "person.born-in-the-future" };
  if (bornOn !== null && ageOn(bornOn, diedOn ?? today) > oldestAge) return { field: "born-year", refusal: "person.too-old" };
  if (diedOn !== null && diedOn > today) return { field: "died-year", refusal: "person.died-in-the-future" };
  if (diedOn !== null && bornOn !== null && diedOn < bornOn) return { field: "died-year", refusal: "person.died-before-birth" };
  if (diedOn !== null && ageOn(diedOn, today) > oldestAge) return { field: "died-year", refusal: "person.too-old" };
  return null;
}

/** How many of the three identifiers that make a person findable again are there: name, date of birth, address, NHS number. */
export function isFindable({ familyName, givenName, bornOn, addressLine1, postcode, nhsNumber }: PersonFields): boolean {
  const held = [familyName && givenName, bornOn, addressLine1 ?? postcode, nhsNumber];
  return held.filter(Boolean).length >= 2;
}

/** Details as a row holds them. */
export type StoredDetails = Omit<PersonFields, "gender" | "sexAtBirth"> & { gender: string; sexAtBirth: string | null };

const yesNo = (answer: boolean | null): string => (answer === null ? "Not asked or not known" : answer ? "Yes" : "No");

/** Each field as somebody reads it: for two versions side by side. Keys are the names of the form's fields. */
export function detailsInWords(person: StoredDetails): { name: string; label: string; words: string }[] {
  const language = languages.find((each) => each === person.language);
  const gender = currentGenders.find((each) => each === person.gender);
  const sex = sexesAtBirth.find((each) => each === person.sexAtBirth);
  const number = person.nhsNumber === null ? "" : `${formatNhsNumber(person.nhsNumber)} (${nhsNumberStandingLabels[person.nhsNumberStanding].toLowerCase()})`;
  const rows: [name: string, label: string, words: string | null][] = [
    ["familyName", "Last name", person.familyName],
    ["givenName", "First name", person.givenName],
    ["preferredName", "Preferred name", person.preferredName],
    ["pronouns", "Pronouns", person.pronouns],
    ["born", "Date of birth", person.bornOn && dayInWords(person.bornOn)],
    ["approximateAge", "Age, if the date of birth is not known", person.approximateAge === null ? null : String(person.approximateAge)],
    ["nhsNumber", "NHS number", number],
    ["gender", "Gender", gender ? currentGenderLabels[gender] : null],
    ["sexAtBirth", "Sex registered at birth", sex ? sexAtBirthLabels[sex] : null],
    ["addressLine1", "Address line 1", person.addressLine1],
    ["addressLine2", "Address line 2", person.addressLine2],
    ["town", "Town", person.town],
    ["postcode", "Postcode", person.postcode],
    ["noFixedAbode", "No fixed abode", person.noFixedAbode ? "Yes" : "No"],
    ["gpPractice", "GP practice", person.gpPractice],
    ["language", "Language", language ? languageLabels[language] : person.language],
    ["interpreter", "Interpreter needed", yesNo(person.interpreterNeeded)],
    ["communicationNeeds", "Communication needs", person.communicationNeeds],
    ["reasonableAdjustments", "Reasonable adjustments", person.reasonableAdjustments],
    ["died", "Died on", person.diedOn && dayInWords(person.diedOn)],
    ["crewNote", "What crews and call takers should know now", person.crewNote],
  ];
  return rows.map(([name, label, words]) => ({ name, label, words: words ?? "" }));
}

/** What differs between the record and what was typed, in words: for two versions side by side, and for knowing what was changed. */
export function differingFields(stored: StoredDetails, typed: StoredDetails): { name: string; label: string; theirs: string; yours: string }[] {
  const mine = detailsInWords(typed);
  return detailsInWords(stored)
    .map(({ name, label, words }, at) => ({ name, label, theirs: words, yours: mine[at]?.words ?? "" }))
    .filter(({ theirs, yours }) => theirs !== yours);
}

/**
 * May these details replace the stored ones? A version that is no longer on record goes on, so that it meets the conflict and not a
 * rule about the record as it is now.
 */
export function whyNotAmend(typed: PersonFields, stored: StoredDetails & { version: number }, version: number, today: string): { field: string; refusal: Refusal } | Refusal | null {
  const slip = whyNotDetails(typed, today);
  if (slip !== null) return slip;
  return version === stored.version && differingFields(stored, typed).length === 0 ? "person.changed-nothing" : null;
}

/** What the details were before a change, who changed them, and why. */
export type DetailRevision = { version: number; entry: StoredDetails; changedAt: Date; changedBy: string; reason: string };

/** Each change with what it was and what it became, newest first; a change of nothing that is read is left out. */
export function changesInWords(revisions: readonly DetailRevision[], now: StoredDetails): (Omit<DetailRevision, "entry"> & { fields: { label: string; before: string; after: string }[] })[] {
  return revisions
    .map(({ entry, ...change }, at) => ({ ...change, fields: differingFields(entry, revisions[at - 1]?.entry ?? now).map(({ label, theirs, yours }) => ({ label, before: theirs, after: yours })) }))
    .filter(({ fields }) => fields.length > 0);
}
