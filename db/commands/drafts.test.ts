import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { idAt, madeAt, newId } from "#db/ids.ts";
import { findDraft, findOwnDraft, listOtherCopies, listOwnDrafts } from "#db/queries/drafts.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { discardDraft, keepDraft, restoreDraft, type KeptDraft } from "./drafts.ts";
import { insertSentForm } from "./sent-forms.ts";

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

const sentForm = ({ userId, formKey, pageId, now }: Pick<KeptDraft, "userId" | "formKey" | "pageId" | "now">) =>
  ({ actorId: userId, key: pageId, action: "test.send", contentHash: "-", goTo: "/", now, waiting: { page: "page:/test", form: formKey } });

/** What somebody types into one opened page. */
function pageOf(given: Given, who: { id: string }, { opened = given.now, formKey = "triage:1" } = {}) {
  const pageId = idAt(opened);
  const draft = { userId: who.id, formKey, pageId, path: "/episodes/1/triage", baseVersion: null };
  return {
    pageId,
    type: (sequence: number, words: string, more: Partial<KeptDraft> = {}) => given.as(who, (tx) => keepDraft(tx, { ...draft, sequence, values: { words }, now: given.now, ...more })),
    send: () => given.as(who, (tx) => insertSentForm(tx, sentForm({ ...draft, now: given.now }))),
  };
}

const shown = async (given: Given, who: { id: string }, formKey = "triage:1") => (await given.as(who, (tx) => findDraft(tx, formKey)))?.values["words"];

