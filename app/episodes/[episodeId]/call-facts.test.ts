import { expect, test } from "vitest";
import { callFacts } from "#test/make.ts";
import { changedFacts, factsOf, silentFacts } from "./call-facts.ts";

const wordsOf = (facts: Parameters<typeof callFacts>[0], label: string) => factsOf(callFacts(facts)).find((fact) => fact.label === label)?.words;
const patient = callFacts().patient;

test.each([
  ["Number to call back", { callbackNumber: "+44 20 7946 0018" }, "020 7946 0018"],
  ["Safe to call back?", { safeToCallBack: null }, null],
  ["Safe to call back?", { safeToCallBack: false }, "No: not safe to call back"],
  ["Where the person is", { placeType: "bridge-or-railway", placeAddress: "Archway Bridge", placePostcode: "n19 3tn", boroughCode: "E09000019" }, "Bridge, railway, water or height, Archway Bridge, N19 3TN, Islington"],
  ["Where the person is", { boroughCode: null }, null],
  ["Scene", { sceneSafety: "unsafe", sceneSafetyWords: "He has a knife" }, "Scene not safe: He has a knife"],
  ["Stated name", { patient: { ...patient, familyName: "Jones", givenName: "Sam" } }, "JONES, Sam"],
  ["Stated NHS number", { patient: { ...patient, nhsNumber: "9991234567", nhsNumberStanding: "fails-check" } }, "999 123 4567 (not an NHS number: kept as given)"],
  ["Stated date of birth", { patient: { ...patient, approximateAge: 40 } }, "About 40 years old"],
  ["Language", { patient: { ...patient, language: "pl", interpreterNeeded: true } }, "Polish, interpreter needed"],
] as const)("%s of %j: %s", (label, facts, words) => expect(wordsOf(facts as Parameters<typeof callFacts>[0], label)).toBe(words));

test("an update shows what it changed, and nothing else", () => {
  const before = callFacts({ category: "C3", callersWords: "He is upset" });
  const after = callFacts({ category: "C2", callersWords: "He is on the roof", sceneSafety: "unsafe" });
  expect(changedFacts(before, after)).toEqual([
    { label: "Category", before: "Category 3: urgent", after: "Category 2: emergency" },
    { label: "Scene", before: "Scene safety not known", after: "Scene not safe" },
    { label: "Caller’s words", before: "He is upset", after: "He is on the roof" },
  ]);
  expect(changedFacts(before, before)).toEqual([]);
});

test("what nobody stated is one sentence, abbreviations in capitals", () => {
  expect(silentFacts(factsOf(callFacts({ callerName: "Ann", repeatCaller: true })))).toBe(
    "safe to call back, call back between, how to get in, sender’s summary, name, date of birth, gender, NHS number, home address, telephone, language, GP practice, ethnicity, safeguarding, adjustments, other flags",
  );
});
