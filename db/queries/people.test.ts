import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { personPhones } from "#db/schema/people.ts";
import type { Actor } from "#domain/actor.ts";
import { nothingTyped, readSearch, type TypedSearch } from "#domain/person-search.ts";
import { phoneKey } from "#domain/phone-number.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { findPeople, findPersonReach } from "./people.ts";

const today = "2026-08-14";

async function search(tx: Tx, typed: Partial<TypedSearch>) {
  const read = readSearch({ ...nothingTyped, ...typed }, today);
  if (read.state !== "ready") throw new Error(`not searched: ${JSON.stringify(read)}`);
  return await findPeople(tx, read.search, today);
}

const idsOf = (matches: Awaited<ReturnType<typeof search>>) => matches.map(({ identity }) => identity.id);
const born = (day: number, month: number, year: number) => ({ "born-day": String(day), "born-month": String(month), "born-year": String(year) });

async function phone(given: Given, person: { id: string }, number: string, endedAt: Date | null = null): Promise<void> {
  await given.db.insert(personPhones).values({ id: newId(), personId: person.id, kind: "mobile", number, numberKey: phoneKey(number), recordedAt: given.now, endedAt });
}

const onDesk = (given: Given): Promise<Actor> => given.user({ duty: "desk" });

describe("an NHS number", () => {
  test("that is verified finds its one person, and nobody else is shown", inside(async (given) => {
    const sam = await given.person({ familyName: "Przybylski", nhsNumber: "9991234004", nhsNumberStanding: "verified" });
    await given.person({ familyName: "Przybylski" });
    const found = await given.as(await onDesk(given), (tx) => search(tx, { nhs: "999 123 4004", family: "Przybylski" }));
    expect(found).toMatchObject([{ identity: { id: sam.id }, agreeing: ["nhs-number", "family-name"] }]);
  }));

  test.each(["unverified", "fails-check"] as const)("that is %s is matched to nobody", (standing) => inside(async (given) => {
    await given.person({ familyName: "Przybylski", nhsNumber: "9991234012", nhsNumberStanding: standing });
    const desk = await onDesk(given);
    expect(await given.as(desk, (tx) => search(tx, { nhs: "9991234012" }))).toEqual([]);
    // Found by the name, it still does not count as agreeing.
    expect(await given.as(desk, (tx) => search(tx, { nhs: "9991234012", family: "Przybylski" }))).toMatchObject([{ agreeing: ["family-name"] }]);
  })());
});

describe("a name and a date of birth", () => {
  const sam = { familyName: "Przybylski", givenName: "Samuel", preferredName: "Sam", bornOn: "1980-08-14" };
  test.each([
    ["as they are", { family: "Przybylski", given: "Samuel", ...born(14, 8, 1980) }],
    ["without accents and capitals", { family: "PRZYBYLSKI", given: "samuel", ...born(14, 8, 1980) }],
    ["misspelt, and a year out", { family: "Pryzbylski", given: "Samuel", ...born(14, 8, 1981) }],
    ["misspelt, with a wrong digit in the day", { family: "Przybilski", given: "Samual", ...born(24, 8, 1980) }],
    ["misspelt, with a wrong digit in the year", { family: "Przybylsky", given: "Samuel", ...born(14, 8, 1986) }],
    ["with another first letter, and a wrong digit in the year", { family: "Brzybylski", given: "Samuel", ...born(14, 8, 1986) }],
    ["swapped, with a wrong digit in the year", { family: "Samuel", given: "Przybylski", ...born(14, 8, 1986) }],
    ["first and last name swapped", { family: "Samuel", given: "Przybylski", ...born(14, 8, 1980) }],
    ["by the name they go by", { family: "Przybylski", given: "Sam", ...born(14, 8, 1980) }],
    ["by the last name alone", { family: "Przybylski", ...born(15, 8, 1980) }],
  ])("%s", (_name, typed) => inside(async (given) => {
    const meant = await given.person(sam);
    for (const familyName of ["Prior", "Smith", "Jones"]) await given.person({ familyName, givenName: "Samuel", bornOn: "1980-08-14" });
    const found = await given.as(await onDesk(given), (tx) => search(tx, typed));
    expect(idsOf(found)[0]).toBe(meant.id);
  })());

  test("day and month swapped", inside(async (given) => {
    const meant = await given.person({ ...sam, bornOn: "1980-05-03" });
    expect(idsOf(await given.as(await onDesk(given), (tx) => search(tx, { family: "Przybylski", ...born(5, 3, 1980) })))).toEqual([meant.id]);
  }));

  test("a date of birth alone shows those born that very day", inside(async (given) => {
    const meant = await given.person({ ...sam, bornOn: "1903-02-01" });
    await given.person({ ...sam, bornOn: "1903-02-02" });
    expect(idsOf(await given.as(await onDesk(given), (tx) => search(tx, born(1, 2, 1903))))).toEqual([meant.id]);
  }));
});

