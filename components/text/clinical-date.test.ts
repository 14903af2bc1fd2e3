import { expect, test } from "vitest";
import { clinicalDate, clinicalDateTime, clinicalDayDate, clinicalTime, isoDay, longDate, longDateTime, patientTime } from "./clinical-date.ts";

test("a day is written with two digits, a three letter month and four digits", () => {
  expect(clinicalDate("2026-08-06")).toBe("06-Aug-2026");
  expect(clinicalDate("2026-09-30")).toBe("30-Sep-2026");
  expect(clinicalDayDate("2026-08-14")).toBe("Fri 14-Aug-2026");
});

test("a calendar day is not moved by the time zone of the machine", () => {
  expect(clinicalDate("1980-01-01")).toBe("01-Jan-1980");
  expect(longDate("1980-12-31")).toBe("31 December 1980");
});

test.each([
  ["winter is UTC", "2026-01-15T23:30:00Z", "15-Jan-2026 23:30"],
  ["summer is one hour later, and may be the next day", "2026-08-14T23:30:00Z", "15-Aug-2026 00:30"],
  ["the hour before the clocks go back", "2026-10-25T00:30:00Z", "25-Oct-2026 01:30"],
  ["the hour after the clocks go back", "2026-10-25T01:30:00Z", "25-Oct-2026 01:30"],
  ["midnight is 00:00, never 24:00", "2026-08-13T23:00:00Z", "14-Aug-2026 00:00"],
])("%s in London", (_name, instant, text) => expect(clinicalDateTime(new Date(instant))).toBe(text));

test("a screen reader and a patient get the long form", () => {
  const at = new Date("2026-08-14T13:07:00Z");
  expect(longDate(at)).toBe("14 August 2026");
  expect(longDateTime(at)).toBe("14 August 2026 at 14:07");
  expect(clinicalTime(at)).toBe("14:07");
  expect(isoDay(new Date("2026-08-14T23:30:00Z"))).toBe("2026-08-15");
});

test.each([
  ["2026-01-15T14:30:00Z", "2:30pm"],
  ["2026-01-15T09:00:00Z", "9am"],
  ["2026-01-15T00:05:00Z", "12:05am"],
  ["2026-01-15T12:00:00Z", "midday"],
  ["2026-01-15T00:00:00Z", "midnight"],
])("%s is %s to a patient", (instant, text) => expect(patientTime(new Date(instant))).toBe(text));
