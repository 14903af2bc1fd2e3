import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";

import { claim } from "./claim.ts";
import { databaseAccount, temporaryFolder, type Account } from "./postgres-account.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { clearLeftover, makeData, refuseOtherVersion } from "./postgres-data.ts";
import { runPostgres } from "./postgres-process.ts";
import { ensureDatabase, ensureOwner } from "./postgres-roles.ts";
import { secret } from "./secret.ts";

export type EmbeddedPostgres = {
  /** Owns the database and may make roles, but is no superuser: what a managed PostgreSQL would give. */
  ownerUrl: string;
  superuserUrl: string;
  port: number;
  /** Makes another database with the same owner (unless it is there) and answers its owner's address. */
  addDatabase: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

type Say = (line: string) => void;
type Options = {
  /** Name of the database. */
  name: string;
  /** Told about anything out of the ordinary, a line at a time. */
  say?: Say;
  /** Server settings over the usual ones, e.g. `{ shared_buffers: "1GB" }`. */
  settings?: Record<string, string>;
} & ({ ephemeral: true; folder?: undefined } | { ephemeral?: false; folder: string });

/**
 * Starts the PostgreSQL that came with npm, on loopback and a free port, and answers when it takes connections.
 * `folder` keeps data and passwords from start to start; an ephemeral one lives in the temporary folder without fsync and is removed on stop.
 * Should this process be killed, PostgreSQL still stops by itself.
 * @throws CannotStart with a sentence for the person at the keyboard.
 */
export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  const throwAway = options.ephemeral === true;
  const account = databaseAccount(throwAway ? null : path.join(options.folder, "data"));
  const folder = makeFolder(options.folder ?? null, account);
  const release = claim(folder);
  let stop = async () => {};
  try {
    const port = await run(folder, account, options);
    stop = async () => {
      await port.stop();
      release();
      if (throwAway) rmSync(folder, { recursive: true, force: true });
    };
    const [superuserPassword, ownerPassword] = [secret(folder, "superuser-password"), secret(folder, "owner-password")];
    const asSuperuser = (database: string) => address("postgres", superuserPassword, port.number, database);
    await ensureOwner(asSuperuser("postgres"), ownerPassword);
    const addDatabase = async (name: string) => {
      await ensureDatabase(asSuperuser("postgres"), name);
      return address("lantern_owner", ownerPassword, port.number, name);
    };
    const ownerUrl = await addDatabase(options.name);
    return { ownerUrl, superuserUrl: asSuperuser(options.name), port: port.number, addDatabase, stop };
  } catch (error) {
    await stop();
    release();
    if (throwAway) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Stops a PostgreSQL that may still be starting: interrupted halfway, it is let up first and then stopped, so that nothing is left behind. */
export function stopOnceStarted(starting: Promise<EmbeddedPostgres>): () => Promise<void> {
  return () => starting.then((postgres) => postgres.stop(), () => undefined);
}

/** Deletes the data that `startPostgres` keeps in `folder`, passwords included; refuses while a running demo uses it. */
export async function discardPostgres(folder: string, say: Say): Promise<void> {
  if (!existsSync(folder)) return;
  claim(folder);
  await clearLeftover(path.join(realpathSync(folder), "data"), say);
  rmSync(folder, { recursive: true, force: true });
}

async function run(folder: string, account: Account, options: Options): Promise<{ number: number; stop: () => Promise<void> }> {
  const throwAway = options.ephemeral === true;
  const data = path.join(folder, "data");
  const binaries = postgresBinaries(account);
  if (!existsSync(data)) await makeData(data, binaries, account, throwAway);
  refuseOtherVersion(data, binaries);
  await clearLeftover(data, options.say ?? (() => undefined));
  const settings = { ...usual, ...(throwAway ? careless : {}), ...options.settings };
  const running = await runPostgres({ data, binaries, account, settings, removeAfter: throwAway ? folder : null });
  return { number: running.port, stop: running.stop };
}

/** Root's stand-in account must be able to pass through the folders made here; the data folder inside is closed to all but that account. */
function makeFolder(wanted: string | null, account: Account): string {
  const folder = wanted ?? mkdtempSync(path.join(temporaryFolder(account), "lantern-postgres-"));
  const highest = mkdirSync(folder, { recursive: true }) ?? folder;
  if (account !== null) {
    for (let made = folder; made.length >= highest.length; made = path.dirname(made)) chmodSync(made, 0o711);
  }
  return realpathSync(folder);
}

function address(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Modest enough for a laptop. A failing statement's text and values stay out of the log: they are about patients. */
const usual: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** For data that nobody will miss. */
const careless: Record<string, string> = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: "0" };
