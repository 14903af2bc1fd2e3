import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { CannotStart } from "./cannot-start.ts";

/** The account that PostgreSQL runs as; null means our own. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | null;

/**
 * Root lends PostgreSQL an unprivileged account: the one that owns `data` already, else `postgres`, else `nobody`.
 * Everybody else runs it as themselves.
 */
export function databaseAccount(data: string | null): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = data === null ? undefined : statSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const found = lookUp(name);
    if (found !== null) return found;
  }
  throw new CannotStart("PostgreSQL cannot run as root, and this machine has neither an account `postgres` nor `nobody`. Run this as an ordinary user.");
}

function lookUp(name: string): Account {
  try {
    const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    const [uid, gid] = [ask("-u"), ask("-g")];
    return uid > 0 && gid > 0 ? { uid, gid } : null;
  } catch {
    return null;
  }
}

/** Whether the account may enter `folder` and list it: asked by trying, since mode bits of every parent, access lists and mounts all have a say. */
export function canEnter(folder: string, account: Account): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1" && ls . >/dev/null', "sh", folder], { cwd: "/", stdio: "ignore", ...account });
  return tried.status === 0;
}

/**
 * Where the demo of a checkout keeps its data: `.lantern` inside it, or, when root's stand-in account cannot enter the checkout
 * (say /root with mode 700), a folder of this checkout's own under /var/lib/lantern, else under the temporary folder.
 */
export function demoFolder(checkout: string): string {
  const inside = path.join(checkout, ".lantern");
  const account = databaseAccount(path.join(inside, "postgres", "data"));
  if (account === null || canEnter(checkout, account)) return inside;
  const name = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  return path.join(sharedFolder(account), name);
}

/** A folder outside every home, which the account can enter. */
export function sharedFolder(account: Account): string {
  for (const parent of ["/var/lib", tmpdir(), "/tmp", "/var/tmp"]) {
    const folder = path.join(parent, "lantern");
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
      if (canEnter(folder, account)) return folder;
    } catch {
      // Read-only or missing: the next place is tried.
    }
  }
  throw new CannotStart("PostgreSQL needs a folder that its unprivileged account can enter; neither /var/lib nor the temporary folder is one. Set TMPDIR to such a folder.");
}

/** The temporary folder, or the next best that the account can enter: root's own TMPDIR may be private. */
export function temporaryFolder(account: Account): string {
  const found = [tmpdir(), "/tmp", "/var/tmp"].find((folder) => canEnter(folder, account));
  if (found === undefined) throw new CannotStart("PostgreSQL's unprivileged account cannot enter the temporary folder. Set TMPDIR to a folder that it can enter.");
  return found;
}
