import { expect, test } from "vitest";
import { newsInWords } from "./news-in-words.ts";

const bare = { kind: "received", happenedAt: new Date("2026-08-14T12:07:00Z"), toldBy: null, seenBy: null, declineCode: null, bookedFor: null, words: null } as const;
const answers = (news: Partial<Parameters<typeof newsInWords>[0]>) => Object.fromEntries(newsInWords({ ...bare, ...news }).map(({ name, words }) => [name, words]));

test("news is read answer by answer, in the words of the form", () => {
  expect(answers({})).toEqual({ kind: "Received", "happened-date": "14-Aug-2026 13:07" });
  expect(answers({ kind: "booked", bookedFor: new Date("2026-08-16T09:00:00Z"), toldBy: "Duty worker", words: "At the clinic" })).toMatchObject({ kind: "Booked", "booked-date": "16-Aug-2026 10:00", toldBy: "Duty worker", words: "At the clinic" });
  expect(answers({ kind: "seen", seenBy: "Team nurse" })).toMatchObject({ kind: "Seen", seenBy: "Team nurse" });
});

test("the code of a decline is read in words; a code that is no longer offered stays as it is", () => {
  expect(answers({ kind: "declined", declineCode: "02" }).declineCode).toMatch(/[a-z]{4}/i);
  expect(answers({ kind: "declined", declineCode: "ZZ" }).declineCode).toBe("ZZ");
});
