import { expect, test } from "vitest";
import type { PersonRecord, RecordLifelines } from "#db/queries/person-record.ts";
import { lifelinesOf } from "./lifelines.ts";

const now = new Date("2026-08-14T12:00:00Z");
const day = 86_400_000;
const ago = (days: number) => new Date(now.getTime() - days * day);
const empty: RecordLifelines = { contactCount: 0, byWeek: false, contacts: [], crises: [], referrals: [], plans: [], detentions: [], taken: [] };
const drawn = (more: Partial<RecordLifelines>, span?: "6-weeks") => lifelinesOf({ lifelines: { ...empty, ...more } } as PersonRecord, now, span);

test("two years have a line for each facet, also where nothing is on it", () => {
  const { rows, title, message, from } = drawn({});
  expect(rows.map(({ name }) => name)).toEqual(["Crises", "Contacts", "Taken to", "Detention", "Referrals", "Care plan", "Safety plan"]);
  expect([title, message, from.toISOString()]).toEqual(["Last 24 months", "No contact in 24 months.", "2024-08-14T12:00:00.000Z"]);
});

test("each kind of contact has a shape of its own, told under the picture", () => {
  const contacts = (["call", "on-scene", "assessment", "spoke", "seen"] as const).map((what) => ({ at: ago(1), what, times: 1 }));
  const { rows, legend } = drawn({ contacts, contactCount: 5 });
  expect(new Set(rows[1]?.marks.map(({ shape }) => shape)).size).toBe(5);
  expect(legend?.map(({ words }) => words)).toEqual(["Call received", "Crew with them", "Assessment", "Spoke on follow-up", "Seen by a service"]);
});

test("what still goes on has no end, and counted weeks say that they are counted", () => {
  const { rows, message } = drawn({ byWeek: true, contactCount: 300, contacts: [{ at: ago(3), what: "call", times: 4 }], crises: [{ number: "E26-000001", from: ago(2), to: null }] });
  expect(rows[0]?.marks[0]).toMatchObject({ label: "Crisis E26-000001", to: null });
  expect(rows[1]?.marks[0]?.label).toBe("4 calls received, week of 11-Aug-2026");
  expect(message).toBe("300 contacts in 24 months. The last was in the week of 11-Aug-2026.");
});

test("six weeks count only their own", () => {
  const { message, title } = drawn({ contactCount: 2, contacts: [{ at: ago(10), what: "call", times: 1 }, { at: ago(100), what: "call", times: 1 }] }, "6-weeks");
  expect([title, message]).toEqual(["Last 6 weeks", "1 contact in 6 weeks. The last was on 04-Aug-2026."]);
});
