import type { TestProject } from "vitest/node";

import { migrate } from "#db/migrate.ts";

import { startPostgres } from "./embedded-postgres.ts";
import { ensureServerLogin } from "./postgres-roles.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The database's owner, on a migrated and otherwise empty database. */
    ownerUrl: string;
    /** The application's own login on the same database. */
    serverUrl: string;
  }
}

/**
 * Gives the database tests a migrated database: the one named by TEST_OWNER_URL, else a throw-away one of their own.
 * A DATABASE_URL in the environment is never touched.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_OWNER_URL;
  const own = given === undefined || given === "" ? await startPostgres({ ephemeral: true, name: "lantern_tests" }) : null;
  const ownerUrl = own?.ownerUrl ?? given ?? "";
  await migrate(ownerUrl);
  const serverUrl = process.env.TEST_SERVER_URL || (await ensureServerLogin(ownerUrl, "only-for-tests"));
  project.provide("ownerUrl", ownerUrl);
  project.provide("serverUrl", serverUrl);
  process.env.TEST_OWNER_URL = ownerUrl;
  process.env.TEST_SERVER_URL = serverUrl;
  return async () => own?.stop();
}
