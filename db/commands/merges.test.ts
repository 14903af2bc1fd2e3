import { and, eq, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findComparison, findMergedAwayTo, listMerges } from "#db/queries/merges.ts";
import { findPeople } from "#db/queries/people.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { episodes } from "#db/schema/episodes.ts";
import { personRevisions, persons, restrictions } from "#db/schema/people.ts";
import { contactPreferences } from "#db/schema/problems.ts";
import type { Actor } from "#domain/actor.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { movedReferences, rowsAbout, rowsAboutPerson } from "#test/rows-about-person.ts";
import { insertPhone, liftRestriction } from "./people.ts";
import { mergePeople, undoMerge, type NewMerge } from "./merges.ts";

type Person = { id: string };

async function twoRecords(given: Given) {
  // The races commit what they make: nothing that a search of another test could find.
  const bornOn = "1931-03-07";
  const [kept, other] = [await given.person({ familyName: "Mergeby", postcode: "EC1A 9XX", bornOn }), await given.person({ familyName: "Mergebee", crewNote: "Knock three times", bornOn })];
  const medic = await given.user({ duty: "desk", caresFor: [kept, other] });
  await given.db.execute(sql`update persons p set last_contact_at = (select max(e.opened_at) from episodes e where e.person_id = p.id)`);
  return { kept, other, medic };
}

const merge = (given: Given, who: Actor, kept: Person, other: Person, more: Partial<NewMerge> = {}) =>
  given.as(who, (tx) => mergePeople(tx, { keptId: kept.id, otherId: other.id, keptVersion: 1, otherVersion: 1, taken: {}, reason: "Same NHS number on the card", ...more }));

const code = (value: string) => ({ cause: { code: value } });

async function personRow(given: Given, { id }: Person) {
  const [row] = await given.db.select().from(persons).where(eq(persons.id, id));
  return row;
}

describe("every column that points at a person", () => {
  test("is known to the tests of merging: a new table says here how its rows are made", inside(async (given) => {
    const columns = (await movedReferences(given)).map(({ table, column }) => `${table}.${column}`);
    expect(Object.keys(rowsAboutPerson).sort()).toEqual(columns);
  }));

  test("what a merge leaves is in the catalogue, with a reason", inside(async (given) => {
    const left = await given.db.execute<{ known: boolean; why: string }>(sql`
      select l.why, exists (select from person_references() r where (r.table_name, r.column_name) = (l.table_name, l.column_name)) as known from merge_leaves() l`);
    for (const { known, why } of left) expect({ known, why }).toEqual({ known: true, why: expect.stringMatching(/\w+ \w+/) });
  }));

  test.each(Object.keys(rowsAboutPerson))("%s moves to the record that is kept, and back", (column) => inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const nurse = await given.user({ role: "consultant-nurse" });
    await rowsAboutPerson[column]?.({ given, person: other, by: medic });
    const [before, ofOther] = [await rowsAbout(given, [kept, other]), await rowsAbout(given, [other])];
    expect(ofOther[column]).toContain(other.id);
    const id = await merge(given, nurse, kept, other);
    const after = await rowsAbout(given, [other]);
    for (const { table, column: name } of await movedReferences(given)) expect(after[`${table}.${name}`], `${table}.${name}`).not.toContain(`"${name}": "${other.id}"`);
    await given.as(nurse, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
    expect(await rowsAbout(given, [kept, other])).toEqual(before);
  })());
});

const column = fc.constantFrom(...Object.keys(rowsAboutPerson));
const shape = fc.record({
  kept: fc.array(column, { maxLength: 4 }),
  other: fc.array(column, { maxLength: 4 }),
  restricted: fc.constantFrom("neither", "kept", "other", "both"),
  taken: fc.subarray(["familyName", "familyKey", "bornOn", "crewNote", "addressLine1", "nhsNumber", "nhsNumberStanding"] as const),
});

