import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { asOwner } from "#db/client.ts";
import { migrate, UnknownMigrations } from "#db/migrate.ts";
import { isSeeded, seed } from "#db/seed/seed.ts";
import { giveDemoCredentials } from "#server/sign-in/demo-credentials.ts";

import { CannotStart } from "./cannot-start.ts";
import { discardPostgres, startPostgres, stopOnceStarted } from "./embedded-postgres.ts";
import { ensureServerLogin } from "./postgres-roles.ts";
import { secret } from "./secret.ts";
import { step } from "./steps.ts";

export type DemoDatabase = {
  ownerUrl: string;
  /** The application's own login: owns nothing, passes no row policy. */
  serverUrl: string;
  /** When the demo's people and calls were invented. */
  seededAt: Date;
  stop: () => Promise<void>;
};

const usualEpisodes = 600;

/**
 * Starts the demo's database in `folder`, brings it up to date and fills it when it is empty, showing each step.
 * `fresh` deletes what was there. `opened` is told at once how to stop it, so that an interruption at any moment finds it.
 */
export async function openDemoDatabase(options: {
  folder: string;
  fresh: boolean;
  episodes: number | null;
  opened: (stop: () => Promise<void>) => void;
}): Promise<DemoDatabase> {
  const { folder } = options;
  const home = path.join(folder, "postgres");
  if (options.fresh) await step("Deleting the demo's database", (say) => discardPostgres(home, say));
  const starting = step("Starting PostgreSQL", (say) => startPostgres({ folder: home, name: "lantern", say }));
  options.opened(stopOnceStarted(starting));
  const postgres = await starting;
  await step("Bringing the database up to date", async (say) => {
    const { applied } = await migrate(postgres.ownerUrl).catch((error: unknown) => {
      if (error instanceof UnknownMigrations) throw new CannotStart(`${error.message} To start over with new invented data: npm run demo -- --fresh`);
      throw error;
    });
    if (applied.length > 0) say(`${applied.length} changes`);
  });
  const serverUrl = await ensureServerLogin(postgres.ownerUrl, secret(home, "server-password"));
  const seededAt = await fill(postgres.ownerUrl, path.join(home, "seeded-at"), options.episodes);
  await asOwner(postgres.ownerUrl, (tx) => giveDemoCredentials(tx, secret(folder, "session-secret"), seededAt));
  return { ownerUrl: postgres.ownerUrl, serverUrl, seededAt, stop: postgres.stop };
}

async function fill(ownerUrl: string, note: string, episodes: number | null): Promise<Date> {
  if (await isSeeded(ownerUrl)) {
    if (episodes !== null) console.log("      The database has its invented past already; --episodes takes effect together with --fresh.");
    return existsSync(note) ? new Date(readFileSync(note, "utf8")) : new Date();
  }
  const now = new Date();
  await step("Inventing a believable night in London", (say) => seed(ownerUrl, { episodes: episodes ?? usualEpisodes, now, say }));
  writeFileSync(note, now.toISOString());
  return now;
}
