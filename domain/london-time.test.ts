import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossesClockChange, londonDay, londonDaySpan, londonInstant, londonTime, startOfLondonDay } from "./london-time.ts";

describe("what the clock on the wall shows", () => {
  test.each([
    ["2026-01-15T12:00:00Z", "2026-01-15", "12:00"],
    ["2026-07-15T12:00:00Z", "2026-07-15", "13:00"],
    ["2026-07-14T23:30:00Z", "2026-07-15", "00:30"],
    ["2026-01-01T00:00:00Z", "2026-01-01", "00:00"],
    ["2026-03-29T00:59:59Z", "2026-03-29", "00:59"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "02:00"],
    ["2026-10-25T00:30:00Z", "2026-10-25", "01:30"],
    ["2026-10-25T01:30:00Z", "2026-10-25", "01:30"],
    ["2026-10-25T23:30:00Z", "2026-10-25", "23:30"],
  ])("at %s", (instant, day, time) => {
    expect(londonDay(new Date(instant))).toBe(day);
    expect(londonTime(new Date(instant))).toBe(time);
  });
});

describe("from the clock to the instant", () => {
  test.each([
    ["winter", "2026-01-15", "12:00", "2026-01-15T12:00:00.000Z"],
    ["summer", "2026-07-15", "12:00", "2026-07-15T11:00:00.000Z"],
    ["summer midnight", "2026-07-15", "00:00", "2026-07-14T23:00:00.000Z"],
    ["just before the clocks go forward", "2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
    ["just after", "2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    ["before the clocks go back", "2026-10-25", "00:59", "2026-10-24T23:59:00.000Z"],
    ["after", "2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
    ["a birthday long ago", "1931-06-01", "09:00", "1931-06-01T08:00:00.000Z"],
  ])("%s", (_name, day, time, instant) => {
    expect(londonInstant(day, time)).toEqual({ ok: true, instant: new Date(instant), ambiguous: false });
  });

  test.each(["01:00", "01:30", "01:59"])("%s did not exist when the clocks went forward", (time) => {
    expect(londonInstant("2026-03-29", time)).toEqual({ ok: false, reason: "time.does-not-exist" });
  });

  test.each(["0050-03-02", "0206-03-02", "1800-07-02", "1847-12-31"])("%s is a slip of the year: London's clocks showed the sun's time then", (day) => {
    expect(londonInstant(day, "00:00")).toEqual({ ok: false, reason: "time.too-long-ago" });
  });

  test("the first day that is read", () => {
    expect(londonInstant("1848-01-01", "00:00")).toEqual({ ok: true, instant: new Date("1848-01-01T00:00:00.000Z"), ambiguous: false });
  });

  test.each(["01:00", "01:30", "01:59"])("%s came twice when the clocks went back", (time) => {
    expect(londonInstant("2026-10-25", time)).toEqual({
      ok: true,
      ambiguous: true,
      instant: new Date(`2026-10-25T00:${time.slice(3)}:00Z`),
      second: new Date(`2026-10-25T01:${time.slice(3)}:00Z`),
    });
  });

  test.each(["", "9:30", "24:00", "12:60", "noon", "12:30:00", "1230"])("“%s” is not a time", (time) => {
    expect(londonInstant("2026-08-14", time)).toEqual({ ok: false, reason: "time.not-a-time" });
  });
});

describe("the length of a day", () => {
  test.each([
    ["2026-03-28", 24],
    ["2026-03-29", 23],
    ["2026-10-25", 25],
    ["2026-10-26", 24],
  ])("%s has %i hours", (day, hours) => {
    const { from, until } = londonDaySpan(day);
    expect((until.getTime() - from.getTime()) / 3_600_000).toBe(hours);
  });
});

test.each([
  ["2026-03-28T20:00:00Z", "2026-03-29T20:00:00Z", true],
  ["2026-10-24T19:00:00Z", "2026-10-25T19:00:00Z", true],
  ["2026-07-01T19:00:00Z", "2026-07-02T19:00:00Z", false],
])("from %s to %s crosses the change: %s", (from, until, crosses) => {
  expect(crossesClockChange(new Date(from), new Date(until))).toBe(crosses);
});

const anyMinute = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

test("what the clock shows leads back to the same instant, or to the other of the two", () => {
  fc.assert(
    fc.property(anyMinute, (instant) => {
      const back = londonInstant(londonDay(instant), londonTime(instant));
      if (!back.ok) throw new Error(back.reason);
      const instants = back.ambiguous ? [back.instant, back.second] : [back.instant];
      expect(instants.map((each) => each.getTime())).toContain(instant.getTime());
    }),
  );
});

test("every instant lies within its own London day", () => {
  fc.assert(
    fc.property(anyMinute, (instant) => {
      const { from, until } = londonDaySpan(londonDay(instant));
      expect(from <= instant && instant < until).toBe(true);
      expect(londonTime(startOfLondonDay(londonDay(instant)))).toBe("00:00");
    }),
  );
});

test("whatever the minute, the clock shows what the zone's own rules show", () => {
  const asked = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });
  fc.assert(fc.property(fc.date({ min: new Date("1900-01-02T00:00:00Z"), max: new Date("2099-12-30T00:00:00Z"), noInvalidDate: true }), (instant) => {
    const [day, month, year] = londonDay(instant).split("-").reverse();
    expect(`${day}/${month}/${year}, ${londonTime(instant)}`).toBe(asked.format(instant));
  }), { numRuns: 2_000 });
});
