import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type EmbeddedPostgres } from "#launch/embedded-postgres.ts";
import { migrate, UnknownMigrations } from "./migrate.ts";

const folder = path.join(import.meta.dirname, "migrations");
const names = readdirSync(folder).filter((name) => name.endsWith(".sql")).sort();

/** What databases have been given: a change of their tables is a new file (`drizzle-kit generate`), never another text of an old one. */
const givenOut: Record<string, string> = {
  "0000_tables.sql": "9098d3cabb02c767695d29b89aafdef8f0a54547ffc997a684167de6ac822b93",
  "0001_who_told_of_a_time.sql": "d7cc003f9e5143c46c4afd5e3728dbe32dc1df768b33548f1c76230760c46b7f",
  "0002_lists_read_their_index_backwards.sql": "2a8f26f6583b6452f05be7f321d3279687c3c66d70fa804498045b5c9f6d8bfe",
};

let database: EmbeddedPostgres;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await startPostgres({ ephemeral: true, name: "migrating" });
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql.end();
  await database.stop();
});

test("no migration that was given out is changed", () => {
  expect(Object.fromEntries(names.map((name) => [name, createHash("sha256").update(readFileSync(path.join(folder, name))).digest("hex")]))).toEqual(givenOut);
});

test("an empty database gets everything, once", async () => {
  expect((await migrate(database.ownerUrl)).applied.filter((name) => names.includes(name))).toEqual(names);
  expect(await migrate(database.ownerUrl)).toEqual({ applied: [] });
});

/** A database as the first version made it: one migration, and the policies that this version has too. */
async function firstVersion(): Promise<string> {
  const first = mkdtempSync(path.join(tmpdir(), "lantern-first-"));
  const journal = JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")) as { entries: unknown[] };
  mkdirSync(path.join(first, "meta"));
  writeFileSync(path.join(first, "meta/_journal.json"), JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  copyFileSync(path.join(folder, names[0] ?? ""), path.join(first, names[0] ?? ""));
  const [policies] = await sql<{ digest: string }[]>`select digest from drizzle.policies`;
  const ownerUrl = await database.addDatabase("first_version");
  const earlier = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await migrateTables(drizzle(earlier), { migrationsFolder: first });
  await earlier`create table drizzle.policies (digest text primary key, applied_at timestamptz not null default now())`;
  await earlier`insert into drizzle.policies (digest) values (${policies?.digest ?? ""})`;
  await earlier`insert into services (id, name, organisation, kind, referral_route, updated_at) values (gen_random_uuid(), 'Kept', 'Kept', 'A02', 'Ring', now())`;
  await earlier.end();
  rmSync(first, { recursive: true });
  return ownerUrl;
}

test("every index stands in the order that a list asks in: newest first is its end read backwards", async () => {
  // PostgreSQL reads "order by x desc" out of an index on x, or on x desc nulls first; out of one on x desc nulls last it sorts everything.
  const odd = await sql`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and exists (select from unnest(i.indoption::smallint[]) as o (bits) where (bits & 1 = 1) <> (bits & 2 = 2)) order by 1`;
  expect(odd.map(({ name }) => name as string)).toEqual([]);
});

test("a database of an earlier version gets what is new and keeps what it holds", async () => {
  const ownerUrl = await firstVersion();
  expect((await migrate(ownerUrl)).applied.slice(0, names.length - 1)).toEqual(names.slice(1));
  const now = postgres(ownerUrl, { max: 1 });
  const [kept] = await now`select relrowsecurity as "hasRowSecurity", (select count(*)::int from services) as services from pg_class where oid = 'response_reports'::regclass`;
  await now.end();
  expect(kept).toEqual({ hasRowSecurity: true, services: 1 });
});

test("a database that another version made is left alone, and that is said", async () => {
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of another version', 1)`;
  await sql`update drizzle.policies set digest = 'older'`;
  await expect(migrate(database.ownerUrl)).rejects.toThrow(UnknownMigrations);
  expect(await sql`select digest from drizzle.policies`).toEqual([{ digest: "older" }]);
});
