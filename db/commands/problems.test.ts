import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { findProblem, listProblems } from "#db/queries/problems.ts";
import { problemChanges, problems } from "#db/schema/problems.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { insertProblem, insertProblemChange, markProblemInError } from "./problems.ts";

const panic = { words: "Panic attacks", since: "2019", plan: "GP reviews in May", source: "The person", statedOn: "2026-01-02" };

async function listedProblem(given: Given) {
  const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
  await given.episode({ owner: medic, person });
  const problemId = await given.as(medic, (tx) => insertProblem(tx, { personId: person.id, ...panic, by: medic.id, now: given.now }));
  return { medic, person, problemId };
}

test("a problem is kept with its source, when it was said, and who wrote it down when", inside(async (given) => {
  const { medic, person } = await listedProblem(given);
  const record = await given.as(medic, (tx) => findPersonRecord(tx, person.id));
  expect(record?.problems).toMatchObject([{ words: "Panic attacks", began: "2019", plan: "GP reviews in May", source: "The person", statedOn: "2026-01-02", recordedAt: given.now, recordedBy: medic.name, inError: null, changes: [] }]);
}));

test("resolved, then active again: the newest change says how it stands, and all of them are kept", inside(async (given) => {
  const { medic, person, problemId } = await listedProblem(given);
  const by = { by: medic.id, now: given.now };
  const standing = async () => (await given.as(medic, (tx) => findProblem(tx, person.id, problemId)))?.standing;
  expect(await standing()).toBe("active");
  await given.as(medic, (tx) => insertProblemChange(tx, { problemId, number: 1, move: "resolved", words: "None for a year", ...by }));
  expect(await standing()).toBe("resolved");
  await given.as(medic, (tx) => insertProblemChange(tx, { problemId, number: 2, move: "active-again", words: "Two last week", ...by }));
  expect(await given.as(medic, (tx) => findProblem(tx, person.id, problemId))).toMatchObject({ standing: "active", changes: 2 });
  const record = await given.as(medic, (tx) => findPersonRecord(tx, person.id));
  expect(record?.problems[0]?.changes.map(({ move, words }) => [move, words])).toEqual([["active-again", "Two last week"], ["resolved", "None for a year"]]);
}));

test("of two who change one problem at once, the second is told", inside(async (given) => {
  const { medic, problemId } = await listedProblem(given);
  const resolve = () => given.as(medic, (tx) => insertProblemChange(tx, { problemId, number: 1, move: "resolved", words: "Gone", by: medic.id, now: given.now }));
  await resolve();
  await expect(resolve()).rejects.toBeInstanceOf(StaleRecord);
}));

test("entered in error: words, author and reason stay, and nothing more can be said of it", inside(async (given) => {
  const { medic, person, problemId } = await listedProblem(given);
  const strike = { problemId, reason: "Another person's letter", by: medic.id, now: given.now };
  await given.as(medic, (tx) => markProblemInError(tx, strike));
  const record = await given.as(medic, (tx) => findPersonRecord(tx, person.id));
  expect(record?.problems).toMatchObject([{ words: "Panic attacks", inError: { by: medic.name, reason: "Another person's letter", at: given.now } }]);
  await expect(given.as(medic, (tx) => markProblemInError(tx, strike))).rejects.toBeInstanceOf(StaleRecord);
  await expect(given.as(medic, (tx) => insertProblemChange(tx, { problemId, number: 1, move: "resolved", words: "x", by: medic.id, now: given.now }))).rejects.toThrow();
}));

describe("what the database refuses", () => {
  test("to rewrite a problem, or to delete one", inside(async (given) => {
    const { medic, problemId } = await listedProblem(given);
    await expect(given.as(medic, (tx) => tx.update(problems).set({ words: "Something else" }).where(eq(problems.id, problemId)).execute())).rejects.toThrow();
    await expect(given.as(medic, (tx) => tx.delete(problems).where(eq(problems.id, problemId)).execute())).rejects.toThrow();
    await expect(given.as(medic, (tx) => tx.update(problemChanges).set({ words: "x" }).execute())).rejects.toThrow();
  }));

  test("to let somebody write in another's name, or about somebody they do not see", inside(async (given) => {
    const { medic, person, problemId } = await listedProblem(given);
    const stranger = await given.user({ duty: "solo" });
    const written = { personId: person.id, ...panic, now: given.now };
    await expect(given.as(medic, (tx) => insertProblem(tx, { ...written, by: stranger.id }))).rejects.toThrow();
    await expect(given.as(stranger, (tx) => insertProblem(tx, { ...written, by: stranger.id }))).rejects.toThrow();
    await expect(given.as(stranger, (tx) => insertProblemChange(tx, { problemId, number: 1, move: "resolved", words: "x", by: stranger.id, now: given.now }))).rejects.toThrow();
  }));
});

test("a stranger sees no problem, nor anybody once the record is restricted; emergency access shows it", inside(async (given) => {
  const { medic, person, problemId } = await listedProblem(given);
  const [stranger, administrator] = [await given.user({ duty: "solo" }), await given.user({ role: "administrator" })];
  const sees = async (who: { id: string }) => given.as(who, async (tx) => [(await listProblems(tx, person.id))?.length ?? null, (await findProblem(tx, person.id, problemId)) !== null]);
  expect([await sees(medic), await sees(stranger), await sees(administrator)]).toEqual([[1, true], [null, false], [null, false]]);
  await given.restriction(person, medic);
  expect(await sees(medic)).toEqual([null, false]);
  await given.emergencyAccess(stranger, person);
  expect(await sees(stranger)).toEqual([1, true]);
}));

test("a problem is found only with its own person", inside(async (given) => {
  const { medic, problemId } = await listedProblem(given);
  const other = await given.person();
  await given.episode({ owner: medic, person: other });
  expect(await given.as(medic, (tx) => findProblem(tx, other.id, problemId))).toBeNull();
}));