test("whatever two records hold, undoing a merge leaves every row as it was", async () => {
  await fc.assert(fc.asyncProperty(shape, async ({ kept: ofKept, other: ofOther, restricted, taken }) => {
    await inside(async (given) => {
      const { kept, other, medic } = await twoRecords(given);
      const nurse = await given.user({ role: "consultant-nurse" });
      for (const [person, columns] of [[kept, new Set(ofKept)], [other, new Set(ofOther)]] as const) {
        for (const each of columns) await rowsAboutPerson[each]?.({ given, person, by: medic });
        if (restricted === "both" || restricted === (person === kept ? "kept" : "other")) await given.restriction(person, medic);
        await given.emergencyAccess(nurse, person);
      }
      await given.db.update(persons).set({ nhsNumber: "9991234042", nhsNumberStanding: "verified" }).where(eq(persons.id, other.id));
      await given.db.execute(sql`update persons p set last_contact_at = (select max(e.opened_at) from episodes e where e.person_id = p.id)`);
      const pair = taken.includes("nhsNumber") === taken.includes("nhsNumberStanding") ? taken : taken.filter((each) => !each.startsWith("nhs"));
      const before = await rowsAbout(given, [kept, other]);
      const id = await merge(given, nurse, kept, other, { taken: Object.fromEntries(pair.map((field) => [field, "other" as const])) });
      const [standing] = await given.db.execute<{ restricted: boolean }>(sql`select is_restricted(${kept.id}) as restricted`);
      expect(standing?.restricted).toBe(restricted !== "neither");
      await given.as(nurse, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
      expect(await rowsAbout(given, [kept, other])).toEqual(before);
    })();
  }), { numRuns: 25 });
});

test("a restriction that was placed since the merge stands on both records once it is undone", inside(async (given) => {
  const { kept, other, medic } = await twoRecords(given);
  const nurse = await given.user({ role: "consultant-nurse" });
  const id = await merge(given, medic, kept, other);
  await given.restriction(kept, nurse);
  await given.db.execute(sql`update restrictions set placed_at = now() + interval '1 minute'`);
  await given.emergencyAccess(nurse, kept);
  await given.as(nurse, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
  const restricted = await given.db.execute<{ kept: boolean; other: boolean }>(sql`select is_restricted(${kept.id}) as kept, is_restricted(${other.id}) as other`);
  expect(restricted).toEqual([{ kept: true, other: true }]);
}));

describe("details", () => {
  test("the kept record takes what was chosen; what it was before is kept, and comes back", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const id = await merge(given, medic, kept, other, { taken: { familyName: "other", crewNote: "other" } });
    expect(await personRow(given, kept)).toMatchObject({ familyName: "Mergebee", crewNote: "Knock three times", postcode: "EC1A 9XX", version: 2, mergedInto: null });
    expect(await personRow(given, other)).toMatchObject({ familyName: "Mergebee", version: 1, mergedInto: kept.id });
    const [before] = await given.db.select().from(personRevisions).where(eq(personRevisions.personId, kept.id));
    expect(before).toMatchObject({ version: 1, entry: { familyName: "Mergeby", crewNote: null, addressLine1: null }, changedBy: medic.id });
    await given.as(medic, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
    expect(await personRow(given, kept)).toMatchObject({ familyName: "Mergeby", crewNote: null, version: 3 });
    expect(await personRow(given, other)).toMatchObject({ mergedInto: null });
  }));

  test("both texts stand below each other", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    await given.db.update(persons).set({ crewNote: "Dog in the yard" }).where(eq(persons.id, kept.id));
    await merge(given, medic, kept, other, { taken: { crewNote: "both" } });
    expect(await personRow(given, kept)).toMatchObject({ crewNote: "Dog in the yard\nKnock three times" });
  }));

  test("what somebody changed since the merge stays as they left it", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const id = await merge(given, medic, kept, other, { taken: { familyName: "other", crewNote: "other" } });
    await given.db.update(persons).set({ crewNote: "Ring first" }).where(eq(persons.id, kept.id));
    await given.as(medic, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
    expect(await personRow(given, kept)).toMatchObject({ familyName: "Mergeby", crewNote: "Ring first" });
  }));

  test("a record that changed since it was compared is not merged", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    await expect(merge(given, medic, kept, other, { otherVersion: 2 })).rejects.toThrow(StaleRecord);
    expect(await personRow(given, other)).toMatchObject({ mergedInto: null });
  }));
});