test("an id says when it was made", () => {
  const at = new Date("2026-08-14T13:07:31.123Z");
  expect(madeAt(idAt(at))).toEqual(at);
  expect(idAt(at)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe("a page keeps what is typed in it", () => {
  test("a save that arrives late never overwrites a newer one", inside(async (given) => {
    const who = await given.user();
    const page = pageOf(given, who);
    expect(await page.type(2, "He has not slept")).toBe("kept");
    expect(await page.type(1, "He has")).toBe("overtaken");
    expect(await page.type(2, "the same number again")).toBe("overtaken");
    expect(await shown(given, who)).toBe("He has not slept");
  }));

  test("of thirty saves that arrive at once and in any order the newest stands", async () => {
    const given = new Given(ownerConnection().db);
    const who = await given.user();
    const formKey = `triage:${newId()}`;
    const draft = { userId: who.id, formKey, pageId: newId(), path: null, baseVersion: null, now: given.now };
    await apart(10, async ({ as }) => {
      const order = Array.from({ length: 30 }, (_, index) => ((index * 7) % 30) + 1);
      await Promise.all(order.map((sequence) => as(who, (tx) => keepDraft(tx, { ...draft, sequence, values: { words: `save ${sequence}` } }))));
      expect((await as(who, (tx) => findDraft(tx, formKey)))?.values).toEqual({ words: "save 30" });
    });
  });

  test("only what changed may be sent when the page is left", inside(async (given) => {
    const who = await given.user();
    const page = pageOf(given, who);
    await page.type(1, "one", { values: { words: "one", more: "stays", "ticks[]": ["a"] } });
    await page.type(2, "two", { values: { words: "two", "ticks[]": [] }, changesSince: 1 });
    expect((await given.as(who, (tx) => findDraft(tx, "triage:1")))?.values).toEqual({ words: "two", more: "stays", "ticks[]": [] });
  }));

  test("nothing that was sent comes back, however late it arrives", inside(async (given) => {
    const who = await given.user();
    const [page, other] = [pageOf(given, who), pageOf(given, who, { formKey: "triage:2" })];
    await page.type(1, "one");
    await page.send();
    await other.send();
    expect(await page.type(2, "one two")).toBe("ended");
    expect(await other.type(1, "typed and sent within a second")).toBe("ended");
    expect([await shown(given, who), await shown(given, who, "triage:2")]).toEqual([undefined, undefined]);
    expect((await given.as(who, (tx) => listOwnDrafts(tx, { view: "let-go" }))).rows, "and it is no unfinished record").toEqual([]);
  }));

  test("a form that is sent while its draft is on its way leaves no draft", async () => {
    const given = new Given(ownerConnection().db);
    const who = await given.user();
    await apart(8, async ({ as }) => {
      for (let round = 0; round < 10; round += 1) {
        const draft = { userId: who.id, formKey: `triage:${newId()}`, pageId: newId(), path: null, baseVersion: null, now: given.now };
        const saves = [1, 2, 3].map((sequence) => as(who, (tx) => keepDraft(tx, { ...draft, sequence, values: { words: "x" } })));
        await Promise.all([...saves, as(who, (tx) => insertSentForm(tx, sentForm(draft)))]);
        expect(await as(who, (tx) => findDraft(tx, draft.formKey))).toBeNull();
      }
    });
  });
});

describe("pages never overwrite each other", () => {
  test("opened again, the form shows what was typed; the old copy waits no longer once somebody types on", inside(async (given) => {
    const who = await given.user();
    const first = pageOf(given, who, { opened: minutes(given.now, -60) });
    await first.type(1, "He has not", { now: minutes(given.now, -50) });
    const again = pageOf(given, who);
    await again.type(1, "He has not slept");
    expect(await shown(given, who)).toBe("He has not slept");
    const { rows } = await given.as(who, (tx) => listOwnDrafts(tx, { view: "waiting" }));
    expect(rows.map(({ values }) => values["words"])).toEqual(["He has not slept"]);
    await again.send();
    expect(await shown(given, who)).toBeUndefined();
  }));

  test("text of a tab that was opened earlier and typed in later is kept beside it, and hides nothing", inside(async (given) => {
    const who = await given.user();
    const [earlier, later] = [pageOf(given, who, { opened: minutes(given.now, -10) }), pageOf(given, who, { opened: minutes(given.now, -5) })];
    await later.type(1, "in the later tab");
    await earlier.type(1, "in the earlier tab");
    expect(await shown(given, who)).toBe("in the later tab");
    const { rows } = await given.as(who, (tx) => listOwnDrafts(tx, { view: "waiting" }));
    expect(rows.map(({ values }) => values["words"]).toSorted()).toEqual(["in the earlier tab", "in the later tab"]);
    await later.send();
    expect(await shown(given, who), "sending one leaves the other").toBe("in the earlier tab");
  }));

  test("a form sent without a word kept in its page ends the draft that it showed, and no other", inside(async (given) => {
    const who = await given.user();
    const left = pageOf(given, who, { opened: minutes(given.now, -60) });
    await left.type(1, "typed an hour ago", { now: minutes(given.now, -50) });
    await pageOf(given, who).send();
    expect(await shown(given, who)).toBeUndefined();
  }));
});

describe("letting go and taking back", () => {
  test("what was let go can be taken back; what the form showed instead can be taken back in turn", inside(async (given) => {
    const who = await given.user();
    await pageOf(given, who, { opened: minutes(given.now, -60) }).type(1, "the first text", { now: minutes(given.now, -50) });
    const first = await given.as(who, (tx) => findDraft(tx, "triage:1"));
    await given.as(who, (tx) => discardDraft(tx, first?.id ?? "", given.now));
    expect(await shown(given, who)).toBeUndefined();
    await pageOf(given, who).type(1, "typed anew");
    expect((await given.as(who, (tx) => listOwnDrafts(tx, { view: "let-go" }))).rows.map(({ id }) => id)).toEqual([first?.id]);

    await given.as(who, (tx) => restoreDraft(tx, { id: first?.id ?? "", userId: who.id, formKey: "triage:1" }));
    expect(await shown(given, who)).toBe("the first text");
    const copies = await given.as(who, (tx) => listOtherCopies(tx, { id: first?.id ?? "", formKey: "triage:1" }));
    expect(copies.map(({ values, setAside }) => [values["words"], setAside?.because])).toEqual([["typed anew", "continued"]]);
  }));

  test("somebody else's draft is not found, not let go and not taken back", inside(async (given) => {
    const [who, other] = [await given.user(), await given.user()];
    await pageOf(given, who).type(1, "mine");
    const mine = await given.as(who, (tx) => findDraft(tx, "triage:1"));
    const id = mine?.id ?? "";
    expect(await given.as(other, (tx) => findOwnDraft(tx, id))).toBeNull();
    await given.as(other, (tx) => discardDraft(tx, id, given.now));
    await given.as(other, (tx) => restoreDraft(tx, { id, userId: other.id, formKey: "triage:1" }));
    expect(await shown(given, who)).toBe("mine");
    expect((await given.as(other, (tx) => listOwnDrafts(tx, { view: "waiting" }))).rows).toEqual([]);
  }));

  test("unsent text waits for 90 days, is put aside where nobody comes back to it, and can be taken back for thirty more", inside(async (given) => {
    const who = await given.user();
    const day = 60 * 24;
    const old = (days: number, formKey: string) => pageOf(given, who, { formKey, opened: minutes(given.now, -days * day) }).type(1, formKey, { now: minutes(given.now, -days * day) });
    await old(89, "triage:89");
    await old(91, "triage:91");
    await given.db.execute(sql`select tidy_up()`);
    const listed = async (view: "waiting" | "let-go") => (await given.as(who, (tx) => listOwnDrafts(tx, { view }))).rows.map(({ formKey }) => formKey);
    expect([await listed("waiting"), await listed("let-go")]).toEqual([["triage:89"], ["triage:91"]]);
    const [{ id = "" } = {}] = (await given.as(who, (tx) => listOwnDrafts(tx, { view: "let-go" }))).rows;
    await given.as(who, (tx) => restoreDraft(tx, { id, userId: who.id, formKey: "triage:91" }));
    await given.db.execute(sql`select tidy_up()`);
    expect(await listed("let-go"), "what was taken back today waits from today on").toEqual([]);
  }));

  test("a page that was left open for longer goes on with what was put aside", inside(async (given) => {
    const who = await given.user();
    const page = pageOf(given, who, { opened: minutes(given.now, -60 * 24 * 91) });
    await page.type(1, "three months ago", { now: minutes(given.now, -60 * 24 * 91) });
    await given.db.execute(sql`select tidy_up()`);
    expect(await shown(given, who)).toBeUndefined();
    expect(await page.type(2, "three months ago, and now")).toBe("kept");
    expect(await shown(given, who)).toBe("three months ago, and now");
  }));

  test("what was let go is kept for thirty days", inside(async (given) => {
    const who = await given.user();
    await pageOf(given, who, { formKey: "triage:2" }).type(1, "let go");
    await given.db.execute(sql`update drafts set set_aside_at = now() - interval '29 days', set_aside_because = 'discarded' where form_key = 'triage:2' and user_id = ${who.id}`);
    await given.db.execute(sql`select tidy_up()`);
    const letGo = () => given.as(who, (tx) => listOwnDrafts(tx, { view: "let-go" }));
    expect((await letGo()).rows).toHaveLength(1);
    await given.db.execute(sql`update drafts set set_aside_at = now() - interval '31 days' where form_key = 'triage:2' and user_id = ${who.id}`);
    await given.db.execute(sql`select tidy_up()`);
    expect((await letGo()).rows).toEqual([]);
  }));
});

test("the list goes on by key, and every draft is on one of its pages", inside(async (given) => {
  const who = await given.user();
  for (let n = 0; n < 60; n += 1) await pageOf(given, who, { formKey: `triage:${n}` }).type(1, `text ${n}`, { now: minutes(given.now, -(n % 7)) });
  const first = await given.as(who, (tx) => listOwnDrafts(tx, { view: "waiting" }));
  const second = await given.as(who, (tx) => listOwnDrafts(tx, { view: "waiting", after: first.next ?? undefined }));
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ formKey }) => formKey)).size).toBe(60);
}));
