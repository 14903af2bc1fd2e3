import { expect, test } from "vitest";

import { answerTo } from "./demo-keys.ts";
import { controlSimulator, nextPace } from "./simulator-pace.ts";

function record() {
  const log: string[] = [];
  const control = controlSimulator((pace) => {
    log.push(`start ${pace}`);
    return { stop: () => void log.push("stop"), pause: () => void log.push("pause"), resume: () => void log.push("resume") };
  }, 19);
  return { log, control };
}

test("the pace steps up and down from whatever was asked for, and stays within its ends", () => {
  expect(nextPace(19, "faster")).toBe(40);
  expect(nextPace(25, "slower")).toBe(19);
  expect(nextPace(1, "slower")).toBe(1);
  expect(nextPace(3_600, "faster")).toBe(3_600);
});

test("p pauses and resumes", () => {
  const { log, control } = record();
  expect(answerTo("p", control, () => undefined)).toContain("No new calls ring");
  expect(answerTo("p", control, () => undefined)).toBe("About 19 calls ring an hour.");
  expect(log).toEqual(["start 19", "pause", "resume"]);
});

test("a changed pace holds while paused, and stays paused", () => {
  const { log, control } = record();
  answerTo("p", control, () => undefined);
  expect(answerTo("+", control, () => undefined)).toBe("About 40 calls ring an hour once p lets them ring again.");
  expect(log).toEqual(["start 19", "pause", "stop", "start 40", "pause"]);
});

test("q and Ctrl-C wish to stop, with or without a simulator, and other keys do nothing", () => {
  let wishes = 0;
  for (const key of ["q", "\u0003", "x", "p"]) expect(answerTo(key, null, () => void (wishes += 1))).toBeNull();
  expect(wishes).toBe(2);
});