describe("after a merge", () => {
  test("the newest wish about being reached stands", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const wish = (person: Person, version: number, letters: "no" | "yes", recordedAt: Date) =>
      given.db.insert(contactPreferences).values({ personId: person.id, version, letters, source: "The person", recordedAt, recordedBy: medic.id });
    await wish(kept, 1, "yes", new Date("2026-03-01T10:00:00Z"));
    await wish(other, 1, "yes", new Date("2026-02-01T10:00:00Z"));
    await wish(other, 2, "no", new Date("2026-03-02T10:00:00Z"));
    const before = await rowsAbout(given, [kept, other]);
    const id = await merge(given, medic, kept, other);
    const wishes = await given.db.select().from(contactPreferences).where(eq(contactPreferences.personId, kept.id)).orderBy(contactPreferences.version);
    expect(wishes.map(({ version, letters }) => [version, letters])).toEqual([[1, "yes"], [2, "yes"], [3, "no"]]);
    await given.as(medic, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
    expect(await rowsAbout(given, [kept, other])).toEqual(before);
  }));

  test("when both were restricted, lifting one leaves the other standing", inside(async (given) => {
    const { kept, other } = await twoRecords(given);
    const nurse = await given.user({ role: "consultant-nurse" });
    for (const person of [kept, other]) {
      await given.restriction(person, nurse);
      await given.emergencyAccess(nurse, person);
    }
    const id = await merge(given, nurse, kept, other);
    const standing = () => given.db.select({ id: restrictions.id }).from(restrictions).where(and(eq(restrictions.personId, kept.id), isNull(restrictions.liftedAt)));
    const [first] = await standing();
    await given.as(nurse, (tx) => liftRestriction(tx, { restrictionId: first?.id ?? "", reason: "Left the service", by: nurse.id, now: given.now }));
    const [second, ...more] = await standing();
    expect(more).toEqual([]);
    expect(second?.id).not.toBe(first?.id);
    await given.as(nurse, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
    const [back] = await given.db.select({ personId: restrictions.personId }).from(restrictions).where(eq(restrictions.id, second?.id ?? ""));
    expect(back?.personId).toBe(other.id);
  }));

  test("nothing is written to the record that was merged away, and it is not merged again", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const third = await given.person();
    await given.episode({ owner: medic, person: third });
    await merge(given, medic, kept, other);
    const phone = given.as(medic, (tx) => insertPhone(tx, { personId: other.id, kind: "mobile", number: "07700 900457", safeToRing: null, mayLeaveMessage: null, whoMayAnswer: null, by: medic.id, now: given.now }));
    await expect(phone).rejects.toMatchObject(code("LN021"));
    const access = given.db.transaction(async (tx) => new Given(tx, given.now).emergencyAccess(medic, other));
    await expect(access).rejects.toMatchObject(code("LN021"));
    await expect(merge(given, medic, third, other)).rejects.toThrow(StaleRecord);
  }));

  test("a record that was merged on is not taken apart in the middle", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const third = await given.person();
    await given.episode({ owner: medic, person: third });
    const first = await merge(given, medic, kept, other);
    const second = await merge(given, medic, third, kept);
    expect(await given.as(medic, (tx) => findMergedAwayTo(tx, other.id))).toBe(third.id);
    expect((await given.as(medic, (tx) => findPersonRecord(tx, third.id)))?.episodes).toHaveLength(3);
    await expect(given.as(medic, (tx) => undoMerge(tx, { mergeId: first, reason: "Twins" }))).rejects.toMatchObject(code("LN022"));
    for (const mergeId of [second, first]) await given.as(medic, (tx) => undoMerge(tx, { mergeId, reason: "Twins" }));
    for (const person of [kept, other, third]) expect((await given.as(medic, (tx) => findPersonRecord(tx, person.id)))?.episodes).toHaveLength(1);
  }));

  test("what was written since stays, and what was moved on since is not taken back", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const [moved] = await given.db.select().from(episodes).where(eq(episodes.personId, other.id));
    const id = await merge(given, medic, kept, other);
    const later = await given.episode({ owner: medic, person: kept });
    await given.db.update(episodes).set({ personId: null }).where(eq(episodes.id, moved?.id ?? ""));
    await given.as(medic, (tx) => undoMerge(tx, { mergeId: id, reason: "Twins" }));
    const whose = async (episode: string | undefined) => (await given.db.select().from(episodes).where(eq(episodes.id, episode ?? "")))[0]?.personId;
    expect([await whose(later.id), await whose(moved?.id)]).toEqual([kept.id, null]);
  }));
});

describe("searching", () => {
  test("never lists the record that was merged away; what it was called finds the one it became", inside(async (given) => {
    const { kept, other, medic } = await twoRecords(given);
    const search = { nhsNumber: null, familyKey: "mergebee", givenKey: "sam", bornOn: "1931-03-07", postcode: null, phoneKey: null };
    const found = async () => (await given.as(medic, (tx) => findPeople(tx, search, "2026-03-02"))).map(({ identity }) => identity.id).filter((id) => id === kept.id || id === other.id);
    expect((await found()).sort()).toEqual([kept.id, other.id].sort());
    await merge(given, medic, kept, other);
    expect(await found()).toEqual([kept.id]);
  }));
});

