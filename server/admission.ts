import type { IncomingMessage, ServerResponse } from "node:http";
import { answerStatically } from "./guard.ts";
import { busyAnswer } from "./static-answer.ts";

/** More pages under way at once would make every one of them late: one process answers some hundred a second. */
const mostPages = 128;

/**
 * Counts what is being answered, and says "not now" to whoever asks for one page too many. Whoever sends something is always let in: it may be all
 * they have.
 * @returns whether a request was answered: there was no room
 */
export function refuseWhenFull(most = mostPages): (request: IncomingMessage, response: ServerResponse) => boolean {
  let inside = 0;
  return (request, response) => {
    const isReading = request.method === "GET" || request.method === "HEAD";
    if ((request.url ?? "").startsWith("/_next/static/")) return false;
    if (isReading && inside >= most) {
      answerStatically(response, 503, busyAnswer, { "Retry-After": "3" });
      return true;
    }
    inside += 1;
    response.once("close", () => { inside -= 1; });
    return false;
  };
}
