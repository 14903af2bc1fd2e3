import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftKeeper, draftStateText, type DraftAnswer, type DraftState } from "./draft-keeper.ts";

beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
afterEach(() => { vi.useRealTimers(); });

function desk(answers: DraftAnswer[] = []) {
  const page = { words: "", said: [] as DraftState[], posts: [] as { words: unknown; leaving: boolean; at: number }[] };
  const keeper = new DraftKeeper({
    read: () => ({ words: page.words }),
    post: (values, leaving) => {
      page.posts.push({ words: values["words"], leaving, at: Date.now() });
      return Promise.resolve(answers.shift() ?? { kind: "saved", at: "14:07" });
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
  keeper.keep(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.posts).toEqual([{ words: "hello", leaving: true, at: 0 }]);
  keeper.keep();
  expect(page.posts).toHaveLength(1);
});

test("a failure is repeated after 1, 2, 5 and 15 seconds, says that the text is still there, and recovers", async () => {
  const { page, keeper, type } = desk([{ kind: "saved", at: "14:03" }, { kind: "failed" }, { kind: "failed" }, { kind: "failed" }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(0);
  type("two");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(page.posts.map(({ at }) => at)).toEqual([0, 0, 1_000, 3_000, 8_000]);
  expect(page.said.map(draftStateText)).toContain("Not saved since 14:03, trying again. Your text is still on this page.");
  expect(draftStateText(page.said.at(-1) ?? { kind: "untouched", at: null })).toBe("Draft saved 14:07");
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

test("a conflict is not repeated: only a person can settle it", async () => {
  const { page, keeper, type } = desk([{ kind: "conflict" }]);
  type("one");
  keeper.keep();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.posts).toHaveLength(1);
});

test("signed out: the text is still on the page, and a sign-in in another tab lets it be kept", async () => {
  const { page, keeper, type } = desk([{ kind: "signed-out" }]);
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