describe("sight", () => {
  test("two who saw one record each see the whole one; the other row is seen by whoever sees the record it became", inside(async (given) => {
    const [kept, other] = [await given.person(), await given.person()];
    const [mine, theirs, nurse, stranger] = [
      await given.user({ duty: "solo", caresFor: [kept] }), await given.user({ duty: "solo", caresFor: [other] }), await given.user({ role: "consultant-nurse" }), await given.user({ duty: "solo" }),
    ];
    const rows = (who: Actor) => given.as(who, (tx) => tx.select({ id: persons.id }).from(persons).where(sql`id in (${kept.id}, ${other.id})`));
    expect([await rows(mine), await rows(theirs)]).toEqual([[{ id: kept.id }], [{ id: other.id }]]);
    await merge(given, nurse, kept, other);
    for (const who of [mine, theirs]) {
      expect((await rows(who)).map(({ id }) => id).sort()).toEqual([kept.id, other.id].sort());
      expect((await given.as(who, (tx) => findPersonRecord(tx, kept.id)))?.episodes).toHaveLength(2);
      expect(await given.as(who, (tx) => listMerges(tx, kept.id))).toMatchObject([{ mergedId: other.id, isUndone: false }]);
    }
    expect(await rows(stranger)).toEqual([]);
    expect(await given.as(mine, (tx) => findPersonRecord(tx, other.id))).toBeNull();
    await given.restriction(kept, nurse);
    expect([await rows(mine), await rows(theirs)]).toEqual([[], []]);
  }));

  test.each([
    ["somebody who sees both", { duty: "desk" }, "both", "yes"],
    ["somebody who sees one", { duty: "desk" }, "one", "no"],
    ["somebody off duty", {}, "both", "no"],
    ["a consultant nurse without a tie", { role: "consultant-nurse" }, "none", "yes"],
    ["an administrator", { role: "administrator" }, "none", "no"],
  ] as const)("%s: %s, tie to %s", (_who, made, tie, may) => inside(async (given) => {
    const [kept, other, owner] = [await given.person(), await given.person(), await given.user()];
    const who = await given.user({ ...made, caresFor: tie === "both" ? [kept, other] : tie === "one" ? [kept] : [] });
    if (tie === "none") await given.episode({ owner, person: kept });
    expect(await given.as(who, (tx) => findComparison(tx, kept.id, other.id)) === null ? "no" : "yes").toBe(may);
    if (may === "no") await expect(merge(given, who, kept, other)).rejects.toThrow();
    else await merge(given, who, kept, other);
  })());

  test("a restriction stops the consultant nurse too, until emergency access opens it", inside(async (given) => {
    const [kept, other, nurse] = [await given.person(), await given.person(), await given.user({ role: "consultant-nurse" })];
    await given.restriction(other, await given.user());
    expect(await given.as(nurse, (tx) => findComparison(tx, kept.id, other.id))).toBeNull();
    await expect(merge(given, nurse, kept, other)).rejects.toThrow(StaleRecord);
    await given.emergencyAccess(nurse, other);
    await merge(given, nurse, kept, other);
    const medic = await given.user({ duty: "desk", caresFor: [kept] });
    expect(await given.as(medic, (tx) => findPersonRecord(tx, kept.id)), "the whole record is restricted now").toBeNull();
  }));

  test("nobody makes a merged record by hand", inside(async (given) => {
    const [medic, kept] = [await given.user({ duty: "desk" }), await given.person()];
    const add = given.as(medic, (tx) => tx.insert(persons).values({ id: newId(), mergedInto: kept.id, createdAt: given.now, createdBy: medic.id, updatedAt: given.now }));
    await expect(add).rejects.toMatchObject(code("42501"));
  }));
});

test("of two who merge the same pair both ways at once, one does", async () => {
  const given = new Given(ownerConnection().db);
  const { kept, other, medic } = await twoRecords(given);
  await apart(2, async ({ as }) => {
    const one = (keptId: string, otherId: string) => as(medic, (tx) => mergePeople(tx, { keptId, otherId, keptVersion: 1, otherVersion: 1, taken: {}, reason: "Same person" }));
    const done = await Promise.allSettled([one(kept.id, other.id), one(other.id, kept.id)]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("a row that is written while its person is merged moves too, or is refused", async () => {
  const given = new Given(ownerConnection().db);
  const { kept, other, medic } = await twoRecords(given);
  await apart(6, async ({ as }) => {
    const phone = (n: number) => as(medic, (tx) => insertPhone(tx, { personId: other.id, kind: "mobile", number: `07700 90045${n}`, safeToRing: null, mayLeaveMessage: null, whoMayAnswer: null, by: medic.id, now: given.now }));
    const merging = as(medic, (tx) => mergePeople(tx, { keptId: kept.id, otherId: other.id, keptVersion: 1, otherVersion: 1, taken: {}, reason: "Same person" }));
    await Promise.allSettled([phone(1), phone(2), merging, phone(3), phone(4)]);
    await merging;
  });
  const [left] = await given.db.execute<{ count: number }>(sql`select count(*)::int as count from person_phones where person_id = ${other.id}`);
  expect(left?.count).toBe(0);
});
