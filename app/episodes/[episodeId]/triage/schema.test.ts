import { describe, expect, test } from "vitest";
import { checkForm } from "#components/form/check-form.ts";
import { safetyQuestions } from "#domain/red-flag.ts";
import { triageSchema } from "./schema.ts";
import { answerName, wordsName } from "./typed-answers.ts";

const allNo = Object.fromEntries(safetyQuestions.map((question) => [answerName(question), "no"]));
const finished = {
  ...allNo, episodeId: "01a20230-d01d-747e-af6a-a551ff6ba023", version: "none", presentation: "Has not slept for four nights", spokeDirectly: "yes",
  urgency: "urgent", decision: "send-crew", reason: "Frightened and alone", agreed: "yes",
};
const errorsOf = (values: Record<string, string>) => {
  const checked = checkForm(triageSchema, values);
  return checked.ok ? [] : Object.keys(checked.errors);
};

test("an empty form names every gap at once, from top to bottom", () => {
  expect(errorsOf({ episodeId: finished.episodeId, version: "none" })).toEqual([...safetyQuestions.map(answerName), "presentation", "spokeDirectly", "urgency", "decision", "reason", "agreed"]);
});

test("nothing at all is chosen for anybody: each safety question needs an answer", () => {
  const { [answerName("overdose")]: _overdose, [answerName("weapon")]: _weapon, ...rest } = finished as Record<string, string>;
  expect(errorsOf(rest)).toEqual([answerName("overdose"), answerName("weapon")]);
});

test("in an emergency, send first: open questions stay open", () => {
  const { episodeId, version } = finished;
  const emergency = { episodeId, version, [answerName("overdose")]: "yes", presentation: "Took tablets", urgency: "emergency", decision: "emergency-ambulance", reason: "Overdose an hour ago", agreed: "not-asked" };
  const checked = checkForm(triageSchema, emergency);
  expect(checked.ok && checked.value.safety.overdose.answer).toBe("yes");
  expect(checked.ok && checked.value.safety.breathing.answer).toBeNull();
});

describe("one thing needs another", () => {
  test.each([
    ["a finished form", {}, []],
    ["differing from the proposal without a word", { [answerName("overdose")]: "yes" }, ["differsBecause"]],
    ["differing with a reason", { [answerName("overdose")]: "yes", differsBecause: "It was last week and was treated" }, []],
    ["differing with white space", { [answerName("overdose")]: "yes", differsBecause: " \n " }, ["differsBecause"]],
    ["a reason of white space", { reason: "   " }, ["reason"]],
    ["an emergency with advice", { urgency: "emergency", decision: "advice" }, ["decision", "safetyNetting"]],
    ["advice without safety-netting", { decision: "advice" }, ["safetyNetting"]],
    ["advice with it", { decision: "advice", safetyNetting: "Ring 999 if the voices tell him to act" }, []],
    ["police without a threshold", { decision: "police-with-health" }, ["policeThreshold"]],
    ["another service without its name", { decision: "other-service", safetyNetting: "Ring back" }, ["otherService"]],
    ["a visit where nobody visits", { urgency: "signpost" }, ["decision"]],
    ["a value that is none of the choices", { urgency: "high-risk" }, ["urgency"]],
  ] as const)("%s", (_name, changes, fields) => expect(errorsOf({ ...finished, ...changes })).toEqual(fields));
});

test("words belong to a yes: those typed before the answer changed are no part of it", () => {
  const checked = checkForm(triageSchema, { ...finished, [wordsName("injury")]: "left wrist" });
  expect(checked.ok && checked.value.safety.injury).toEqual({ answer: "no", words: "" });
});

test("20,000 characters are kept; one more is named and nothing is cut", () => {
  expect(errorsOf({ ...finished, reason: "a".repeat(20_000) })).toEqual([]);
  expect(errorsOf({ ...finished, reason: "a".repeat(20_001) })).toEqual(["reason"]);
});
