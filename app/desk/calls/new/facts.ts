import { parseApproximateAge, parseBirthDate } from "#domain/birth-date.ts";
import type { CallFacts, CodedWords, StatedPatient } from "#domain/call.ts";
import { patientNotStated } from "#domain/call.ts";
import { londonDay } from "#domain/london-time.ts";
import { parseNhsNumber } from "#domain/nhs-number.ts";
import { formatPostcode, outwardCode } from "#domain/postcode.ts";
import { bornOf, type NewCallForm } from "./schema.ts";

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** "Not asked" and "no" are different answers: only the two that were given become one. */
const toBoolean = (answer: "yes" | "no" | "unknown" | undefined): boolean | null => (answer === undefined || answer === "unknown" ? null : answer === "yes");

const inWords = (text: string): CodedWords[] => (orNull(text) === null ? [] : [{ code: null, words: text.trim() }]);

/** What was typed, as facts of a call. Nothing typed is lost: a number that fails its check is kept as it was stated. */
export function factsFrom(input: NewCallForm, receivedAt: Date): CallFacts {
  return {
    receivedAt,
    source: input.source,
    category: input.category,
    callerName: orNull(input.callerName),
    callerRelationship: orNull(input.callerRelationship),
    callbackNumber: orNull(input.callbackNumber),
    safeToCallBack: toBoolean(input.safeToCallBack),
    placeType: input.placeType === "" ? null : input.placeType,
    placeAddress: orNull(input.placeAddress),
    placePostcode: formatPostcode(input.placePostcode) ?? outwardCode(input.placePostcode),
    boroughCode: input.boroughCode === "" ? null : input.boroughCode,
    accessNotes: accessNotesOf(input),
    callersWords: input.callersWords,
    clinicalSummary: null,
    patient: patientFrom(input, receivedAt),
    sceneSafety: input.sceneSafety ?? "not-known",
    sceneSafetyWords: orNull(input.sceneSafetyWords),
    safeguarding: inWords(input.safeguarding),
    adjustments: inWords(input.adjustments),
    repeatCaller: toBoolean(input.repeatCaller),
    otherFlags: [],
    callBackFrom: null,
    callBackBy: null,
  };
}

function accessNotesOf({ accessNotes, placeUnknown }: NewCallForm): string | null {
  const unknown = orNull(placeUnknown);
  return orNull([unknown && `Place not known: ${unknown}`, orNull(accessNotes)].filter(Boolean).join("\n"));
}

function patientFrom(input: NewCallForm, receivedAt: Date): StatedPatient {
  const born = parseBirthDate(bornOf(input), londonDay(receivedAt));
  const bornOn = born.ok ? born.value : null;
  return {
    ...patientNotStated,
    familyName: orNull(input.familyName),
    givenName: orNull(input.givenName),
    bornOn,
    approximateAge: bornOn === null ? parseApproximateAge(input.approximateAge) : null,
    ...nhsNumberFrom(input.nhsNumber),
    gender: orNull(input.gender),
    address: orNull(input.patientAddress),
    language: orNull(input.language),
    interpreterNeeded: toBoolean(input.interpreterNeeded),
  };
}

function nhsNumberFrom(text: string): Pick<StatedPatient, "nhsNumber" | "nhsNumberStanding"> {
  if (orNull(text) === null) return { nhsNumber: null, nhsNumberStanding: "none" };
  const parsed = parseNhsNumber(text);
  return parsed.ok ? { nhsNumber: parsed.value, nhsNumberStanding: "unverified" } : { nhsNumber: text.trim(), nhsNumberStanding: "fails-check" };
}
