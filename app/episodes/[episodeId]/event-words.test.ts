import { expect, test } from "vitest";
import { episodeEventKinds } from "#domain/episode-event.ts";
import { bodyOf, hrefOf, titleOf } from "./event-words.ts";

const event = { what: null, about: null, words: null } as const;

test.each([
  ["call", { what: "C2", about: "L26-000123" }, "Call L26-000123, category 2"],
  ["call", { about: "CAD 4711" }, "Call CAD 4711"],
  ["call-update", { what: "2", about: "CAD 4711" }, "Update 1 of call CAD 4711"],
  ["strip", { what: "waiting", about: "A Khan", words: "Take this call" }, "Waiting, with A Khan: Take this call"],
  ["strip", { what: "taken", about: "A Khan", words: "Triage" }, "A Khan has it: Triage"],
  ["handover-answered", { what: "refused", about: "A Khan" }, "Handover to A Khan refused"],
  ["triage", { what: "send-crew", about: "very-urgent" }, "Triage: very urgent, send a mental health crew"],
  ["response", { what: "on-scene", about: "MH21" }, "Crew MH21: on scene"],
  ["response", { what: "stood-down", about: "MH21" }, "Crew MH21: stood down"],
  ["observations", { what: "7" }, "Observations: NEWS2 7"],
  ["observations", {}, "Observations, not complete"],
  ["plan-agreed", { what: "safety", about: "partly" }, "Safety plan: agreed in part"],
  ["referral", { what: "seen", about: "Camden crisis team" }, "Referral to Camden crisis team: the person was seen"],
  ["follow-up-attempted", { what: "no-answer", about: "phone" }, "Follow-up. By phone: no answer"],
  ["closure", { what: "no-contact-made" }, "Closed: we could not reach the person"],
  ["triage", { what: "a-later-code", about: "urgent" }, "Triage: urgent, a-later-code"],
] as const)("%s of %j", (kind, said, title) => expect(titleOf({ kind, ...event, ...said })).toBe(title));

test("every kind has a title, whatever is missing", () => {
  for (const kind of episodeEventKinds) expect(titleOf({ kind, ...event })).not.toMatch(/undefined|null/);
});

test("what was agreed at identifying is said in words, and an end of a follow-up says what for", () => {
  expect(bodyOf({ kind: "identified", ...event, about: "full-name, birth-date, address" })).toBe("Agreed: full name, date of birth, address");
  expect(bodyOf({ kind: "follow-up-done", ...event, about: "Ring at ten", words: "She is well" })).toBe("Ring at ten. She is well");
  expect(bodyOf({ kind: "response", ...event, what: "clear", words: "not-conveyed" })).toBe("Not conveyed");
});

test("what can be opened leads there", () => {
  expect(hrefOf({ kind: "plan-agreed", what: "safety", id: "p" }, "e")).toBe("/episodes/e/safety-plan");
  expect(hrefOf({ kind: "assessment-signed", what: null, id: "a" }, "e")).toBe("/episodes/e/assessments/a");
  expect(hrefOf({ kind: "strip", what: "taken", id: "s" }, "e")).toBeUndefined();
});
