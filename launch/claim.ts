import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { CannotStart } from "./cannot-start.ts";
import { processIdentity } from "./process-identity.ts";

/**
 * Marks a data folder as ours while we run, so that two starts never share one database and one never stops the other's.
 * A claim whose process is gone counts for nothing. Returns the release.
 */
export function claim(folder: string): () => void {
  const file = path.join(folder, "in-use-by");
  const holder = readHolder(file);
  const living = holder === null ? null : processIdentity(Number.parseInt(holder, 10));
  if (holder !== null && living === holder && holder !== processIdentity(process.pid)) {
    throw new CannotStart(`The data in ${folder} is in use by a demo that is still running (process ${Number.parseInt(holder, 10)}). Stop that one first with Ctrl-C where it runs.`);
  }
  writeFileSync(file, `${processIdentity(process.pid) ?? process.pid}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
