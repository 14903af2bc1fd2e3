import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { inject } from "vitest";

/** The throw-away database of this test run, migrated once: the owner's address. */
export const testOwnerUrl = (): string => inject("ownerUrl");

let connection: postgres.Sql | undefined;

/** One pool for a test file, as the database's owner. */
export function ownerConnection() {
  connection ??= postgres(testOwnerUrl(), { max: 4, onnotice: () => {} });
  return { sql: connection, db: drizzle(connection, { casing: "snake_case" }) };
}
