import postgres from "postgres";

async function connected<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: "lantern launch" } });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/**
 * Makes the owner of the databases when it is missing. Deliberately no superuser, so that what works here works on a managed
 * PostgreSQL too, and so that forced row policies hold for it.
 */
export async function ensureOwner(superuserUrl: string, password: string): Promise<void> {
  await connected(superuserUrl, (sql) => ensureLogin(sql, "lantern_owner", "createrole", password));
}

/** Makes a database that the owner owns, unless it is there. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<void> {
  await connected(superuserUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found === undefined) await sql`create database ${sql(name)} owner lantern_owner`;
  });
}

/**
 * Makes the login that the application uses, and lets it take on the roles that the migrations made, one at a time and never by
 * inheritance: by itself it may do nothing. Run after migrating. Answers the address that belongs into DATABASE_URL.
 */
export async function ensureServerLogin(ownerUrl: string, password: string): Promise<string> {
  await connected(ownerUrl, async (sql) => {
    await ensureLogin(sql, "lantern_server", "noinherit", password);
    await sql`grant lantern_app, lantern_gate, lantern_intake to lantern_server`;
  });
  const url = new URL(ownerUrl);
  url.username = "lantern_server";
  url.password = password;
  return url.href;
}

/** The password is set anew on each start, so that a lost password file mends itself. */
async function ensureLogin(sql: postgres.Sql, role: string, abilities: string, password: string): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
  const [statement] = await sql<[{ text: string }]>`
    select format(${found === undefined ? `create role %I login ${abilities} password %L` : "alter role %I password %L"}, ${role}::text, ${password}::text) as text`;
  await sql.unsafe(statement.text);
}
