import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";

import { discardPostgres, startPostgres } from "./embedded-postgres.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "lantern-kept-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T extends postgres.Row>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe<T[]>(text);
  } finally {
    await sql.end({ timeout: 0 });
  }
}

test("a throw-away database is PostgreSQL 18 in UTF-8 with checksums, owned by no superuser, and gone after stop", async () => {
  const database = await startPostgres({ ephemeral: true, name: "lantern" });
  const [facts] = await ask(
    database.ownerUrl,
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
            current_setting('listen_addresses') as listens, (select rolsuper from pg_roles where rolname = current_user) as superuser`,
  );
  const [place] = await ask<{ data: string }>(database.superuserUrl, "select current_setting('data_directory') as data");
  await database.stop();
  expect(facts).toEqual({ major: 18, encoding: "UTF8", checksums: "on", listens: "127.0.0.1", superuser: false });
  expect(existsSync(path.dirname(place?.data ?? ""))).toBe(false);
});

test("committed rows outlive a PostgreSQL that is killed, and the next start needs no help", async () => {
  const first = await startPostgres({ folder, name: "lantern" });
  await ask(first.ownerUrl, "create table kept (word text); insert into kept values ('acknowledged')");
  process.kill(Number.parseInt(readFileSync(path.join(folder, "data", "postmaster.pid"), "utf8"), 10), "SIGKILL");
  await first.stop();
  const second = await startPostgres({ folder, name: "lantern" });
  const rows = await ask(second.ownerUrl, "select word from kept");
  await second.stop();
  expect([...rows]).toEqual([{ word: "acknowledged" }]);
});

test("passwords are for their owner's eyes only, and as root the data belongs to somebody else", async () => {
  const database = await startPostgres({ folder, name: "lantern" });
  await database.stop();
  for (const name of ["superuser-password", "owner-password"]) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
  const data = statSync(path.join(folder, "data"));
  expect(data.mode & 0o077).toBe(0);
  if (process.getuid?.() === 0) expect(data.uid).not.toBe(0);
});

test("data of another PostgreSQL is refused in a sentence, and can be thrown away", async () => {
  const database = await startPostgres({ folder, name: "lantern" });
  await database.stop();
  writeFileSync(path.join(folder, "data", "PG_VERSION"), "15\n");
  await expect(startPostgres({ folder, name: "lantern" })).rejects.toThrow("was written by PostgreSQL 15; this is PostgreSQL 18");
  await discardPostgres(folder, () => undefined);
  expect(existsSync(folder)).toBe(false);
});
