import type { CallFacts, CodedWords } from "./call.ts";

/**
 * What several calls about one crisis say together, for a list and for what is said loudly. Each call stays as it was received; the newest
 * speaks first, what it leaves out is taken from the one before, and no later call takes a danger back.
 * @param newestFirst facts of each call as they now stand; at least one
 */
export function factsTogether([newest, ...older]: readonly [CallFacts, ...CallFacts[]]): CallFacts {
  const all = [newest, ...older];
  const place = all.find((facts) => facts.placeAddress ?? facts.placePostcode ?? facts.boroughCode) ?? newest;
  const { patient } = all.find((facts) => facts.patient.familyName ?? facts.patient.givenName) ?? newest;
  const unsafe = all.filter((facts) => facts.sceneSafety === "unsafe");
  return {
    ...newest,
    placeType: place.placeType,
    placeAddress: place.placeAddress,
    placePostcode: place.placePostcode,
    boroughCode: place.boroughCode,
    accessNotes: joined(all.map((facts) => facts.accessNotes)),
    callbackNumber: all.find((facts) => facts.callbackNumber !== null)?.callbackNumber ?? null,
    safeToCallBack: anyFalse(all.map((facts) => facts.safeToCallBack)),
    patient: { ...patient, interpreterNeeded: anyTrue(all.map((facts) => facts.patient.interpreterNeeded)) },
    sceneSafety: unsafe.length > 0 ? "unsafe" : (all.find((facts) => facts.sceneSafety !== "not-known")?.sceneSafety ?? "not-known"),
    sceneSafetyWords: joined((unsafe.length > 0 ? unsafe : all).map((facts) => facts.sceneSafetyWords)),
    safeguarding: once(all.flatMap((facts) => facts.safeguarding)),
    adjustments: once(all.flatMap((facts) => facts.adjustments)),
    repeatCaller: anyTrue(all.map((facts) => facts.repeatCaller)),
  };
}

const joined = (texts: readonly (string | null)[]): string | null => [...new Set(texts.filter((text) => text !== null))].join("\n") || null;

/** True once anybody says yes; else what was said first; null when nobody was asked. */
const anyTrue = (answers: readonly (boolean | null)[]): boolean | null => (answers.includes(true) ? true : (answers.find((answer) => answer !== null) ?? null));
const anyFalse = (answers: readonly (boolean | null)[]): boolean | null => (answers.includes(false) ? false : (answers.find((answer) => answer !== null) ?? null));

/** The same words from two callers are one fact. */
function once(coded: readonly CodedWords[]): CodedWords[] {
  return coded.filter(({ words }, at) => coded.findIndex((other) => other.words === words) === at);
}
