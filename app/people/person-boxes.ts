import type { FormValues } from "#components/form/form-state.ts";
import type { PersonDetails } from "#db/queries/people.ts";
import type { StatedPatient } from "#domain/call.ts";
import { currentGenders } from "#domain/gender.ts";
import { languages } from "#domain/language.ts";
import { keptNhsNumber, type KeptNhsNumber, type PersonFields } from "#domain/person-details.ts";
import { boroughCandidates } from "#domain/postcode-district.ts";
import { formatPostcode } from "#domain/postcode.ts";
import type { TypedPerson } from "./person-schema.ts";

/** What was typed as it is kept: the number marked, the borough where the postcode leaves no doubt. */
export function fieldsOf({ typedNhsNumber, ...typed }: TypedPerson, before: (KeptNhsNumber & { postcode: string | null; boroughCode: string | null }) | null): PersonFields {
  const { likely } = boroughCandidates(typed.postcode ?? "");
  const unchanged = before !== null && before.postcode === typed.postcode;
  const boroughCode = unchanged ? before.boroughCode : likely.length === 1 ? (likely[0] ?? null) : null;
  return { ...typed, ...keptNhsNumber(typedNhsNumber, before), boroughCode };
}

function dayBoxes(name: string, iso: string | null): FormValues {
  const [year = "", month = "", day = ""] = iso?.split("-") ?? [];
  const plain = (digits: string) => (digits === "" ? "" : String(Number(digits)));
  return { [`${name}-day`]: plain(day), [`${name}-month`]: plain(month), [`${name}-year`]: year };
}

function languageBoxes(language: string | null): FormValues {
  const known = languages.find((each) => each === language);
  return { language: known ?? (language ? "other" : ""), languageWords: known || !language ? "" : language };
}

const yesNo = (answer: boolean | null): string => (answer === null ? "unknown" : answer ? "yes" : "no");

/** A record as its form holds it. */
export function boxesOfDetails(person: PersonDetails): FormValues {
  const texts = (["familyName", "givenName", "preferredName", "pronouns", "nhsNumber", "sexAtBirth", "addressLine1", "addressLine2", "town", "postcode",
    "gpPractice", "communicationNeeds", "reasonableAdjustments", "crewNote"] as const).map((name) => [name, person[name] ?? ""]);
  return {
    ...Object.fromEntries(texts) as FormValues,
    ...dayBoxes("born", person.bornOn),
    ...dayBoxes("died", person.diedOn),
    ...languageBoxes(person.language),
    approximateAge: person.approximateAge === null ? "" : String(person.approximateAge),
    gender: person.gender,
    interpreter: yesNo(person.interpreterNeeded),
    "noFixedAbode[]": person.noFixedAbode ? ["yes"] : [],
    "keepNhsNumber[]": person.nhsNumberStanding === "fails-check" ? ["yes"] : [],
  };
}

/** What a caller stated, filled into the form for adding the person. */
export function boxesOfStated(stated: StatedPatient): FormValues {
  return {
    familyName: stated.familyName ?? "",
    givenName: stated.givenName ?? "",
    ...dayBoxes("born", stated.bornOn),
    approximateAge: stated.approximateAge === null ? "" : String(stated.approximateAge),
    nhsNumber: stated.nhsNumber ?? "",
    "keepNhsNumber[]": stated.nhsNumberStanding === "fails-check" ? ["yes"] : [],
    gender: currentGenders.find((each) => each === stated.gender) ?? "not-known",
    addressLine1: stated.address ?? "",
    postcode: formatPostcode(stated.postcode ?? "") ?? "",
    gpPractice: stated.gpPractice ?? "",
    ...languageBoxes(stated.language),
    interpreter: yesNo(stated.interpreterNeeded),
    phone: stated.phone ?? "",
  };
}
