import { expect, test } from "vitest";
import { contactRoles, mayRing, whyNotEndContact, whyNotRecordContact } from "./contact-person.ts";

test.each([
  ["next-of-kin", "contact.professional-as-family"],
  ["lives-with", "contact.professional-as-family"],
  ["cared-for", "contact.professional-as-family"],
  ["nearest-relative", "contact.professional-as-family"],
  ["parental-responsibility", "contact.professional-as-family"],
  ["carer", null],
  ["advocate", null],
  ["lasting-power-of-attorney-health", null],
  ["lasting-power-of-attorney-money", null],
] as const)("a professional written down as %s", (role, refusal) => {
  expect(whyNotRecordContact({ kind: "professional", roles: [role], sharing: "not-asked" })).toBe(refusal);
  expect(whyNotRecordContact({ kind: "person", roles: [role], sharing: "not-asked" })).toBeNull();
});

test("a relative may be everything at once", () => {
  expect(whyNotRecordContact({ kind: "person", roles: contactRoles, sharing: "may-be-told" })).toBeNull();
});

test("what has ended or was wrong does not end again", () => {
  expect(whyNotEndContact({ isEnded: false, isInError: false })).toBeNull();
  expect(whyNotEndContact({ isEnded: true, isInError: false })).toBe("contact.already-ended");
  expect(whyNotEndContact({ isEnded: true, isInError: true })).toBe("contact.already-in-error");
});

test("only somebody whom the person named may be rung: not asked is not yes", () => {
  const phone = "07700 900461";
  expect((["may-be-told", "ask-first", "must-not-be-told", "not-asked"] as const).filter((sharing) => mayRing({ sharing, phone }))).toEqual(["may-be-told"]);
  expect(mayRing({ sharing: "may-be-told", phone: null })).toBe(false);
});
