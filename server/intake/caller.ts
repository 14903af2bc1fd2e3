import type { Contact, Resource, Telecom } from "./fhir-shape.ts";
import { codesIn, extension, joined, textOrNull, wordsOf } from "./fhir-words.ts";

type FhirPatient = Resource<"Patient">;

/** Who rang, as far as the message tells: the contact ranked first is the one to call back (applications 3 and 4, Contacts). */
export type Caller = { callerName: string | null; callerRelationship: string | null; callbackNumber: string | null };

export function caller(patient: FhirPatient): Caller {
  const contact = callbackContact(patient);
  const self = contact !== null && contact.relationship !== undefined && isThePatient(contact);
  return {
    callerName: nameOf(contact?.name) ?? (self ? nameOf(patient.name?.[0]) : null),
    callerRelationship: self ? "The patient" : capitalised(joined((contact?.relationship ?? []).map(wordsOf), ", ")),
    callbackNumber: phoneOf(contact?.telecom) ?? phoneOf(patient.telecom),
  };
}

function capitalised(words: string | null): string | null {
  return words === null ? null : `${words.slice(0, 1).toLocaleUpperCase("en-GB")}${words.slice(1)}`;
}

/** The contact ranked 1, else the best ranked, else the first that has a telephone. */
export function callbackContact({ contact }: FhirPatient): Contact | null {
  const reachable = (contact ?? []).filter((one) => phoneOf(one.telecom) !== null);
  return [...reachable].sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
}

function rankOf(contact: Contact): number {
  return extension(contact.extension, "Extension-UKCore-ContactRank")?.valuePositiveInt ?? Infinity;
}

/** A contact who is the patient says ONESELF; the published examples also leave name and relationship out. */
export function isThePatient(contact: Contact): boolean {
  const relationships = contact.relationship ?? [];
  if (relationships.length === 0) return contact.name === undefined;
  return relationships.some((one) => codesIn(one, "v3-RoleCode").includes("ONESELF"));
}

/** The telephone number ranked first. Other ways of contact are not telephones, whatever their rank. */
export function phoneOf(telecoms: readonly Telecom[] | undefined): string | null {
  const phones = (telecoms ?? []).filter((one) => (one.system ?? "phone") === "phone" && one.use !== "old" && textOrNull(one.value) !== null);
  return textOrNull([...phones].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))[0]?.value);
}

function nameOf(name: Contact["name"]): string | null {
  return joined([...(name?.given ?? []), name?.family], " ") ?? textOrNull(name?.text);
}

/** Everybody and every number beside the one to call back, in words: who else can be asked when nobody answers. */
export function otherContacts(patient: FhirPatient): string[] {
  const { callbackNumber } = caller(patient);
  const first = callbackContact(patient);
  return (patient.contact ?? []).flatMap((contact) => {
    const numbers = (contact.telecom ?? []).map((one) => textOrNull(one.value)).filter((value) => value !== null && value !== callbackNumber);
    if (contact === first && numbers.length === 0) return [];
    const self = isThePatient(contact);
    const who = nameOf(contact.name) ?? (self ? "the patient" : null);
    const words = joined([who, self ? null : joined((contact.relationship ?? []).map(wordsOf), ", "), ...numbers], ", ");
    return words === null ? [] : [words];
  });
}
