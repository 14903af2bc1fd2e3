import { describe, expect, test } from "vitest";
import type { Actor } from "./actor.ts";
import { correctedTime, whyNotCorrectTime, type CorrectableStage } from "./response-correction.ts";
import type { ResponseTimes } from "./response.ts";

const on = (time: string) => new Date(`2026-01-14T${time}Z`);
const now = on("15:00:00");
const done: ResponseTimes = {
  allocated: on("13:00:20"), mobile: on("13:02:10"), "on-scene": on("13:20:40"), "left-scene": on("14:10:00"), "at-destination": null, clear: on("14:25:00"), "stood-down": null,
};
const typed = (time: string) => ({ date: "", time });

describe("a corrected time", () => {
  test.each<[string, CorrectableStage, string, string]>([
    ["between its neighbours", "on-scene", "13:12", "13:12:00"],
    ["in the minute of the stage before is that moment", "mobile", "13:00", "13:00:20"],
    ["in the minute of the stage after is no later than it", "on-scene", "14:10", "14:10:00"],
    ["past a stage that was skipped", "left-scene", "14:24", "14:24:00"],
    ["of the end, up to now", "clear", "14:59", "14:59:00"],
  ])("%s", (_what, stage, time, at) => expect(correctedTime(typed(time), stage, done, now)).toEqual({ ok: true, at: on(at) }));

  test.each<[string, CorrectableStage, string, string]>([
    ["before the stage before", "on-scene", "13:01", "response.time-out-of-order"],
    ["before the crew was sent", "mobile", "12:59", "response.time-out-of-order"],
    ["after the stage after", "on-scene", "14:11", "response.time-after-the-next"],
    ["the one that stands", "on-scene", "13:20", "response.time-as-recorded"],
    ["an end before the last stage", "clear", "14:09", "response.time-out-of-order"],
    ["no time at all", "clear", "soon", "time.not-understood"],
  ])("is not %s", (_what, stage, time, refusal) => expect(correctedTime(typed(time), stage, done, now)).toMatchObject({ ok: false, part: "time", refusal }));

  test("still to come is refused where a day is named", () => {
    expect(correctedTime({ date: "14 1 2026", time: "15:30" }, "clear", done, now)).toMatchObject({ ok: false, refusal: "response.time-in-the-future" });
  });
});

const who = (made: Partial<Actor> = {}): Actor => ({ id: "somebody", name: "A Khan", role: "paramedic", duty: null, ...made });
const response = { times: done, memberIds: ["aboard"], ownerId: null };

test.each([
  ["somebody who was aboard, off duty, when all is over", who({ id: "aboard" }), "on-scene", null],
  ["a consultant nurse", who({ role: "consultant-nurse" }), "on-scene", null],
  ["somebody who was not there", who(), "on-scene", "response.not-your-crew"],
  ["an administrator", who({ id: "aboard", role: "administrator" }), "on-scene", "role.not-clinical"],
  ["a time that nobody recorded", who({ id: "aboard" }), "at-destination", "response.time-not-recorded"],
] as const)("correcting: %s", (_who, actor, stage, refusal) => expect(whyNotCorrectTime(response, stage, actor)).toBe(refusal));
