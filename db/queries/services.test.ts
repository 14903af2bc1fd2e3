import { expect, test } from "vitest";
import { londonDay } from "#domain/london-time.ts";
import { closesOn, firstOpenAfter } from "#domain/service.ts";
import { inside } from "#test/inside.ts";
import { listServicesToReferTo } from "./services.ts";

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

test("a service that will close takes referrals until the day on which it closes, and says which day that is", inside(async (given) => {
  const { now } = given;
  const tomorrow = firstOpenAfter(now);
  const open = await given.service({ name: "Stays open" });
  const later = await given.service({ name: "Closes tomorrow", closedFrom: tomorrow });
  const today = await given.service({ name: "Closes later today", closedFrom: minutes(tomorrow, -1) });
  const gone = await given.service({ name: "Closed long ago", closedFrom: minutes(now, -60 * 24 * 90) });
  const clinician = await given.user({ duty: "desk" });
  const made = [open, later, today, gone].map(({ id }) => id);
  const listed = (await given.as(clinician, (tx) => listServicesToReferTo(tx, { kind: "A02", now }))).filter(({ id }) => made.includes(id));
  expect(listed.map(({ id, closedFrom }) => [id, closesOn(closedFrom, now)])).toEqual([[later.id, londonDay(tomorrow)], [open.id, null]]);
}));
