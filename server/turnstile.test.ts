import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DatabaseUnavailable } from "./faults.ts";
import { Turnstile } from "./turnstile.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What has become of a promise by now. */
function watch(promise: Promise<void>): { state: "waiting" | "in" | "turned away"; error: unknown } {
  const seen: ReturnType<typeof watch> = { state: "waiting", error: null };
  promise.then(
    () => (seen.state = "in"),
    (error: unknown) => Object.assign(seen, { state: "turned away", error }),
  );
  return seen;
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test("as many go in at once as there are places; the next waits until one leaves", async () => {
  const turnstile = new Turnstile(2, 10, 1_000);
  const [first, second, third] = [1, 2, 3].map(() => watch(turnstile.enter()));
  await settle();
  expect([first?.state, second?.state, third?.state]).toEqual(["in", "in", "waiting"]);
  turnstile.leave();
  await settle();
  expect(third?.state).toBe("in");
});

test("whoever came first goes first", async () => {
  const turnstile = new Turnstile(1, 10, 1_000);
  await turnstile.enter();
  const [first, second] = [watch(turnstile.enter()), watch(turnstile.enter())];
  turnstile.leave();
  await settle();
  expect([first.state, second.state]).toEqual(["in", "waiting"]);
});

test("nobody waits longer than the limit, and they are told that it was the database", async () => {
  const turnstile = new Turnstile(1, 10, 1_800);
  await turnstile.enter();
  const waiting = watch(turnstile.enter());
  await vi.advanceTimersByTimeAsync(1_799);
  expect(waiting.state).toBe("waiting");
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting.state).toBe("turned away");
  expect(waiting.error).toBeInstanceOf(DatabaseUnavailable);
});

test("with the queue full the next is turned away at once", async () => {
  const turnstile = new Turnstile(1, 1, 1_000);
  await turnstile.enter();
  const waiting = watch(turnstile.enter());
  const oneTooMany = watch(turnstile.enter());
  await settle();
  expect([waiting.state, oneTooMany.state]).toEqual(["waiting", "turned away"]);
});

test("a place is not lost to somebody who gave up: it goes to the next, and back when nobody waits", async () => {
  const turnstile = new Turnstile(1, 10, 1_000);
  await turnstile.enter();
  const gaveUp = watch(turnstile.enter());
  await vi.advanceTimersByTimeAsync(1_000);
  const patient = watch(turnstile.enter());
  turnstile.leave();
  await settle();
  expect([gaveUp.state, patient.state]).toEqual(["turned away", "in"]);
  turnstile.leave();
  const later = watch(turnstile.enter());
  await settle();
  expect(later.state).toBe("in");
  expect(vi.getTimerCount()).toBe(0);
});

test("among several who wait, the one whose time is up leaves its place in the queue and nobody else's", async () => {
  const turnstile = new Turnstile(1, 10, 1_000);
  await turnstile.enter();
  const early = watch(turnstile.enter());
  await vi.advanceTimersByTimeAsync(600);
  const late = watch(turnstile.enter());
  await vi.advanceTimersByTimeAsync(400);
  expect([early.state, late.state]).toEqual(["turned away", "waiting"]);
  turnstile.leave();
  await settle();
  expect(late.state).toBe("in");
});
