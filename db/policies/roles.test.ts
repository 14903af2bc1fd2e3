import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inside } from "#test/inside.ts";

const roles = ["lantern_app", "lantern_gate", "lantern_intake"];

test("the application's roles own nothing and cannot pass row security", inside(async ({ db }) => {
  const found = await db.execute(sql`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
    from pg_roles r where rolname in ('lantern_app', 'lantern_gate', 'lantern_intake') order by rolname`);
  expect(found.map((row) => row.rolname)).toEqual(roles);
  for (const row of found) expect(row).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false, owns: 0 });
}));

test("no role makes a transaction somebody's by itself: begin_as() does, from a live session", inside(async ({ db }) => {
  for (const role of roles) {
    const [row] = await db.execute<{ may: boolean }>(sql`select has_function_privilege(${role}, 'act_as(uuid)', 'execute') as may`);
    expect({ role, may: row?.may }).toEqual({ role, may: false });
  }
}));

test("every table has row security", inside(async ({ db }) => {
  const open = await db.execute(sql`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity`);
  expect([...open]).toEqual([]);
}));

test("nothing signed, sent or audited can be changed or deleted by the application", inside(async ({ db }) => {
  const granted = await db.execute<{ table_name: string; privilege_type: string }>(sql`
    select table_name, privilege_type from information_schema.role_table_grants
    where grantee = 'lantern_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER') order by 1, 2`);
  expect(granted.map((row) => `${row.privilege_type} ${row.table_name}`)).toEqual([
    "DELETE account_disablings", "DELETE drafts", "UPDATE drafts", "DELETE service_boroughs", "DELETE strips",
  ]);
}));

test("the clinical role reads no password, no session and no dispatch key", inside(async ({ db }) => {
  for (const table of ["credentials", "sessions", "pending_sign_ins", "intake_senders", "intake_messages", "audit_unsealed", "audit_seals"]) {
    const [row] = await db.execute<{ may: boolean }>(sql`select has_any_column_privilege('lantern_app', ${table}, 'select') as may`);
    expect({ table, may: row?.may }).toEqual({ table, may: false });
  }
}));

test("the gate reads nothing clinical", inside(async ({ db }) => {
  for (const table of ["persons", "calls", "call_versions", "episodes", "strips", "triages", "assessments", "plans", "referrals", "follow_ups", "audit_events"]) {
    const [row] = await db.execute<{ may: boolean }>(sql`select has_any_column_privilege('lantern_gate', ${table}, 'select') as may`);
    expect({ table, may: row?.may }).toEqual({ table, may: false });
  }
}));

test("functions that see past row security pin their search path", inside(async ({ db }) => {
  const loose = await db.execute(sql`
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'`);
  expect([...loose]).toEqual([]);
}));
