import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { startPostgres, type EmbeddedPostgres } from "#launch/embedded-postgres.ts";
import { closeDatabase } from "./database.ts";
import { answerHealth } from "./health.ts";

let database: EmbeddedPostgres;
const server = createServer((request, response) => {
  if (!answerHealth(request, response)) response.writeHead(404).end();
});

/** A PostgreSQL of its own, never migrated: its very roles are missing. */
beforeAll(async () => {
  database = await startPostgres({ ephemeral: true, name: "readiness" });
  Object.assign(process.env, { DATABASE_URL: database.ownerUrl, NEXTAUTH_SECRET: "only for tests: forty characters of secret", NEXTAUTH_URL: "http://localhost:3000" });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.close();
  await closeDatabase();
  await database.stop();
});

async function change(statement: string): Promise<void> {
  const client = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await client.unsafe(statement);
  await client.end();
}

async function ready(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`);
  return `${answer.status} ${(await answer.text()).trim()}`;
}

const isReady = "200 ready";
const isBehind = "503 not ready: the database is behind this build";

test("a process is ready once the database has the migrations of its build, and not before", async () => {
  expect(await ready()).toBe(isBehind);
  await migrate(database.ownerUrl);
  expect(await ready()).toBe(isReady);
});

test.each([
  ["tables", "update drizzle.__drizzle_migrations set hash = 'x' || hash", "update drizzle.__drizzle_migrations set hash = substr(hash, 2)"],
  ["policies", "update drizzle.policies set digest = 'x' || digest", "update drizzle.policies set digest = substr(digest, 2)"],
  ["question itself", "alter function has_migrations(text, text) rename to not_yet_there", "alter function not_yet_there(text, text) rename to has_migrations"],
])("a database that lacks this build's %s is behind", async (_what, taken, given) => {
  await change(taken);
  expect(await ready()).toBe(isBehind);
  await change(given);
  expect(await ready()).toBe(isReady);
});

test("a database that is ahead serves the old processes until the new ones have taken over", async () => {
  await change("insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the next build', 9999999999999)");
  await change("insert into drizzle.policies (digest, applied_at) values ('of the next build', now() + interval '1 minute')");
  expect(await ready()).toBe(isReady);
});

test("a database that is away is said without a word more", async () => {
  await database.stop();
  expect(await ready()).toBe("503 not ready");
});
