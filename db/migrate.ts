import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const folder = import.meta.dirname;

/** The database holds tables that this version does not know: an older version must not put its policies over them. */
export class UnknownMigrations extends Error {
  override name = "UnknownMigrations";
  constructor() {
    super("Another version of Lantern made the tables of this database, and this one does not know them. Nothing was changed. Use a version at least as new as the one that made them.");
  }
}

/**
 * Brings a database up to date: tables from `migrations/`, then roles, sight and invariants from `policies/`,
 * which are applied again as one whole whenever any of their files or the tables changed. Waits at most 2 s for any lock, so a
 * busy server is never held up; run it again when it says that it gave way.
 * @returns the names of what was applied; empty when nothing had changed.
 * @throws UnknownMigrations where the database was given migrations that are not among these
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { application_name: "lantern migrate", lock_timeout: 2_000 } });
  try {
    await sql`select pg_advisory_lock(hashtext('lantern migrate'))`;
    const before = await knownMigrations(sql);
    await migrateTables(drizzle(sql), { migrationsFolder: join(folder, "migrations") });
    const names = await tableMigrationNames();
    const made = names.slice(before);
    return { applied: [...made, ...(await applyPolicies(sql, made.length > 0))] };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How many of this version's migrations the database has. */
async function knownMigrations(sql: postgres.Sql): Promise<number> {
  const [there] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!there?.there) return 0;
  const applied = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
  const texts = await Promise.all((await tableMigrationNames()).map((name) => readFile(join(folder, "migrations", name), "utf8")));
  const known = new Set(texts.map(digestOf));
  if (applied.some(({ hash }) => !known.has(hash))) throw new UnknownMigrations();
  return applied.length;
}

const tableMigrationNames = () => sqlFilesOf("migrations");

async function sqlFilesOf(part: "migrations" | "policies"): Promise<string[]> {
  return (await readdir(join(folder, part))).filter((name) => name.endsWith(".sql")).sort();
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function readPolicies(): Promise<{ names: string[]; texts: string[]; digest: string }> {
  const names = await sqlFilesOf("policies");
  const texts = await Promise.all(names.map((name) => readFile(join(folder, "policies", name), "utf8")));
  return { names, texts, digest: digestOf(texts.join("\0")) };
}

/** What a database has been given once this build's migrations are applied: SHA-256 of the last of its tables, as the migrator keeps it, and of its policies. */
export async function migrationsOfThisBuild(): Promise<{ tables: string; policies: string }> {
  const last = (await tableMigrationNames()).at(-1) ?? "";
  const [text, { digest }] = await Promise.all([readFile(join(folder, "migrations", last), "utf8"), readPolicies()]);
  return { tables: digestOf(text), policies: digest };
}

/** @param anyway tables were made: a new one has no row security yet */
async function applyPolicies(sql: postgres.Sql, anyway: boolean): Promise<string[]> {
  const { names, texts, digest } = await readPolicies();
  await sql`create table if not exists drizzle.policies (digest text primary key, applied_at timestamptz not null default now())`;
  const [last] = await sql`select digest from drizzle.policies order by applied_at desc limit 1`;
  if (last?.digest === digest && !anyway) return [];
  await sql.begin(async (tx) => {
    for (const text of texts) await tx.unsafe(text);
    await tx`insert into drizzle.policies (digest) values (${digest}) on conflict (digest) do update set applied_at = now()`;
  });
  return names;
}

if (import.meta.main) {
  const { ownerUrlFromEnvironment } = await import("#server/env.ts");
  const { databaseCode } = await import("#server/faults.ts");
  const { atTheTerminal } = await import("#server/commands/one-sentence.ts");
  await atTheTerminal("npm run db:migrate", async () => {
    try {
      const { applied } = await migrate(ownerUrlFromEnvironment());
      process.stdout.write(applied.length > 0 ? `Applied: ${applied.join(", ")}\n` : "The database is up to date.\n");
      return 0;
    } catch (error) {
      if (error instanceof UnknownMigrations) {
        process.stderr.write(`${error.message}\n`);
        return 1;
      }
      if (databaseCode(error) !== "55P03") throw error;
      process.stderr.write("The migration gave way: somebody held a lock for more than two seconds. Nothing is half done. Run it again.\n");
      return 1;
    }
  });
}
