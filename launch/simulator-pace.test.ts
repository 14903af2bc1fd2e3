import { expect, test } from "vitest";

import { answerTo } from "./demo-keys.ts";
import { controlSimulator, nextPace } from "./simulator-pace.ts";

function record() {
  const log: string[] = [];
  const simulator = {
    paused: false,
    stop: () => void log.push("stop"),
    pause: () => {
      simulator.paused = true;
    },
    resume: () => {
      simulator.paused = false;
    },
    setPace: (pace: number) => void log.push(`${pace} an hour`),
  };
  return { log, simulator, control: controlSimulator(simulator, 19) };
}

test("the pace steps up and down from whatever was asked for, and stays within its ends", () => {
  expect(nextPace(19, "faster")).toBe(40);
  expect(nextPace(25, "slower")).toBe(19);
  expect(nextPace(1, "slower")).toBe(1);
  expect(nextPace(3_600, "faster")).toBe(3_600);
});

test("p pauses and resumes", () => {
  const { simulator, control } = record();
  expect(answerTo("p", control, () => undefined)).toContain("No new calls ring");
  expect(simulator.paused).toBe(true);
  expect(answerTo("p", control, () => undefined)).toBe("About 19 calls ring an hour.");
  expect(simulator.paused).toBe(false);
});

test("a pace changed during a pause holds once calls ring again", () => {
  const { log, control } = record();
  answerTo("p", control, () => undefined);
  expect(answerTo("+", control, () => undefined)).toBe("About 40 calls ring an hour once p lets them ring again.");
  expect(answerTo("-", control, () => undefined)).toContain("About 19");
  expect(log).toEqual(["40 an hour", "19 an hour"]);
});

test("q and Ctrl-C wish to stop, with or without a simulator, and other keys do nothing", () => {
  let wishes = 0;
  for (const key of ["q", "\u0003", "x", "p"]) expect(answerTo(key, null, () => void (wishes += 1))).toBeNull();
  expect(wishes).toBe(2);
});