describe("other ways", () => {
  test("a telephone number in use, however it is written", inside(async (given) => {
    const [mine, former] = [await given.person(), await given.person()];
    await phone(given, mine, "07700 900457");
    await phone(given, former, "07700 900457", given.now);
    const found = await given.as(await onDesk(given), (tx) => search(tx, { phone: "+44 7700 900 457" }));
    expect(found).toMatchObject([{ identity: { id: mine.id }, agreeing: ["phone"] }]);
  }));

  test("a postcode with a name that is nearly right", inside(async (given) => {
    const meant = await given.person({ familyName: "Przybylski", givenName: "Ola", postcode: "NW1 4AA" });
    await given.person({ familyName: "Smith", givenName: "Ola", postcode: "NW1 4AA" });
    expect(idsOf(await given.as(await onDesk(given), (tx) => search(tx, { family: "Pzybylski", given: "Ola", postcode: "nw14aa" })))[0]).toBe(meant.id);
  }));

  test("the beginning of a name, last", inside(async (given) => {
    const meant = await given.person({ familyName: "Przybylski", givenName: "Ola" });
    expect(idsOf(await given.as(await onDesk(given), (tx) => search(tx, { family: "Przyb", given: "O" })))).toEqual([meant.id]);
  }));

  test("more than fifty are cut, and one more tells so", inside(async (given) => {
    await given.db.execute(sql`insert into persons (id, family_name, family_key, created_at, updated_at)
      select gen_random_uuid(), 'Qzxw', 'qzxw', now(), now() from generate_series(1, 60)`);
    expect(await given.as(await onDesk(given), (tx) => search(tx, { family: "Qzxw" }))).toHaveLength(51);
  }));
});

describe("whom the index answers", () => {
  test.each([
    ["a paramedic off duty", { role: "paramedic" }, 0],
    ["a paramedic on duty", { role: "paramedic", duty: "solo" }, 1],
    ["a consultant nurse, on duty or not", { role: "consultant-nurse" }, 1],
    ["an administrator", { role: "administrator" }, 0],
  ] as const)("%s", (_name, who, count) => inside(async (given) => {
    await given.person({ familyName: "Przybylski" });
    expect(await given.as(await given.user(who), (tx) => search(tx, { family: "Przybylski" }))).toHaveLength(count);
  })());
});

