import { callersWordsMax, clinicalSummaryMax, type CallFacts } from "#domain/call.ts";

import { caller } from "./caller.ts";
import { flagFacts } from "./flags.ts";
import { incidentPlace } from "./incident-place.ts";
import { readInstant, type MessageBundle } from "./message-bundle.ts";
import { fault, type Fault } from "./operation-outcome.ts";
import { statedPatient } from "./stated-patient.ts";
import { ambulanceCategory, callersWords, callSource, triageSummary } from "./triage-summary.ts";

/**
 * The facts of the call that a message is about. `receivedAt` is when it reached us: its own times say what the sender's clock said,
 * which may be long ago, and are kept with the message.
 */
export function callFactsFromBundle(bundle: MessageBundle, receivedAt: Date): CallFacts {
  const request = bundle.all("ServiceRequest")[0]?.resource;
  const fhirPatient = bundle.resolve("Patient", request?.subject?.reference)?.resource ?? {};
  const patient = statedPatient(bundle, fhirPatient, receivedAt);
  const flags = flagFacts(bundle);
  const signsWithInterpreter = flags.adjustments.some((one) => /interpreter/i.test(one.code ?? ""));
  return {
    receivedAt,
    source: callSource(bundle),
    category: ambulanceCategory(bundle),
    ...caller(fhirPatient),
    // No part of these messages says whether it is safe to ring back: that stays a question to ask.
    safeToCallBack: null,
    ...incidentPlace(bundle),
    callersWords: callersWords(bundle),
    clinicalSummary: triageSummary(bundle),
    patient: { ...patient, interpreterNeeded: patient.interpreterNeeded ?? (signsWithInterpreter ? true : null) },
    ...flags,
    callBackFrom: readInstant(request?.occurrencePeriod?.start),
    callBackBy: readInstant(request?.occurrencePeriod?.end),
  };
}

/** Texts that are each short enough may together be too long for the field they share. They are refused, not cut. */
export function whyNotKeptWhole(facts: CallFacts): Fault | null {
  const beyond = (what: string, most: number) =>
    fault("REC_UNPROCESSABLE_ENTITY", "too-long", `${what} are together longer than ${most} characters. Nothing was stored: texts are never cut.`);
  if (facts.callersWords.length > callersWordsMax) return beyond("The caller's words", callersWordsMax);
  return (facts.clinicalSummary?.length ?? 0) > clinicalSummaryMax ? beyond("The texts of the triage outcome", clinicalSummaryMax) : null;
}
