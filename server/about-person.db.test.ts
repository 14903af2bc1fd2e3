import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertPersonLink, undoPersonLink } from "#db/commands/person-links.ts";
import { newId } from "#db/ids.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { idsOfBoth, isSamePerson } from "./about-person.ts";
import { recordEvents } from "./audit.ts";
import { recordRefusal } from "./whom-it-concerned.ts";

const confirmed = ["full-name", "birth-date", "address"] as const;
const elsewhere = { cause: { code: "LN020" } };

async function unknownCaller(given: Given) {
  const owner = await given.user({ duty: "desk" });
  const [person, episode] = [await given.person(), await given.episode({ owner })];
  const write = (believed: string | null) => given.as(owner, (tx) => recordEvents(tx, "done", { action: "triage.recorded", episodeId: episode.id }, "r", believed));
  const link = () => given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed, by: owner.id, now: given.now }));
  const undo = () => given.as(owner, (tx) => undoPersonLink(tx, { episodeId: episode.id, version: 2, reason: "The brother", by: owner.id, now: given.now }));
  return { owner, person, episode, write, link, undo };
}

describe("a write is about whom its writer saw on the page, or it is refused", () => {
  test("when the crisis was linked meanwhile, and when the link was taken back", inside(async (given) => {
    const { person, write, link, undo } = await unknownCaller(given);
    await write("unknown");
    await link();
    await expect(write("unknown")).rejects.toMatchObject(elsewhere);
    await write(person.id);
    await undo();
    await expect(write(person.id)).rejects.toMatchObject(elsewhere);
    await write("unknown");
  }));

  test.each(["", "nobody", "0190aaaa-0000-7000-8000-000000000000"])("when the form says %j", (believed) => inside(async (given) => {
    const { write, link } = await unknownCaller(given);
    await link();
    await expect(write(believed)).rejects.toMatchObject(elsewhere);
  })());

  test("what is said of a person by name is compared with that name", inside(async (given) => {
    const [person, other] = [await given.person(), await given.person()];
    const owner = await given.user({ duty: "desk", caresFor: [person] });
    const write = (believed: string) => given.as(owner, (tx) => recordEvents(tx, "done", { action: "alert.recorded", personId: person.id }, "r", believed));
    await write(person.id);
    await expect(write(other.id)).rejects.toMatchObject(elsewhere);
  }));

  test("a page about nobody in particular asks nothing", inside(async (given) => {
    const { write, link } = await unknownCaller(given);
    await link();
    await write(null);
  }));
});

test("the refusal stands in the list of both, and of nobody whom a form made up", inside(async (given) => {
  const { owner, person, episode, link } = await unknownCaller(given);
  const [before, madeUp] = [await given.person(), newId()];
  await link();
  for (const believed of [before.id, madeUp]) {
    const both = idsOfBoth(believed, [{ action: "triage.recorded", episodeId: episode.id }]);
    await given.as(owner, (tx) => recordRefusal(tx, "action.refused", both, { action: "triage.record", because: "person.not-the-same" }, "r"));
  }
  for (const [id, times] of [[person.id, 2], [before.id, 1], [madeUp, 0]] as const) {
    const refused = { action: "action.refused", outcome: "refused", detail: { action: "triage.record", because: "person.not-the-same" } };
    expect(await given.db.select({ action: auditEvents.action, outcome: auditEvents.outcome, detail: auditEvents.detail }).from(auditEvents).where(eq(auditEvents.personId, id)))
      .toEqual(Array<typeof refused>(times).fill(refused));
  }
}));

test.each([
  [null, "p", true], ["p", "p", true], ["p", "q", false], ["unknown", null, true], ["unknown", "p", false], ["p", null, false],
] as const)("an action that changes whom it is about: believed %s, was %s: %s", (believed, whom, same) => expect(isSamePerson(believed, whom)).toBe(same));
