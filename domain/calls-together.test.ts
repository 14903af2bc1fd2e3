import { expect, test } from "vitest";
import { patientNotStated, type CallFacts } from "./call.ts";
import { factsTogether } from "./calls-together.ts";

const facts = (said: Partial<CallFacts>): CallFacts => ({
  receivedAt: new Date("2026-03-02T22:10:00Z"), source: "999", category: "C3", callerName: null, callerRelationship: null, callbackNumber: null, safeToCallBack: null, placeType: null,
  placeAddress: null, placePostcode: null, boroughCode: null, accessNotes: null, callersWords: "", clinicalSummary: null, patient: patientNotStated, sceneSafety: "not-known",
  sceneSafetyWords: null, safeguarding: [], adjustments: [], repeatCaller: null, otherFlags: [], callBackFrom: null, callBackBy: null, ...said,
});
const knife = facts({
  callersWords: "He has a knife", sceneSafety: "unsafe", sceneSafetyWords: "Knife in the kitchen", boroughCode: "E09000019", placePostcode: "N19 3TN", callbackNumber: "020 7946 0018", safeToCallBack: false,
  patient: { ...patientNotStated, familyName: "Jones", interpreterNeeded: true }, safeguarding: [{ code: null, words: "Two children" }],
});

test("one call says what it says", () => expect(factsTogether([knife])).toEqual(knife));

test("a second call that knows less takes nothing away: place, name, danger, children", () => {
  const neighbour = facts({ callersWords: "It is quiet now", category: "C2", safeToCallBack: true, sceneSafety: "safe", safeguarding: [{ code: null, words: "Two children" }] });
  expect(factsTogether([neighbour, knife])).toMatchObject({
    callersWords: "It is quiet now", category: "C2", boroughCode: "E09000019", placePostcode: "N19 3TN", callbackNumber: "020 7946 0018", safeToCallBack: false,
    sceneSafety: "unsafe", sceneSafetyWords: "Knife in the kitchen", patient: { familyName: "Jones", interpreterNeeded: true }, safeguarding: [{ code: null, words: "Two children" }],
  });
});

test("a second call that knows of another place says where the person is now", () => {
  expect(factsTogether([facts({ boroughCode: "E09000007" }), knife])).toMatchObject({ boroughCode: "E09000007", placePostcode: null });
});

test("nobody asked is not no", () => {
  expect(factsTogether([facts({}), facts({})])).toMatchObject({ safeToCallBack: null, repeatCaller: null, sceneSafety: "not-known", sceneSafetyWords: null });
});
