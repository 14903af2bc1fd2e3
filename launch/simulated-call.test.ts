import { expect, test } from "vitest";

import { ambulanceCategories } from "#domain/ambulance-category.ts";
import { boroughByCode } from "#domain/borough.ts";
import { isPatientUnknown } from "#domain/call.ts";
import { readBarsMessage, type BarsMessage } from "#server/intake/bars-message.ts";
import { seededRandom } from "./chance.ts";
import { presentationGroups, presentations } from "./crisis-presentations.ts";
import { simulatedCall } from "./simulated-call.ts";
import { validationRequest } from "./simulated-message.ts";
import type { SimulatedPerson } from "./simulated-person.ts";

const now = new Date("2026-03-02T22:30:00Z");

function night(seed: number, calls: number) {
  const random = seededRandom(seed);
  const regulars: SimulatedPerson[] = [];
  return Array.from({ length: calls }, () => simulatedCall(random, now, regulars)).map((call) => ({ call, text: JSON.stringify(validationRequest(call)) }));
}
function read(text: string): BarsMessage {
  const result = readBarsMessage(text, now);
  if (!result.ok) throw new Error(result.fault.diagnostics);
  return result.message;
}
const long = night(1, 600).map(({ call, text }) => ({ call, message: read(text) }));
const share = (what: (one: (typeof long)[number]) => boolean) => (100 * long.filter(what).length) / long.length;

test("every simulated call is a well-made message of the standard, about the call that was simulated", () => {
  for (const { call, message } of long) {
    expect(message).toMatchObject({ kind: "validation", reason: "new", useCase: "a4t1", caseReference: call.caseNumber });
    expect(message.facts).toMatchObject({ category: call.category, callersWords: call.presentation.words, callBackBy: call.answerBy, callbackNumber: call.callbackNumber });
    expect(isPatientUnknown(message.facts.patient)).toBe(call.patient === null);
  }
});

test("places are in the borough that they name, and in all 33", () => {
  for (const { call, message } of long) expect(boroughByCode(message.facts.boroughCode ?? "")?.name).toBe(call.place.borough);
  expect(new Set(long.map(({ call }) => call.place.borough)).size).toBe(33);
});

test("messages, cases and requests have ids of their own", () => {
  expect(new Set(long.map(({ message }) => message.messageId)).size).toBe(long.length);
  expect(new Set(long.map(({ message }) => message.contentHash)).size).toBe(long.length);
});

test("the same seed gives the same night, another seed another", () => {
  const texts = (seed: number) => night(seed, 5).map(({ text }) => text);
  expect(texts(7)).toEqual(texts(7));
  expect(texts(7)).not.toEqual(texts(8));
});

test("a night holds a believable mix", () => {
  expect(share(({ call }) => call.category === "C1")).toBeLessThan(6);
  expect(share(({ call }) => call.category === "C3")).toBeGreaterThan(30);
  expect(new Set(long.map(({ call }) => call.category))).toEqual(new Set(ambulanceCategories));
  for (const [name, what] of [
    ["unknown", share(({ call }) => call.patient === null)],
    ["interpreter", share(({ message }) => message.facts.patient.interpreterNeeded === true)],
    ["safeguarding", share(({ message }) => message.facts.safeguarding.length > 0)],
    ["unsafe", share(({ message }) => message.facts.sceneSafety === "unsafe")],
    ["repeat", share(({ message }) => message.facts.repeatCaller === true)],
    ["failing number", share(({ message }) => message.facts.patient.nhsNumberStanding === "fails-check")],
  ] as const) {
    expect(what, name).toBeGreaterThan(1);
    expect(what, name).toBeLessThan(35);
  }
});

test("callers have at least forty different things to say, none of them empty, in every group", () => {
  expect(new Set(presentations.map((one) => one.words)).size).toBeGreaterThanOrEqual(40);
  expect(presentations.every((one) => one.words.length > 60 && one.age[0] <= one.age[1])).toBe(true);
  expect(new Set(presentations.map((one) => one.group))).toEqual(new Set(Object.keys(presentationGroups)));
});

test("nobody simulated can be a real person: test NHS numbers, and telephone numbers kept for drama", () => {
  for (const { call } of long) {
    expect(call.patient?.nhsNumber ?? "999").toMatch(/^999/);
    expect(call.callbackNumber).toMatch(/^(07700 900\d{3}|020 7946 0\d{3})$/);
  }
});
