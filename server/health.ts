import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { migrationsOfThisBuild } from "#db/migrate.ts";
import { asGate } from "./database.ts";
import { databaseCode } from "./faults.ts";

/**
 * `/healthz`: the process answers. `/readyz`: it can also reach its database, and that has the migrations of this build. Neither says
 * anything more.
 * @returns true when the request was one of these.
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url === "/healthz") {
    say(response, 200, "alive");
    return true;
  }
  if (request.url !== "/readyz") return false;
  isMigrated().then(
    (migrated) => (migrated ? say(response, 200, "ready") : say(response, 503, "not ready: the database is behind this build")),
    () => say(response, 503, "not ready"),
  );
  return true;
}

let build: Awaited<ReturnType<typeof migrationsOfThisBuild>> | undefined;

/** No such function, or no such role (PostgreSQL manual, appendix A): migrations that came before the question are not there. */
const behindCodes = ["42883", "22023"];

/** One statement; the build's files are read once. A database that is ahead of this build has its migrations too. */
async function isMigrated(): Promise<boolean> {
  const { tables, policies } = (build ??= await migrationsOfThisBuild());
  try {
    const [row] = await asGate(async (tx) => tx.execute<{ has: boolean }>(sql`select has_migrations(${tables}, ${policies}) as has`));
    return row?.has ?? false;
  } catch (error) {
    if (behindCodes.includes(databaseCode(error) ?? "")) return false;
    throw error;
  }
}

function say(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${word}\n`);
}
