import { expect, test } from "vitest";
import { newFormKey, openedWith } from "#db/ids.ts";
import { findDraft } from "#db/queries/drafts.ts";
import { inside } from "#test/inside.ts";
import { endDraft, keepDraft, setDraftAside } from "./drafts.ts";

const formKey = "triage:1";
const seconds = (from: Date, count: number) => new Date(from.getTime() + count * 1000);

test.each([["went through", true], ["was put aside", false]] as const)("a save that was on its way while its form %s comes too late; a page opened afterwards keeps its text at once", (_what, sent) => inside(async (given) => {
  const who = await given.user();
  const words = async () => (await given.as(who, (tx) => findDraft(tx, formKey)))?.values.reason ?? null;
  const keep = (reason: string, openedAt: Date) => given.as(who, (tx) => keepDraft(tx, { userId: who.id, formKey, values: { reason }, baseVersion: null, openedAt, now: given.now }));
  const opened = seconds(given.now, -60);
  expect(await keep("He said goodbye", opened)).toBe(true);
  await given.as(who, (tx) => (sent ? endDraft(tx, { userId: who.id, formKey, now: given.now }) : setDraftAside(tx, who.id, formKey)));
  expect([await keep("He said goodbye to", opened), await words()]).toEqual([false, null]);
  expect([await keep("Calm again", seconds(new Date(), 1)), await words()]).toEqual([true, "Calm again"]);
})());

test("the key of a form says when its page was opened, and is never the same twice", () => {
  const at = new Date("2026-03-02T22:10:00.123Z");
  expect(openedWith(newFormKey(at))).toEqual(at);
  expect(newFormKey(at)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newFormKey(at)).not.toBe(newFormKey(at));
});
