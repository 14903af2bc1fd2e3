import { ambulanceCategories, type AmbulanceCategory } from "#domain/ambulance-category.ts";
import type { CallSource } from "#domain/call.ts";

import { otherContacts } from "./caller.ts";
import type { Concept, Resource } from "./fhir-shape.ts";
import { codesIn, displayOf, isSystem, joined, textOrNull, wordsOf } from "./fhir-words.ts";
import type { MessageBundle } from "./message-bundle.ts";

/** Names for the code systems in which 999 services send their triage outcome, in the order in which they are read. */
const outcomeNames: Record<string, string> = {
  "pathways-sg-codes": "Symptom group",
  "pathways-sd-codes": "Symptom discriminator",
  "pathways-dx-codes": "Disposition",
  "ampds-dispatch-codes": "Dispatch code",
  "arp-priority-codes": "Ambulance category",
};

function outcomes(bundle: MessageBundle): Concept[] {
  return (bundle.all("CarePlan")[0]?.resource.activity ?? []).flatMap((activity) => activity.outcomeCodeableConcept ?? []);
}

/**
 * What the sending system says of the case, a line for each coded outcome, then its texts unaltered, then what else was observed.
 * Null when it says nothing.
 */
export function triageSummary(bundle: MessageBundle): string | null {
  const carePlan = bundle.all("CarePlan")[0]?.resource;
  const request = bundle.all("ServiceRequest")[0]?.resource;
  const found = outcomes(bundle);
  return joined(
    [
      ...codedLines([...found, ...(request?.reasonCode ?? [])]),
      ...(request?.reasonCode ?? []).map((reason) => line("Reason", unquoted(reason.text))),
      carePlan?.description,
      ...found.map((outcome) => unquoted(outcome.text)),
      ...[...(carePlan?.note ?? []), ...(request?.note ?? [])].map((note) => unquoted(note.text)),
      ...bundle.all("Observation").map(({ resource }) => observationLine(resource)),
      ...bundle.all("Condition").map(({ resource }) => line("Condition", wordsOf(resource.code))),
      ...bundle.all("AllergyIntolerance").map(({ resource }) => line("Allergy or intolerance", wordsOf(resource.code))),
      ...bundle.all("MedicationStatement").map(({ resource }) => line("Medication", wordsOf(resource.medicationCodeableConcept))),
      ...bundle.all("Communication").flatMap(({ resource }) => (resource.payload ?? []).map((part) => part.contentString)),
      ...otherContacts(bundle.all("Patient")[0]?.resource ?? {}).map((words) => line("Other contact", words)),
    ],
    "\n",
  );
}

function codedLines(concepts: readonly Concept[]): (string | null)[] {
  const codings = concepts.flatMap((concept) => concept.coding ?? []).map((coding) => ({ ...coding, kind: outcomeKind(coding.system) }));
  return codings.sort((a, b) => a.kind - b.kind).map((coding) => {
    const words = displayOf(coding);
    const named = words === null || words === coding.code || coding.code === undefined ? words : `${words} (${coding.code})`;
    return line(Object.values(outcomeNames)[coding.kind] ?? "Coded", named);
  });
}

/** Place in `outcomeNames`; behind all of them for any other code system. */
function outcomeKind(address: string | undefined): number {
  const systems = Object.keys(outcomeNames);
  const place = systems.findIndex((system) => isSystem(address, system));
  return place === -1 ? systems.length : place;
}

function observationLine(observation: Resource<"Observation">): string | null {
  if (observation.status === "entered-in-error") return null;
  const { valueQuantity: quantity, valueInteger: integer } = observation;
  const measured = quantity?.value === undefined ? integer?.toString() : joined([String(quantity.value), quantity.unit], " ");
  const value = measured ?? textOrNull(observation.valueString) ?? wordsOf(observation.valueCodeableConcept);
  return line(value === null ? "Observed" : (wordsOf(observation.code) ?? "Observed"), value ?? wordsOf(observation.code));
}

function line(name: string, words: string | null): string | null {
  return words === null ? null : `${name}: ${words}`;
}

const quotePattern = /^\s*caller(?:['’]s words| says| said| states| stated)\s*:\s*/i;

/**
 * The caller's own words. The standard has no field for them, only texts "provided outside of the assessment"; one that starts with
 * "Caller's words:" (or says, said, states, stated) is a quotation. No other text is put into the caller's mouth.
 */
export function callersWords(bundle: MessageBundle): string {
  const request = bundle.all("ServiceRequest")[0]?.resource;
  const notes = [...(bundle.all("CarePlan")[0]?.resource.note ?? []), ...(request?.note ?? [])];
  const texts = [...outcomes(bundle), ...(request?.reasonCode ?? []), ...notes].map((one) => one.text ?? "");
  return joined(texts.filter((text) => quotePattern.test(text)).map((text) => text.replace(quotePattern, "")), "\n") ?? "";
}

/** A text that is not a quotation. */
function unquoted(text: string | undefined): string | null {
  return text === undefined || quotePattern.test(text) ? null : textOrNull(text);
}

/**
 * The ambulance category: C1 to C5, C4T as C4, and requests of health professionals (HCP) and transfers between hospitals (IFT) by their number,
 * which carries the same standard (CodeSystem arp-priority-codes). Null when none was sent: it is not guessed from the text.
 */
export function ambulanceCategory(bundle: MessageBundle): AmbulanceCategory | null {
  const grades = priorityCodes(bundle).map((code) => `C${/^(?:C|HCP|HP|IFT)([1-5])T?$/.exec(code)?.[1]}`);
  return ambulanceCategories.find((category) => grades.includes(category)) ?? null;
}

/** These use cases start with a 999 call, unless the priority says that a health professional asked. */
export function callSource(bundle: MessageBundle): CallSource {
  return priorityCodes(bundle).some((code) => /^(?:HCP|HP|IFT)/.test(code)) ? "health-professional" : "999";
}

function priorityCodes(bundle: MessageBundle): string[] {
  return outcomes(bundle).flatMap((outcome) => codesIn(outcome, "arp-priority-codes"));
}
