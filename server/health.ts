import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { asGate } from "./database.ts";

/**
 * `/healthz`: the process answers. `/readyz`: it can also reach its database. Neither says anything more.
 * @returns true when the request was one of these.
 */
export function answerHealth(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url === "/healthz") {
    say(response, 200, "alive");
    return true;
  }
  if (request.url !== "/readyz") return false;
  asGate(async (tx) => tx.execute(sql`select 1`)).then(
    () => say(response, 200, "ready"),
    () => say(response, 503, "not ready"),
  );
  return true;
}

function say(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${word}\n`);
}
