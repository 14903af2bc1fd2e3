import fc from "fast-check";
import { expect, test } from "vitest";
import { londonClock } from "./london-clock.ts";

const zone = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
const asked = (at: Date) => Object.fromEntries(zone.formatToParts(at).filter(({ type }) => type !== "literal").map(({ type, value }) => [type, Number(value)]));

test("it shows what the zone's rules show, at any instant", () => {
  fc.assert(fc.property(fc.date({ min: new Date("1975-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z"), noInvalidDate: true }), (at) => {
    expect(londonClock(at)).toEqual(asked(at));
  }));
});

test.each(["2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", "2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2026-10-25T01:59:59Z"])("to the second at a change of the clocks, %s", (text) => {
  expect(londonClock(new Date(text))).toEqual(asked(new Date(text)));
});