describe("a restricted person", () => {
  const hidden = { familyName: "Przybylski", givenName: "Ola", bornOn: "1980-08-14", postcode: "NW1 4AA", nhsNumber: "9991234020", nhsNumberStanding: "verified" } as const;
  async function restricted(given: Given) {
    const [person, nurse] = [await given.person(hidden), await given.user({ role: "consultant-nurse" })];
    await given.restriction(person, nurse);
    await phone(given, person, "07700 900461");
    return person;
  }

  test.each([
    ["by name alone", { family: "Przybylski", given: "Ola" }],
    ["by address", { postcode: "NW1 4AA" }],
    ["by name and address", { family: "Przybylski", given: "Ola", postcode: "NW1 4AA" }],
    ["by telephone number alone", { phone: "07700 900461" }],
    ["by a date of birth that is nearly right", { family: "Przybylski", ...born(15, 8, 1980) }],
    ["by another spelling", { family: "Pryzbylski", ...born(14, 8, 1980) }],
  ])("is not found %s", (_name, typed) => inside(async (given) => {
    await restricted(given);
    expect(await given.as(await onDesk(given), (tx) => search(tx, typed))).toEqual([]);
  })());

  test.each([
    ["the NHS number", { nhs: "9991234020", postcode: "NW1 4AA" }, ["nhs-number"]],
    ["last name and date of birth", { family: "Przybylski", ...born(14, 8, 1980), postcode: "NW1 4AA" }, ["family-name", "birth-date"]],
    ["telephone number and last name", { family: "Przybylski", phone: "07700 900461" }, ["family-name", "phone"]],
  ])("is found by %s, and nothing of them is shown", (_name, typed, agreeing) => inside(async (given) => {
    const person = await restricted(given);
    const [match, ...others] = await given.as(await onDesk(given), (tx) => search(tx, typed));
    expect(others).toEqual([]);
    expect(match?.agreeing).toEqual(agreeing);
    const { id, restricted: isRestricted, ...rest } = match?.identity ?? { id: "", restricted: false };
    expect([id, isRestricted]).toEqual([person.id, true]);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  })());

  test("is shown whole under emergency access, with when it ends", inside(async (given) => {
    const [person, medic] = [await restricted(given), await onDesk(given)];
    await given.emergencyAccess(medic, person);
    const [match] = await given.as(medic, (tx) => search(tx, { family: "Przybylski" }));
    expect(match?.identity).toMatchObject({ id: person.id, restricted: false, postcode: "NW1 4AA" });
    expect(await given.as(medic, (tx) => findPersonReach(tx, person.id))).toMatchObject({ openAlready: false, emergencyUntil: new Date(given.now.getTime() + 12 * 3_600_000) });
  }));
});

test("no search reads the table from end to end, at 20,000 people", inside(async (given) => {
  await given.db.execute(sql`insert into persons (id, family_name, given_name, family_key, given_key, born_on, postcode, created_at, updated_at)
    select gen_random_uuid(), n, g, n, g, date '1930-01-01' + (i * 37 % 29000), 'NW' || i % 20 || ' ' || i % 9 || 'AA', now(), now()
    from (select i, 'smith' || (i % 400) as n, (array['sam', 'ola', 'ali', 'mary', 'john'])[1 + i % 5] as g from generate_series(1, 20000) i) x`);
  await given.db.execute(sql`analyze persons`);
  const nurse = await given.user({ role: "consultant-nurse" });
  const counters = sql`select seq_scan::int as scans, idx_tup_fetch::int as fetched from pg_stat_xact_user_tables where relname = 'persons'`;
  const before = await given.db.execute<{ scans: number; fetched: number }>(counters);
  const searches: Partial<TypedSearch>[] = [
    { nhs: "9991234004" }, { family: "smith12", given: "ola" }, { family: "smit", given: "o" }, { family: "smith12" }, { postcode: "NW1 1AA" }, { phone: "07700 900457" },
    { family: "smiht12", given: "ola", ...born(14, 8, 1970) }, born(14, 8, 1970),
  ];
  for (const typed of searches) await given.as(nurse, (tx) => search(tx, typed));
  const after = await given.db.execute<{ scans: number; fetched: number }>(counters);
  expect((after[0]?.scans ?? 0) - (before[0]?.scans ?? 0)).toBe(0);
  expect(((after[0]?.fetched ?? 0) - (before[0]?.fetched ?? 0)) / searches.length).toBeLessThan(1000);
}));
