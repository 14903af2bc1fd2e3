import { expect, test } from "vitest";
import { formName, isNamedForm, isPagePath, subjectOf, whyNotDiscard, whyNotRestore } from "./draft.ts";

const id = "01a20134-33bf-74ae-86e5-b8744998e65d";

test.each([
  [`assessment:${id}:sleep`, "Assessment: Sleep"], [`assessment:${id}:gone`, "Assessment"], [`triage:${id}`, "Triage"], [`plan:${id}:safety`, "Safety plan"], [`plan:${id}:care`, "Care plan"],
  ["call:new", "New call"], [`page:/people/${id}/alerts/new`, "A form"], ["__proto__:1", "A form"],
])("%s is called “%s”", (key, name) => expect(formName(key)).toBe(name));

test("text kept for a page has no name of its own", () => expect([isNamedForm("triage:1"), isNamedForm("page:/desk")]).toEqual([true, false]));

test.each([
  [`/episodes/${id}/triage`, { episodeId: id }], [`/people/${id}`, { personId: id }], [`/referrals/${id}/events/received`, { referralId: id }], [`/follow-ups/${id}/completion`, { followUpId: id }],
  ["/desk/calls/new", null], [`/desk/${id}`, null], ["/people/new", null], [null, null],
])("%s is about %o", (path, subject) => expect(subjectOf(path)).toEqual(subject));

test.each([
  ["/desk/calls/new", true], [`/episodes/${id}/assessments/${id}/sections/mental-state`, true], ["/", true], ["//evil.example", false], ["/\\evil.example", false], ["https://evil.example", false],
  ["/a?b", false], ["/a#b", false], ["/javascript:alert(1)", false], ["desk", false], ["", false], [`/${"a".repeat(600)}`, false],
])("“%s” is the path of a page: %s", (path, is) => expect(isPagePath(path)).toBe(is));

test("what waits can be let go, what was let go can be taken back, and what was sent neither", () => {
  const draft = (because: "sent" | "discarded" | "continued" | "left" | null) => ({ setAside: because && { because } });
  expect([null, "discarded", "continued", "left", "sent"].map((because) => [whyNotDiscard(draft(because as null)), whyNotRestore(draft(because as null))])).toEqual([
    [null, "draft.waits-already"], ["draft.already-aside", null], ["draft.already-aside", null], ["draft.already-aside", null], ["draft.already-aside", "draft.was-sent"],
  ]);
});
