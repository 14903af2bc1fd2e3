import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { CannotStart } from "./cannot-start.ts";
import { runProgram } from "./program.ts";
import { root } from "./root.ts";

/** Not tsconfig.json: the framework completes it while it builds. */
const sources = ["app", "components", "db", "domain", "server", "public", "package-lock.json"];
const note = path.join(root, ".next", "lantern-source-hash");

/**
 * The framework names each action after its file, its export and this key, and would make a new key for every build: a page that stood open during
 * an upgrade could then not send its form. It guards nothing: the framework would encrypt with it what an action inside a page closes over, and there is none.
 */
export const actionKey = createHash("sha256").update("actions are named alike in every build").digest("base64");

/** Builds for production when any source differs from what the last build was made of. Answers whether it built. */
export async function buildIfChanged(options: { show?: boolean; always?: boolean } = {}): Promise<boolean> {
  const hash = sourceHash(root);
  const unchanged = existsSync(path.join(root, ".next", "BUILD_ID")) && existsSync(note) && readFileSync(note, "utf8") === hash;
  if (unchanged && options.always !== true) return false;
  const { code, output } = await runProgram(["node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey },
    show: options.show ?? false,
  });
  if (code !== 0) throw new CannotStart(`${output}\n\nThe application could not be built${output === "" ? "" : "; the lines above say why"}.`);
  writeFileSync(note, hash);
  return true;
}

/** One hash over everything a build is made of; tests do not count, and neither do notes and drawings. */
export function sourceHash(folder: string): string {
  const hash = createHash("sha256").update(process.version).update(actionKey);
  const atTop = readdirSync(folder).filter((name) => /^(next\.config|proxy|middleware|instrumentation[\w-]*)\.(ts|js|mjs)$/.test(name));
  for (const source of [...sources, ...atTop.sort()]) {
    for (const file of filesOf(path.join(folder, source))) {
      hash.update(`\0${path.relative(folder, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

function filesOf(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
