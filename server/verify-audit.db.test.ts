import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OwnerTx } from "#db/client.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { verifyAudit } from "./verify-audit.ts";

const owner = (given: Given) => given.db as unknown as OwnerTx;

/** Three looks, sealed in two batches. */
async function threeSealedLooks(given: Given): Promise<number[]> {
  await given.db.execute(sql`select seal_audit()`);
  const nurse = await given.user({ role: "consultant-nurse" });
  const look = () => given.as(nurse, (tx) => tx.execute(sql`select record_event('record.viewed', 'done', null, null, null, 'r', '{"screen":"test"}')`));
  await look();
  await look();
  await given.db.execute(sql`select seal_audit()`);
  await look();
  await given.db.execute(sql`select seal_audit()`);
  const rows = await given.db.execute<{ id: string }>(sql`select id from audit_events order by id desc limit 3`);
  return rows.map((row) => Number(row.id)).reverse();
}

/** What only somebody with the database in their hands could do: the guard against changes is lifted first. */
async function tamper(given: Given, statement: ReturnType<typeof sql>): Promise<void> {
  await given.db.execute(sql`alter table audit_events disable trigger user`);
  await given.db.execute(statement);
  await given.db.execute(sql`alter table audit_events enable trigger user`);
}

test("an untouched audit is intact, and its head can be kept elsewhere", inside(async (given) => {
  await threeSealedLooks(given);
  const verdict = await verifyAudit(owner(given));
  if (!verdict.intact) throw new Error(verdict.because);
  expect(verdict.rows).toBeGreaterThanOrEqual(3);
  expect(await verifyAudit(owner(given), verdict.head)).toMatchObject({ intact: true });
  expect(await verifyAudit(owner(given), "00".repeat(32))).toMatchObject({ intact: false });
}));

test("a changed row is named", inside(async (given) => {
  const [, second = 0] = await threeSealedLooks(given);
  await tamper(given, sql`update audit_events set actor_role = 'paramedic' where id = ${second}`);
  expect(await verifyAudit(owner(given))).toMatchObject({ intact: false, row: second, because: "the row was changed after it was sealed" });
}));

test("a removed row is named", inside(async (given) => {
  const [first = 0] = await threeSealedLooks(given);
  await tamper(given, sql`delete from audit_events where id = ${first}`);
  expect(await verifyAudit(owner(given))).toMatchObject({ intact: false, row: first, because: "the row is gone" });
}));

test("a row slipped in past the queue is named", inside(async (given) => {
  const [, , third = 0] = await threeSealedLooks(given);
  await tamper(given, sql`insert into audit_events (at, action, outcome) values (now(), 'record.viewed', 'done')`);
  expect(await verifyAudit(owner(given))).toMatchObject({ intact: false, row: third + 1 });
}));

test("a row that the owner writes by hand is neither queued nor sealed, and is named", inside(async (given) => {
  const [, , third = 0] = await threeSealedLooks(given);
  await given.db.execute(sql`insert into audit_events (at, action, outcome) values (now(), 'record.viewed', 'done')`);
  expect(await given.db.execute(sql`select seal_audit() as sealed`)).toEqual([{ sealed: 0 }]);
  expect(await verifyAudit(owner(given))).toMatchObject({ intact: false, row: third + 1 });
}));

test("a row that was removed before it was sealed is named, and the others are sealed all the same", inside(async (given) => {
  await threeSealedLooks(given);
  const nurse = await given.user({ role: "consultant-nurse" });
  for (const _ of [1, 2]) await given.as(nurse, (tx) => tx.execute(sql`select record_event('record.viewed', 'done', null, null, null, 'r', null)`));
  const rows = await given.db.execute<{ id: string }>(sql`select id from audit_events order by id desc limit 2`);
  const [last, lost] = rows.map(({ id }) => Number(id));
  await tamper(given, sql`delete from audit_events where id = ${lost}`);
  expect(await given.db.execute(sql`select seal_audit() as sealed`)).toEqual([{ sealed: 1 }]);
  expect(await given.db.execute(sql`select event_ids from audit_seals order by number desc limit 1`)).toEqual([{ event_ids: [String(last)] }]);
  expect(await verifyAudit(owner(given))).toMatchObject({ intact: false, row: lost, because: "the row was removed before it was sealed" });
  // It stays named, however often there is nothing else to seal.
  await given.db.execute(sql`select seal_audit()`);
  expect(await verifyAudit(owner(given))).toMatchObject({ intact: false, row: lost });
  expect(await given.db.execute(sql`select lost_audit_row() as lost`)).toEqual([{ lost: String(lost) }]);
}));

test("nobody can change or remove an audit row, not even the owner", inside(async (given) => {
  await threeSealedLooks(given);
  await expect(given.db.transaction((tx) => tx.execute(sql`update audit_events set action = 'x'`))).rejects.toMatchObject({ cause: { code: "LN010" } });
  await expect(given.db.transaction((tx) => tx.execute(sql`delete from audit_events`))).rejects.toMatchObject({ cause: { code: "LN010" } });
  await expect(given.db.transaction((tx) => tx.execute(sql`truncate audit_events`))).rejects.toMatchObject({ cause: { code: "LN010" } });
}));
