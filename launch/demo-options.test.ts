import { expect, test } from "vitest";

import { CannotStart } from "./cannot-start.ts";
import { parseDemoOptions } from "./demo-options.ts";

test("without flags: kept data, a free port on this machine only, calls at London's pace", () => {
  expect(parseDemoOptions([])).toEqual({ fresh: false, port: null, host: "127.0.0.1", simulator: true, callsPerHour: 19, episodes: null });
});

test("every flag is heard", () => {
  const args = ["--fresh", "--port", "4000", "--host=0.0.0.0", "--no-simulator", "--calls-per-hour", "60", "--episodes", "50"];
  expect(parseDemoOptions(args)).toEqual({ fresh: true, port: 4000, host: "0.0.0.0", simulator: false, callsPerHour: 60, episodes: 50 });
});

test.each([
  [["--port", "0"], "--port takes a whole number from 1 to 65535"],
  [["--port", "http"], "--port takes a whole number"],
  [["--episodes", "1e3"], "--episodes takes a whole number"],
  [["--calls-per-hour", "-1"], "--calls-per-hour"],
  [["--quick"], "--quick"],
  [["fresh"], "fresh"],
])("%j is refused with the list of flags", (args, words) => {
  expect(() => parseDemoOptions(args)).toThrow(CannotStart);
  expect(() => parseDemoOptions(args)).toThrow(words);
  expect(() => parseDemoOptions(args)).toThrow("--no-simulator        let no new calls ring");
});
