import fc from "fast-check";
import { expect, test } from "vitest";
import { alertedPeople, nameAlerts } from "./name-alert.ts";
import { similarName } from "./name-key.ts";
import type { Identity } from "./person.ts";

test("two who could be taken for each other are both marked, others are not", () => {
  const names = [{ family: "JONES", given: "Sam" }, { family: "Jones", given: "Ann" }, null, { family: "O’Brien", given: "Kit" }, { family: "Obrist", given: "Kay" }, { family: "Ode", given: "" }];
  expect(nameAlerts(names)).toEqual([true, true, false, true, true, false]);
});

test("counting keys finds the same lines as comparing every pair", () => {
  const part = fc.oneof(fc.constantFrom("Jones", "jonés", "Jon", "Johnson", "", "O’Brien", "obrien", "李"), fc.string({ maxLength: 4 }));
  const name = fc.option(fc.record({ family: part, given: part }));
  fc.assert(fc.property(fc.array(name, { maxLength: 12 }), (names) => {
    const byPair = names.map((one, at) => one !== null && names.some((other, there) => other !== null && at !== there && similarName(one, other)));
    expect(nameAlerts(names)).toEqual(byPair);
  }));
});

test("somebody who is on a list twice is one person; two of one name are two", () => {
  const olu = { family: "Draftwell", given: "Olu" };
  expect(nameAlerts([{ ...olu, id: "a" }, { ...olu, id: "a" }])).toEqual([false, false]);
  expect(nameAlerts([{ ...olu, id: "a" }, { ...olu, id: "b" }, { ...olu, id: "a" }])).toEqual([true, true, true]);
  expect(nameAlerts([{ ...olu, id: "a" }, olu]), "a name that a caller stated may be somebody else's").toEqual([true, true]);
});

test("a restricted person is never marked, and marks nobody", () => {
  const person = (id: string, restricted: boolean) => [id, { id, restricted, familyName: "Draftwell", givenName: "Olu" } as Identity] as const;
  expect([...alertedPeople(new Map([person("a", false), person("b", true)]))]).toEqual([]);
  expect([...alertedPeople(new Map([person("a", false), person("b", true), person("c", false)]))]).toEqual(["a", "c"]);
});
