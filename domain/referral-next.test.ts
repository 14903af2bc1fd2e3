import { expect, test } from "vitest";
import { answerDueBy, endOfToday, nextAfterHearing, seenDueBy, silenceDueBy } from "./referral-next.ts";
import type { HeardKind } from "./referral.ts";
import { urgencies } from "./urgency.ts";

const at = new Date("2026-07-02T20:30:00Z");
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const facts = { serviceName: "North team", urgency: "urgent", bookedFor: null } as const;
const after = (kind: HeardKind, othersOpen = 0, bookedFor: Date | null = null) => nextAfterHearing(kind, { ...facts, bookedFor }, { happenedAt: at, now: at, othersOpen });

test.each([
  ["the service’s own time", "routine", 24, 24],
  ["sooner where the person must be seen sooner", "very-urgent", 24, 4],
  ["an hour for an emergency", "emergency", 24, 1],
  ["the service’s own time where nobody is to attend", "signpost", 48, 48],
] as const)("an answer is due: %s", (_name, urgency, within, hour) => expect(answerDueBy(urgency, within, at)).toEqual(hours(hour)));

test("word that the person was seen is due within the urgency, and always within the four weeks that a strip can hold", () => {
  expect(seenDueBy("urgent", at)).toEqual(hours(24));
  for (const urgency of urgencies) expect(seenDueBy(urgency, at).getTime()).toBeLessThanOrEqual(hours(28 * 24).getTime());
});

// 20:30 UTC on 2 July is 21:30 in London: the day ends at 22:59 UTC.
const today = new Date("2026-07-02T22:59:00Z");

test.each<[string, ReturnType<typeof after>, ReturnType<typeof after>]>([
  ["received answers nothing", after("received"), null],
  ["accepted is not seen", after("accepted"), { words: "Hear that the person was seen by North team", due: hours(24) }],
  ["booked waits for the appointment", after("booked", 0, hours(30)), { words: "Hear that the person was seen by North team", due: hours(34) }],
  ["a failed visit is looked into", after("attempted"), { words: "North team did not see the person: find out what they do next", due: hours(4) }],
  ["a decline comes back, due today", after("declined"), { words: "Declined by North team: find another way", due: today }],
  ["a decline comes back even while others are open", after("declined", 1), { words: "Declined by North team: find another way", due: today }],
  ["pointing elsewhere comes back, due today", after("redirected"), { words: "North team points elsewhere: refer there or find another way", due: today }],
  ["seen: close or follow up", after("seen"), { words: "Close or follow up", due: hours(4) }],
  ["the last one withdrawn", after("withdrawn"), { words: "Referral to North team withdrawn: decide what follows", due: today }],
  ["one withdrawn while others are open", after("withdrawn", 1), null],
])("%s", (_name, next, expected) => expect(next).toEqual(expected));

test.each<[HeardKind, Date | null]>([["received", null], ["declined", null], ["accepted", hours(24)], ["attempted", hours(4)]])("silence after %s", (kind, due) =>
  expect(silenceDueBy(kind, facts, at, at)).toEqual(due));

test("today ends in London, also when the clocks change", () => {
  expect(endOfToday(new Date("2026-03-29T12:00:00Z"))).toEqual(new Date("2026-03-29T22:59:00Z"));
  expect(endOfToday(new Date("2026-10-25T12:00:00Z"))).toEqual(new Date("2026-10-25T23:59:00Z"));
});
