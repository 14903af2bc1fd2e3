import { expect, test } from "vitest";
import { listedBecause, whyNotReview, type ReviewSignals } from "./review.ts";

const now = new Date("2026-03-02T22:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const quiet: ReviewSignals = { nextActionDue: hoursAgo(-2), takenAt: hoursAgo(1), waitingSince: hoursAgo(2), silentReferrals: 0, declinedReferrals: 0, recentEpisodes: 0, reviews: 0 };

test.each<[string, Partial<ReviewSignals>, string[]]>([
  ["nothing stands out, and still it is listed", {}, ["Open"]],
  ["overdue", { nextActionDue: hoursAgo(0.1) }, ["The next action is overdue"]],
  ["waiting too long", { nextActionDue: hoursAgo(0.1), takenAt: null }, ["Nobody has taken the call in time"]],
  ["due this very minute is not overdue", { nextActionDue: now }, ["Open"]],
  ["two earlier crises this week make three", { recentEpisodes: 2 }, ["3 crises in seven days"]],
  ["three days open", { waitingSince: hoursAgo(72) }, ["Open for 3 days"]],
  ["several reasons, the most pressing first", { nextActionDue: hoursAgo(1), declinedReferrals: 1, silentReferrals: 2 },
    ["The next action is overdue", "A service declined, and nobody else has seen the person", "A service has not answered in time"]],
])("%s", (_case, signals, reasons) => expect(listedBecause({ ...quiet, ...signals }, now)).toEqual(reasons));

test.each([
  ["a paramedic does not review", { role: "paramedic" as const, strip: { ownerId: "other" } }, "role.not-consultant-nurse"],
  ["a closed case has nothing to decide", { role: "consultant-nurse" as const, strip: null }, "episode.closed"],
  ["nobody reviews their own case", { role: "consultant-nurse" as const, strip: { ownerId: "me" } }, "review.own-case"],
  ["the consultant nurse reviews another's", { role: "consultant-nurse" as const, strip: { ownerId: "other" } }, null],
])("%s", (_case, { role, strip }, refusal) => expect(whyNotReview({ strip }, { id: "me", name: "Me", duty: null, role })).toBe(refusal));
