import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftKeeper, draftStateText, type DraftAnswer, type DraftSave, type DraftState } from "./draft-keeper.ts";

beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
afterEach(() => { vi.useRealTimers(); });

/** A page, and a server whose answers come in order; a promise is an answer on its way. */
function desk(answers: (DraftAnswer | Promise<DraftAnswer>)[] = []) {
  const page = { words: "", isCut: false, ticks: ["a"], said: [] as DraftState[], posts: [] as { words: unknown; leaving: boolean; at: number }[], saves: [] as DraftSave[] };
  const keeper = new DraftKeeper({
    read: () => ({ words: page.words, ...(page.ticks.length > 0 ? { "ticks[]": page.ticks } : {}) }),
    post: (save) => {
      page.saves.push(save);
      page.posts.push({ words: save.values["words"], leaving: save.leaving, at: Date.now() });
      return Promise.resolve(page.isCut ? { kind: "unreachable" } : answers.shift() ?? { kind: "saved", at: "14:07" });
    },
    show: (state) => page.said.push(state),
    savedAt: null,
  });
  const type = (words: string) => { page.words = words; keeper.typed(); };
  return { page, keeper, type };
}

test("a draft is kept one second after the last key", async () => {
  const { page, type } = desk();
  type("h");
  await vi.advanceTimersByTimeAsync(900);
  type("hello");
  await vi.advanceTimersByTimeAsync(999);
  expect(page.posts).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(page.posts).toEqual([{ words: "hello", leaving: false, at: 1900 }]);
  expect(page.said.map(draftStateText)).toEqual(["Not saved yet", "Not saved yet", "Saving…", "Draft saved 14:07"]);
});

test("somebody who never stops typing is kept after ten seconds", async () => {
  const { page, type } = desk();
  for (let second = 0; second < 20; second += 1) {
    type(`word ${second}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(page.posts[0]?.at).toBe(10_000);
});

test("leaving a field or the page keeps at once, and only what changed", async () => {
  const { page, keeper, type } = desk();
  keeper.keep();
  expect(page.posts).toEqual([]);
  type("hello");
  keeper.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.posts).toEqual([{ words: "hello", leaving: true, at: 0 }]);
  keeper.keep();
  keeper.leave();
  expect(page.posts).toHaveLength(1);
});

const last = (page: { said: DraftState[] }) => draftStateText(page.said.at(-1) ?? { kind: "untouched", at: null });

test("a failure is repeated after 1, 2 and then every 5 seconds, says why and that the text is still there, and recovers", async () => {
  const { page, keeper, type } = desk([{ kind: "saved", at: "14:03:10" }, { kind: "unreachable" }, { kind: "failed" }, { kind: "failed" }, { kind: "failed" }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(0);
  type("two");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(0);
  expect(last(page)).toBe("Not saved: no connection, trying again. Last saved 14:03:10. Your text is still on this page.");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last(page)).toContain("cannot reach its records, trying again");
  await vi.advanceTimersByTimeAsync(12_000);
  expect(page.posts.map(({ at }) => at)).toEqual([0, 0, 1_000, 3_000, 8_000, 13_000]);
  expect(last(page)).toBe("Draft saved 14:07");
});

test("a network that is cut for five minutes of typing: it keeps trying, and everything is kept within five seconds of its return", async () => {
  const { page, type } = desk();
  page.isCut = true;
  for (let typed = "x"; typed.length <= 1_200; typed += "x") {
    type(typed);
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(page.said.at(-1)?.kind).toBe("unreachable");
  page.isCut = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(page.posts.at(-1)?.words).toBe("x".repeat(1_200));
  expect(last(page)).toBe("Draft saved 14:07");
});

test("a connection that comes back is used at once", async () => {
  const { page, keeper, type } = desk([{ kind: "unreachable" }, { kind: "unreachable" }, { kind: "unreachable" }]);
  type("one");
  await vi.advanceTimersByTimeAsync(4_500);
  keeper.keep();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.posts.at(-1)).toMatchObject({ words: "one", at: 4_500 });
  expect(page.said.at(-1)?.kind).toBe("saved");
});

test("typing while it fails does not hammer the server", async () => {
  const { page, keeper, type } = desk([{ kind: "failed" }, { kind: "failed" }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(500);
  type("two");
  await vi.advanceTimersByTimeAsync(499);
  expect(page.posts).toHaveLength(1);
});

test("what is typed while a draft is on its way is kept next", async () => {
  const { page, keeper, type } = desk();
  type("one");
  keeper.keep();
  type("two");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.posts.map(({ words }) => words)).toEqual(["one", "two"]);
});

test("every save has a number, and an answer that comes late changes nothing", async () => {
  const slow = Promise.withResolvers<DraftAnswer>();
  const { page, keeper, type } = desk([slow.promise, { kind: "saved", at: "14:07:32" }]);
  type("one");
  keeper.keep();
  type("one two");
  keeper.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.saves.map(({ sequence, leaving, values }) => [sequence, leaving, values["words"]])).toEqual([[1, false, "one"], [2, true, "one two"]]);
  slow.resolve({ kind: "unreachable" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(last(page)).toBe("Draft saved 14:07:32");
  expect(page.posts).toHaveLength(2);
});

test("what is said to have changed is everything that the server may not hold, a tick that was taken away among it", async () => {
  const slow = Promise.withResolvers<DraftAnswer>();
  const { page, keeper, type } = desk([{ kind: "saved", at: "14:07" }, slow.promise]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(0);
  type("two");
  keeper.keep();
  page.ticks = [];
  type("one");
  keeper.leave();
  expect(page.saves[0]).toMatchObject({ since: 0, changes: { words: "one", "ticks[]": ["a"] } });
  expect(page.saves[2], "back to what is kept, while something else is on its way").toMatchObject({ since: 1, changes: { words: "one", "ticks[]": [] } });
});

test.each(["ended", "too-long", "of-another"] as const)("%s is not repeated: only a person can settle it", async (kind) => {
  const { page, keeper, type } = desk([{ kind }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.posts).toHaveLength(1);
  expect(last(page)).toContain("Your text is still on this page");
});

test("typed on after the session ran out: kept for its author, and so said", async () => {
  const { page, keeper, type } = desk([{ kind: "signed-out", at: "14:07:31" }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.posts).toHaveLength(1);
  expect(last(page)).toBe("You have been signed out. Draft saved 14:07:31.");
});

test("signed out: the text is still on the page, and a sign-in in another tab lets it be kept", async () => {
  const { page, keeper, type } = desk([{ kind: "signed-out", at: null }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(0);
  expect(draftStateText(page.said.at(-1) ?? { kind: "untouched", at: null })).toContain("Your text is still on this page");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.said.at(-1)?.kind).toBe("saved");
});

test("no draft follows a form that is being sent", async () => {
  const { page, keeper, type } = desk();
  type("one");
  keeper.pause();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.posts).toEqual([]);
});

test("nor does one when the field that was typed in goes with the form; only a page that is left meanwhile keeps what nobody has answered yet", async () => {
  const { page, keeper, type } = desk();
  type("one");
  keeper.pause();
  keeper.keep();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.posts).toEqual([]);
  keeper.leave();
  expect(page.posts).toEqual([{ words: "one", leaving: true, at: 60_000 }]);
});

test("a form that did not go through is kept after all", async () => {
  const { page, keeper, type } = desk();
  type("one");
  keeper.pause();
  await vi.advanceTimersByTimeAsync(5_000);
  keeper.resume();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.posts).toEqual([{ words: "one", leaving: false, at: 6_000 }]);
});
