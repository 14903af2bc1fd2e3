import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safetyQuestions, threeStates } from "./red-flag.ts";
import type { SafetyAnswers, SafetyQuestion, ThreeState } from "./red-flag.ts";
import { isCallBack, usualNextActions } from "./strip.ts";
import {
  callBackDueBy, nextActionAfterTriage, openQuestions, proposeUrgency, triageDecisions, whyNotCallBackAt, whyNotTogether,
} from "./triage.ts";
import { dueBy, urgencies } from "./urgency.ts";

const decidedAt = new Date("2026-03-02T22:10:00Z");
const later = (minutes: number) => new Date(decidedAt.getTime() + minutes * 60_000);

function answers(given: Partial<Record<SafetyQuestion, ThreeState | null>>, rest: ThreeState | null = "no"): SafetyAnswers {
  return Object.fromEntries(
    safetyQuestions.map((question) => [question, { answer: Object.hasOwn(given, question) ? given[question] : rest, words: "" }]),
  ) as SafetyAnswers;
}

describe("what the answers propose", () => {
  test.each([
    ["nothing", {}, null, null],
    ["danger at the scene", { "danger-now": "yes" }, "emergency", "emergency-ambulance"],
    ["an overdose", { overdose: "yes" }, "emergency", "emergency-ambulance"],
    ["pressure on the neck", { neck: "yes" }, "emergency", "emergency-ambulance"],
    ["acute behavioural disturbance", { "behavioural-disturbance": "yes" }, "emergency", "emergency-ambulance"],
    ["an overdose and a weapon: the body first", { overdose: "yes", weapon: "yes" }, "emergency", "emergency-ambulance"],
    ["a weapon", { weapon: "yes" }, "emergency", "police-with-health"],
    ["may act today", { "act-today": "yes" }, "very-urgent", "send-crew"],
    ["means to hand", { means: "yes" }, "very-urgent", "send-crew"],
    ["pregnancy alone", { pregnancy: "yes" }, "very-urgent", "send-crew"],
    ["pregnancy not known", { pregnancy: "unknown" }, null, null],
    ["breathing not known", { breathing: "unknown" }, "urgent", "send-crew"],
    ["breathing not known, and may act today", { breathing: "unknown", "act-today": "yes" }, "very-urgent", "send-crew"],
    ["a scene fact not known", { weapon: "unknown" }, null, null],
    ["detained already: a dispatch note, not a time frame", { detained: "yes" }, null, null],
    ["under the influence, with children there", { influence: "yes", dependants: "yes" }, null, null],
  ] as const)("%s", (_name, given, urgency, decision) => {
    const proposal = proposeUrgency(answers(given));
    expect([proposal?.urgency ?? null, proposal?.decision ?? null]).toEqual([urgency, decision]);
  });

  test("it says which answer", () => {
    expect(proposeUrgency(answers({ overdose: "yes", injury: "yes" }))?.because).toBe("A physical red flag is answered yes (overdose or poisoning, injury or bleeding)");
  });

  test("a further yes never makes it less urgent", () => {
    const someAnswers = fc.record(Object.fromEntries(safetyQuestions.map((question) => [question, fc.constantFrom(...threeStates)])));
    const place = (given: Partial<Record<SafetyQuestion, ThreeState>>) => {
      const urgency = proposeUrgency(answers(given))?.urgency;
      return urgency === undefined ? urgencies.length : urgencies.indexOf(urgency);
    };
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...safetyQuestions), (given, further) => {
        const isRuledOut = given[further] !== "unknown";
        fc.pre(isRuledOut);
        expect(place({ ...given, [further]: "yes" })).toBeLessThanOrEqual(place(given));
      }),
    );
  });
});

describe("questions left open", () => {
  test("in an emergency, send first", () => expect(openQuestions(answers({}, null), "emergency")).toEqual([]));
  test("otherwise each needs an answer, if only that nobody asked", () => {
    expect(openQuestions(answers({ overdose: null, weapon: null }), "urgent")).toEqual(["overdose", "weapon"]);
    expect(openQuestions(answers({}, "unknown"), "urgent")).toEqual([]);
  });
});

describe("urgency and decision say the same thing", () => {
  test.each([
    ["emergency", "send-crew", true],
    ["emergency", "emergency-ambulance", true],
    ["emergency", "police-with-health", true],
    ["emergency", "call-back", false],
    ["emergency", "advice", false],
    ["very-urgent", "call-back", true],
    ["urgent", "other-service", true],
    ["signpost", "other-service", true],
    ["signpost", "send-crew", false],
    ["advice", "advice", true],
    ["advice", "emergency-ambulance", false],
  ] as const)("%s, %s: %s", (urgency, decision, agree) => expect(whyNotTogether(urgency, decision) === null).toBe(agree));

  test("every urgency leaves a decision", () => {
    for (const urgency of urgencies) expect(triageDecisions.some((decision) => whyNotTogether(urgency, decision) === null)).toBe(true);
  });
});

describe("calling back", () => {
  test.each(urgencies.filter((urgency) => urgency !== "emergency"))("the usual time for %s is ahead, and before the person must be seen", (urgency) => {
    expect(whyNotCallBackAt(callBackDueBy(urgency, decidedAt), urgency, decidedAt)).toBeNull();
  });

  test.each([
    ["very-urgent", 0, "call-back.in-the-past"],
    ["very-urgent", -1, "call-back.in-the-past"],
    ["very-urgent", 1, null],
    ["very-urgent", 240, null],
    ["very-urgent", 241, "call-back.too-late"],
    ["advice", 10_000, null],
  ] as const)("%s, %d minutes from now: %s", (urgency, minutes, refusal) => expect(whyNotCallBackAt(later(minutes), urgency, decidedAt)).toBe(refusal));
});

describe("what the owner does next", () => {
  test.each([
    ["send-crew", usualNextActions.sendCrew],
    ["advice", "Close, or agree a follow-up"],
    ["emergency-ambulance", "Check that the emergency ambulance is on its way"],
  ] as const)("%s is due now", (decision, words) => {
    expect(nextActionAfterTriage(decision, decidedAt, later(60))).toEqual({ words, due: decidedAt });
  });

  test("a call back is due at its time, and the desk knows it for one", () => {
    const next = nextActionAfterTriage("call-back", decidedAt, later(45));
    expect(next.due).toEqual(later(45));
    expect(isCallBack(next.words)).toBe(true);
  });
});

test("the slowest call back is still within the time frame", () => {
  for (const urgency of urgencies) {
    const reachBy = dueBy(urgency, decidedAt);
    if (reachBy) expect(callBackDueBy(urgency, decidedAt).getTime()).toBeLessThanOrEqual(reachBy.getTime());
  }
});
