import { describe, expect, test } from "vitest";
import { crewState, inOrderToSend, whyNotSendCrew } from "./crew.ts";
import type { CrewOnDuty } from "./crew.ts";

const until = new Date("2026-03-03T07:00:00Z");
const paramedic = { userId: "p", name: "P", role: "paramedic" } as const;
const practitioner = { userId: "m", name: "M", role: "mental-health-practitioner" } as const;
const job = { stage: "on-scene", since: until } as const;
const crew = (changes: Partial<CrewOnDuty> = {}): CrewOnDuty => ({ id: "1", kind: "joint-car", callSign: "MH21", sector: "NC", until, aboard: [paramedic, practitioner], job: null, ...changes });

describe("which crew can be sent", () => {
  test.each([
    ["a complete joint car", crew(), "free", null],
    ["a joint car without a practitioner", crew({ aboard: [paramedic] }), "incomplete", "crew.incomplete"],
    ["a joint car with two paramedics", crew({ aboard: [paramedic, paramedic] }), "incomplete", "crew.incomplete"],
    ["a joint car with nobody", crew({ aboard: [] }), "incomplete", "crew.incomplete"],
    ["a solo specialist", crew({ kind: "solo", aboard: [paramedic] }), "free", null],
    ["a solo car with nobody", crew({ kind: "solo", aboard: [] }), "incomplete", "crew.incomplete"],
    ["a crew on a job keeps it", crew({ job }), "busy", "crew.busy"],
    ["a crew on a job whose second member has gone home", crew({ job, aboard: [paramedic] }), "busy", "crew.busy"],
  ] as const)("%s", (_name, which, state, refusal) => {
    expect(crewState(which)).toBe(state);
    expect(whyNotSendCrew(which)).toBe(refusal);
  });

  test("a crew that has gone off duty", () => expect(whyNotSendCrew(null)).toBe("crew.off-duty"));
});

test("the call's own sector first, free before busy before incomplete, then by call sign as a person counts", () => {
  const crews = [
    crew({ id: "a", callSign: "MH9", sector: "SE" }),
    crew({ id: "b", callSign: "MH21", job }),
    crew({ id: "c", callSign: "MH10" }),
    crew({ id: "d", callSign: "MH2" }),
    crew({ id: "e", callSign: "MH1", aboard: [] }),
  ];
  expect(inOrderToSend(crews, "NC").map(({ id }) => id)).toEqual(["d", "c", "b", "e", "a"]);
  expect(inOrderToSend(crews, null).map(({ id }) => id)).toEqual(["d", "a", "c", "b", "e"]);
});
