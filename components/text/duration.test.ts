import { expect, test } from "vitest";
import { durationText, sinceText } from "./duration.ts";

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [0, "0sec"],
  [40_000, "40sec"],
  [12 * minute, "12min"],
  [65 * minute, "1hr 5min"],
  [60 * minute, "1hr"],
  [76 * hour, "3d 4hr"],
  [72 * hour + 5 * minute, "3d"],
  [-13 * minute, "13min"],
])("%d ms is %s", (span, text) => expect(durationText(span)).toBe(text));

test("a relative time stands with the absolute one, and with its day when that was not today", () => {
  const now = new Date("2026-08-14T13:07:00Z");
  expect(sinceText(new Date("2026-08-14T12:55:00Z"), now)).toBe("12min (since 13:55)");
  expect(sinceText(new Date("2026-08-13T12:55:00Z"), now)).toBe("1d (since 13-Aug-2026 13:55)");
});
