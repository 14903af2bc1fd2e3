import { expect, test } from "vitest";
import { nextStepFrom } from "./next-step.ts";

const now = new Date("2026-11-22T02:10:00Z");
const nothing = { date: "", time: "" };

test.each([
  ["a plan is made while the crew is still there", { next: "safety-plan", words: "", due: nothing }, { ok: true, what: "Make a safety plan", due: new Date("2026-11-22T02:40:00Z") }],
  ["something else, at a time", { next: "other", words: "Ring her sister", due: { date: "", time: "09:00" } }, { ok: true, what: "Ring her sister", due: new Date("2026-11-22T09:00:00Z") }],
  ["nothing was chosen", { words: "", due: nothing }, { ok: false, field: "next", refusal: "assessment.next-not-chosen" }],
  ["a time that is none", { next: "referral", words: "", due: { date: "", time: "soon" } }, { ok: false, field: "due-time", refusal: "time.not-understood" }],
  ["in five weeks", { next: "referral", words: "", due: { date: "+5w", time: "09:00" } }, { ok: false, field: "due-time", refusal: "strip.due-too-far" }],
] as const)("%s", (_name, typed, expected) => expect(nextStepFrom(typed, now)).toEqual(expected));
