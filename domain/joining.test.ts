import { expect, test } from "vitest";
import { isOurNumber, numberFrom, whyNotJoin, whyNotReceivedAt } from "./joining.ts";

test.each([
  ["E26-000123", "E26-000123"],
  ["e26 123", "E26-000123"],
  ["L26–000123", "L26-000123"],
  [" l26000123 ", "L26-000123"],
  ["E26-1234567", "E26-1234567"],
  ["CAD 4711", "CAD 4711"],
])("%s is the number %s", (typed, number) => expect(numberFrom(typed)).toBe(number));

test.each([["E26-000123", true], ["l26 1", true], ["CAD26-000123", false], ["E26", false], ["", false]])("%s is one of our numbers: %s", (typed, ours) => expect(isOurNumber(typed)).toBe(ours));

const now = new Date("2026-03-02T22:10:00Z");

test.each([
  ["2026-03-02T22:10:00Z", null],
  ["2026-03-02T22:11:00Z", "call.rings-in-the-future"],
  ["2026-03-01T00:00:00Z", null],
  ["2026-02-28T22:09:00Z", "call.too-long-ago"],
] as const)("a call of %s: %s", (at, refusal) => expect(whyNotReceivedAt(new Date(at), now)).toBe(refusal));

test("a second call joins an open crisis and no other", () => {
  expect(whyNotJoin({ isOpen: true })).toBeNull();
  expect(whyNotJoin({ isOpen: false })).toBe("call.joined-is-closed");
  expect(whyNotJoin(null)).toBe("call.joins-nothing");
});
