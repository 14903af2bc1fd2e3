import { expect, test } from "vitest";
import { comparedAccount } from "./compared.ts";

const stored = { name: "Sam Ojo", email: "s.ojo@trust.example", role: "paramedic", isLearner: true, registration: null, phone: "020 7946 0001" } as const;
const differing = (typed: object) => comparedAccount(stored, { ...stored, ...typed }).filter(({ theirs, yours }) => theirs !== yours);

test("each answer stands once, and the same answer reads the same on both sides", () => {
  const labels = comparedAccount(stored, stored).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(differing({})).toEqual([]);
});

test("a role and a learner are compared in words", () => {
  expect(differing({ role: "administrator", isLearner: false })).toEqual([
    { name: "role", label: "Role", theirs: "Paramedic", yours: "Administrator" },
    { name: "learner[]", label: "Learner", theirs: "Yes", yours: "No" },
  ]);
});
