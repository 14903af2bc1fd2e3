import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { kindsIn, usualGroups } from "#domain/person-event.ts";
import { counting } from "#test/counting.ts";
import type { Given } from "#test/make.ts";
import { listLooks } from "./access-log.ts";
import { bannerFor } from "./banner.ts";
import { findPersonRecord } from "./person-record.ts";
import { listPersonEvents } from "./person-timeline.ts";

/** A person with so many crises, each closed after its call, its triage and its observations, one a day. */
async function personWith(given: Given, crises: number): Promise<{ id: string; medic: { id: string } }> {
  const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
  await given.episode({ owner: medic, person });
  await given.db.execute(sql`
    with made as (
      insert into episodes (id, number, person_id, opened_at, version)
      select gen_random_uuid(), 'L-' || n || '-' || left(${person.id}, 13), ${person.id}, now() - n * interval '12 hours', 1 from generate_series(1, ${crises - 1}::integer) n returning id, opened_at),
    ended as (insert into closures (episode_id, outcome, words, closed_at, closed_by) select id, 'resolved-with-advice', 'Settled', opened_at + interval '3 hours', ${medic.id} from made),
    rang as (insert into calls (id, reference, episode_id, received_at) select gen_random_uuid(), 'L-' || id, id, opened_at from made returning id, received_at),
    said as (insert into call_versions (call_id, version, recorded_at, callers_words, facts) select id, 1, received_at, 'Said', '{}' from rang),
    decided as (insert into triages (id, episode_id, answers, red_flags, urgency, decision, reason, agreed_with_patient, decided_at, decided_by)
      select gen_random_uuid(), id, '[]', '{}', 'urgent', 'advice', 'Because', 'yes', opened_at + interval '5 minutes', ${medic.id} from made)
    insert into observation_sets (id, episode_id, taken_at, recorded_at, recorded_by, parts, scale) select gen_random_uuid(), id, opened_at + interval '1 hour', opened_at + interval '1 hour', ${medic.id}, '{}', 1 from made`);
  return { id: person.id, medic };
}

const openPage = async (tx: Tx, personId: string) => await Promise.all([findPersonRecord(tx, personId), bannerFor(tx, { personId })]);

test("a record with 1,000 contacts opens with the same number of statements as one with 10", counting(async (given, statements) => {
  const [short, long] = [await personWith(given, 10), await personWith(given, 1_000)];
  const asked = async ({ id, medic }: typeof short) => {
    const before = statements.length;
    const [record] = await given.as(medic, (tx) => openPage(tx, id));
    return { statements: statements.length - before, contacts: record?.lifelines.contactCount, crises: record?.episodeCount, shown: record?.episodes.length };
  };
  const [ten, thousand] = [await asked(short), await asked(long)];
  expect(ten).toMatchObject({ contacts: 10, crises: 10, shown: 10 });
  expect(thousand).toMatchObject({ contacts: 1_000, crises: 1_000, shown: 20 });
  expect(thousand.statements).toBe(ten.statements);
}));

test("two years of 1,000 contacts are drawn by the week", counting(async (given) => {
  const { id, medic } = await personWith(given, 1_000);
  const record = await given.as(medic, (tx) => findPersonRecord(tx, id));
  expect(record?.lifelines.byWeek).toBe(true);
  expect(record?.lifelines.contacts.length).toBeLessThan(110);
  expect(record?.lifelines.contacts.reduce((sum, { times }) => sum + times, 0)).toBe(1_000);
}));

/** Rows that this transaction fetched so far from the tables of a crisis. */
async function rowsRead(given: Given, tables: readonly string[]): Promise<number> {
  const [row] = await given.db.execute<{ rows: string }>(sql`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as rows from pg_stat_xact_user_tables where relname in (${sql.join(tables.map((table) => sql`${table}`), sql`, `)})`);
  return Number(row?.rows ?? 0);
}

/** How often this transaction has looked into a table, whether it found anything there or not. */
async function timesAsked(given: Given, table: string): Promise<number> {
  const [row] = await given.db.execute<{ times: string }>(sql`select coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as times from pg_stat_xact_user_tables where relname = ${table}`);
  return Number(row?.times ?? 0);
}

test("a page of the timeline asks once, and reads about a page's rows of a record of any length", counting(async (given, statements) => {
  const { id, medic } = await personWith(given, 1_000);
  await given.db.execute(sql`analyze episodes, closures, calls, call_versions, triages, observation_sets`);
  const kinds = kindsIn(usualGroups);
  const page = async (after?: string) => {
    const [asked, read] = [statements.length, await rowsRead(given, ["triages", "observation_sets"])];
    const events = await given.as(medic, (tx) => listPersonEvents(tx, { personId: id, kinds, after }));
    return { events, asked: statements.length - asked, read: (await rowsRead(given, ["triages", "observation_sets"])) - read };
  };
  const first = await page();
  expect(first.events?.rows).toHaveLength(50);
  expect(first.read, "rows read for the first page").toBeLessThan(200);
  const deep = await page(first.events?.next ?? undefined);
  expect(deep.events?.rows).toHaveLength(50);
  expect(deep.asked).toBe(first.asked);
  expect(deep.read, "rows read for the second page").toBeLessThan(250);
}));

test("a page of who has looked reads about a page's rows and asks for sight once, however often somebody was looked at", counting(async (given) => {
  const { id, medic } = await personWith(given, 10);
  const others = await given.user({ role: "consultant-nurse" });
  await given.db.execute(sql`
    insert into audit_events (at, actor_id, actor_role, action, outcome, because, person_id, request_id)
    select now(), ${others.id}, 'consultant-nurse', 'record.viewed', 'done', 'supervision', case when n <= 3000 then ${id}::uuid else gen_random_uuid() end, gen_random_uuid() from generate_series(1, 30000) n`);
  await given.db.execute(sql`analyze audit_events`);
  const page = async (after?: string) => {
    const [read, asked] = [await rowsRead(given, ["audit_events"]), await timesAsked(given, "emergency_accesses")];
    const looks = await given.as(medic, (tx) => listLooks(tx, id, after));
    return { looks, read: (await rowsRead(given, ["audit_events"])) - read, asked: (await timesAsked(given, "emergency_accesses")) - asked };
  };
  const first = await page();
  expect(first.looks.rows).toHaveLength(50);
  expect(first.asked, "every question for sight begins with emergency access").toBe(1);
  expect(first.read, "rows read for the first page").toBeLessThan(150);
  const deep = await page(first.looks.next ?? undefined);
  expect(deep.looks.rows).toHaveLength(50);
  expect(deep.asked).toBe(1);
  expect(deep.read, "rows read for the second page").toBeLessThan(150);
}));
