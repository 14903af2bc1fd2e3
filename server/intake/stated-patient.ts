import type { StatedNhsNumberStanding, StatedPatient } from "#domain/call.ts";
import { isIsoDay } from "#domain/calendar-day.ts";
import { isPlaceholderNhsNumber, parseNhsNumber } from "#domain/nhs-number.ts";

import { callbackContact, isThePatient, phoneOf } from "./caller.ts";
import type { Address, Resource } from "./fhir-shape.ts";
import { codesIn, displayOf, extension, isSystem, joined, textOrNull, wordsOf } from "./fhir-words.ts";
import type { MessageBundle } from "./message-bundle.ts";

type FhirPatient = Resource<"Patient">;

/** The patient as the sender states them. Identifying somebody is a clinician's work; nothing here is looked up. */
export function statedPatient(bundle: MessageBundle, patient: FhirPatient, receivedAt: Date): StatedPatient {
  const name = chosenName(patient);
  const home = homeAddress(patient);
  const language = patient.communication?.find((one) => one.preferred === true) ?? patient.communication?.[0];
  const bornOn = textOrNull(patient.birthDate);
  const known = bornOn !== null && isIsoDay(bornOn);
  const ethnic = extension(patient.extension, "Extension-UKCore-EthnicCategory")?.valueCodeableConcept;
  return {
    familyName: textOrNull(name?.family) ?? (name?.given === undefined ? textOrNull(name?.text) : null),
    givenName: joined(name?.given ?? [], " "),
    title: joined(name?.prefix ?? [], " "),
    bornOn: known ? bornOn : null,
    approximateAge: known ? null : (estimatedAge(bundle) ?? ageFromYear(bornOn, receivedAt)),
    ...statedNhsNumber(patient),
    gender: textOrNull(patient.gender),
    ethnicCategory: codesIn(ethnic, "UKCore-EthnicCategory")[0] ?? codesIn(ethnic, "UKCore-EthnicCategoryEngland")[0] ?? wordsOf(ethnic),
    address: addressText(home),
    postcode: textOrNull(home?.postalCode)?.toUpperCase() ?? null,
    phone: ownPhone(patient),
    language: wordsOf(language?.language),
    interpreterNeeded: extension(patient.extension, "patient-interpreterRequired")?.valueBoolean ?? null,
    gpPractice: bundle.resolve("Organization", patient.generalPractitioner?.[0]?.reference)?.resource.name ?? textOrNull(patient.generalPractitioner?.[0]?.display),
  };
}

function chosenName({ name }: FhirPatient) {
  const inUse = (name ?? []).filter((one) => one.use !== "old" && one.use !== "maiden");
  return inUse.find((one) => one.use === "official") ?? inUse.find((one) => one.use === "usual") ?? inUse[0];
}

export function homeAddress({ address }: FhirPatient): Address | undefined {
  const inUse = (address ?? []).filter((one) => one.use !== "old");
  return inUse.find((one) => one.use === "home") ?? inUse[0];
}

/** Every line that was sent, in order, without the postcode, which has a field of its own. */
export function addressText(address: Address | undefined, name?: string): string | null {
  const lines = joined([name, ...(address?.line ?? []), address?.city, address?.district, address?.state], ", ");
  return (address?.line ?? []).length > 0 ? lines : (textOrNull(address?.text) ?? lines);
}

function ownPhone(patient: FhirPatient): string | null {
  const own = callbackContact(patient);
  const contact = own !== null && isThePatient(own) ? own : patient.contact?.find((one) => one.relationship !== undefined && isThePatient(one));
  return phoneOf(patient.telecom) ?? phoneOf(contact?.telecom);
}

/**
 * The sender's own status of a number counts only when the number passes its check digit. A number that fails is kept as it came.
 * Repeated digits pass the check and mean "no number": they are never verified.
 */
function statedNhsNumber(patient: FhirPatient): { nhsNumber: string | null; nhsNumberStanding: StatedNhsNumberStanding } {
  const stated = patient.identifier?.find((one) => isSystem(one.system, "nhs-number") && textOrNull(one.value) !== null);
  const text = textOrNull(stated?.value);
  if (text === null) return { nhsNumber: null, nhsNumberStanding: "none" };
  const parsed = parseNhsNumber(text);
  if (!parsed.ok) return { nhsNumber: text, nhsNumberStanding: "fails-check" };
  const status = extension(stated?.extension, "Extension-UKCore-NHSNumberVerificationStatus")?.valueCodeableConcept;
  // "01" is the national code for the same status (UKCore-NHSNumberVerificationStatusEngland).
  const traced = (status?.coding ?? []).some((one) => one.code === "number-present-and-verified" || one.code === "01");
  return { nhsNumber: parsed.value, nhsNumberStanding: traced && !isPlaceholderNhsNumber(parsed.value) ? "verified" : "unverified" };
}

const yearsPerUnit: Record<string, number> = {
  year: 1, years: 1, yr: 1, a: 1, month: 1 / 12, months: 1 / 12, mo: 1 / 12, week: 7 / 365.25, weeks: 7 / 365.25, wk: 7 / 365.25, day: 1 / 365.25, days: 1 / 365.25, d: 1 / 365.25,
};

/** "Where Estimated Age is communicated it must be conveyed in an Observation" (application 4), named by its text. */
export function isEstimatedAge(observation: Resource<"Observation">): boolean {
  return [observation.code.text, ...(observation.code.coding ?? []).map(displayOf)].some((words) => /\bestimated? age\b/i.test(words ?? ""));
}

function estimatedAge(bundle: MessageBundle): number | null {
  for (const { resource } of bundle.all("Observation")) {
    if (!isEstimatedAge(resource) || resource.status === "entered-in-error") continue;
    const { value, unit, code } = resource.valueQuantity ?? { value: resource.valueInteger ?? Number.parseFloat(resource.valueString ?? ""), unit: "years" };
    const factor = yearsPerUnit[(code ?? unit ?? "years").toLowerCase()] ?? yearsPerUnit[(unit ?? "").toLowerCase()];
    const age = factor === undefined || value === undefined ? NaN : Math.floor(value * factor);
    if (age >= 0 && age <= 130) return age;
  }
  return null;
}

/** A birth date of FHIR may be a year alone, or a year and a month. */
function ageFromYear(birthDate: string | null, receivedAt: Date): number | null {
  const year = /^(\d{4})(?:-\d{2})?$/.exec(birthDate ?? "")?.[1];
  const age = receivedAt.getUTCFullYear() - Number(year);
  return age >= 0 && age <= 130 ? age : null;
}
