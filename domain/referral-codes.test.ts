import { expect, test } from "vitest";
import {
  consentBases, consentBasisLabels, isConsentOverride, referralCodeRefusals, referralReasonLabels, referralReasons, rejectionReasonLabels, whyNotReject, whyNotShare,
} from "./referral-codes.ts";

test.each([
  ["01", "Suspected first episode psychosis"],
  ["15", "Self-harm behaviours"],
  ["18", "In crisis"],
  ["31", "Employment support"],
] as const)("reason %s: %s", (code, label) => expect(referralReasonLabels[code]).toBe(label));

test("reasons run from 01 to 31 without 17", () => {
  const expected = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, "0")).filter((code) => code !== "17");
  expect(referralReasons).toEqual(expected);
});

test("the national rejection reasons come first", () => {
  expect(Object.keys(rejectionReasonLabels)).toEqual(["01", "02", "03", "other"]);
});

test.each([
  ["nothing chosen", null, "", "referral.no-consent-basis"],
  ["agreed", "consent", "", null],
  ["best interests without words", "best-interests", "", "referral.consent-override-needs-words"],
  ["best interests with only spaces", "best-interests", " \n", "referral.consent-override-needs-words"],
  ["best interests explained", "best-interests", "Lacks capacity tonight; sister agrees.", null],
  ["vital interests without words", "vital-interests", "", "referral.consent-override-needs-words"],
  ["public interest explained", "public-interest", "Two children in the flat.", null],
] as const)("sharing: %s", (_name, basis, words, refusal) => expect(whyNotShare(basis, words)).toBe(refusal));

test("only agreement is no override, and every basis has a label", () => {
  expect(consentBases.filter((basis) => !isConsentOverride(basis))).toEqual(["consent"]);
  for (const basis of consentBases) expect(consentBasisLabels[basis]).toBeTruthy();
});

test.each([
  ["nothing chosen", null, "", "referral.no-rejection-reason"],
  ["duplicate", "01", "", null],
  ["another reason without words", "other", "  ", "referral.rejection-needs-words"],
  ["another reason in words", "other", "Closed for a month", null],
] as const)("declining: %s", (_name, reason, words, refusal) => expect(whyNotReject(reason, words)).toBe(refusal));

test("refusals say what to do", () => {
  for (const words of Object.values(referralCodeRefusals)) expect(words).toMatch(/^[A-Z].*\.$/);
});
