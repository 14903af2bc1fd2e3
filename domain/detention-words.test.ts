import { expect, test } from "vitest";
import { detentionWords, lengthWords, mostPressing, stageAdvice, timeSeenFrom } from "./detention-words.ts";
import { clockStages } from "./detention.ts";

const startedAt = new Date("2026-03-02T21:00:00Z");
const at = (hours: number, minutes = 0) => new Date(startedAt.getTime() + (hours * 60 + minutes) * 60_000);
const s136 = { power: "s136", powerWords: null, startedAt, extension: null } as const;

test.each([
  ["just begun", s136, at(0), "Section 136 until 21:00 tomorrow, 24hr left"],
  ["some hours left", s136, at(18, 20), "Section 136 until 21:00, 5hr 40min left"],
  ["three hours left", s136, at(21), "Section 136 ends at 21:00: only 3hr left"],
  ["one hour left", s136, at(23), "Section 136 ends within the hour, at 21:00: 1hr left"],
  ["seconds left are not a minute", s136, new Date(at(23, 59).getTime() + 1), "Section 136 ends within the hour, at 21:00: 0min left"],
  ["over", s136, at(24), "Section 136: time was over at 21:00"],
  ["over since yesterday", s136, at(30), "Section 136: time was over at 21:00 yesterday"],
  ["extended", { ...s136, extension: { grantedAt: at(20), minutes: 720 } }, at(24), "Section 136 until 09:00 tomorrow, 12hr left"],
  ["a warrant", { ...s136, power: "s135" }, at(18), "Section 135(1) until 21:00, 6hr left"],
  ["recorded only", { ...s136, power: "s3" }, at(400), "Section 3 since 02-Mar-2026"],
  ["in somebody's words", { ...s136, power: "other", powerWords: "Guardianship" }, at(400), "Guardianship since 02-Mar-2026"],
] as const)("%s", (_name, detention, now, words) => expect(detentionWords(detention, now)).toBe(words));

test("the day is said where it is not today", () => {
  const now = new Date("2026-03-28T23:30:00Z");
  expect(["2026-03-28T23:45:00Z", "2026-03-29T20:00:00Z", "2026-03-27T12:00:00Z", "2026-04-02T08:00:00Z"].map((iso) => timeSeenFrom(now, new Date(iso)))).toEqual([
    "23:45", "21:00 tomorrow", "12:00 yesterday", "09:00 on 02-Apr-2026",
  ]);
});

test.each([[0, "0min"], [59.9, "59min"], [60, "1hr"], [160, "2hr 40min"], [-5, "0min"]])("%s minutes are %s", (minutes, words) => expect(lengthWords(minutes)).toBe(words));

test("what runs against the clock is said first, the nearest end before the others", () => {
  const [late, soon, status] = [{ ...s136, startedAt: at(5) }, s136, { ...s136, power: "s3" as const }];
  expect(mostPressing([status, late, soon])).toEqual([soon, late, status]);
});

test("each stage has its advice, and the words of each differ", () => {
  expect(new Set(clockStages.map((stage) => stageAdvice[stage])).size).toBe(clockStages.length);
});
