import { happenedAt, type HappenedAt, type ResponseTimes } from "#domain/response.ts";
import { isTimeTyped } from "#domain/typed-time.ts";
import type { WhyNot } from "#server/record-action.ts";

type Typed = { when: "now" | "typed"; "happened-date": string; "happened-time": string };

/** When it happened: pressed now, or typed. */
export function whenItHappened(input: Typed, times: ResponseTimes, now: Date): HappenedAt {
  const typed = { date: input["happened-date"], time: input["happened-time"] };
  return happenedAt(input.when === "typed" ? typed : null, times, now);
}

/** The same for a form with boxes and one button: empty boxes mean now. */
export function typedOrNow(input: Typed): Typed {
  const isTyped = isTimeTyped({ date: input["happened-date"], time: input["happened-time"] });
  return { ...input, when: isTyped ? "typed" : "now" };
}

/** The rule's "no" about the time, at the box that it is about. */
export function whyNotThen(read: HappenedAt): WhyNot {
  return read.ok ? null : { field: `happened-${read.part}`, refusal: read.refusal };
}
