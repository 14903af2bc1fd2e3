import type { IncomingMessage, ServerResponse } from "node:http";
import { answerStatically } from "./guard.ts";
import { isFetchedByScript } from "./prepare-request.ts";
import type { RequestFacts } from "./request.ts";
import { databaseDownAnswer, faultAnswer, noAccessAnswer, notFoundAnswer, outOfDateAnswer, type Answer } from "./static-answer.ts";
import { listenToForm, type Typed } from "./typed-text.ts";

/**
 * The framework answers a page that fails, or that is not to be seen, with an empty shell that needs its script. Here the answer is
 * decided when its head is about to be written: a page of ours that needs nothing, with 503 when it was the database.
 */
export function answerFaultsOurselves(request: IncomingMessage, response: ServerResponse, facts: RequestFacts): void {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  const typed = listenToForm(request);
  let replaced = false;
  const decide = (): boolean => {
    if (replaced || response.headersSent) return replaced;
    const isUnknownForm = response.hasHeader("x-nextjs-action-not-found") && isDocument(request);
    const answer = isUnknownForm ? { status: response.statusCode, page: outOfDateAnswer(request.url ?? "/", typed()), headers: {} } : answerInstead(request, response.statusCode, facts, typed);
    if (answer === null) return false;
    replaced = true;
    response.writeHead = writeHead;
    response.end = end;
    for (const name of ["Content-Encoding", "Content-Length", "Transfer-Encoding", "ETag"]) response.removeHeader(name);
    answerStatically(response, answer.status, answer.page, answer.headers);
    return true;
  };
  Object.assign(response, {
    writeHead: (...given: Parameters<typeof writeHead>) => {
      if (typeof given[0] === "number") response.statusCode = given[0];
      return decide() ? response : Reflect.apply(writeHead, response, given);
    },
    write: replaceable(response.write.bind(response), decide, true),
    end: replaceable(end, decide, response),
  });
}

type Instead = { status: number; page: Answer; headers: Record<string, string> };

function answerInstead(request: IncomingMessage, status: number, facts: RequestFacts, typed: () => Typed[]): Instead | null {
  if (status >= 500) {
    if (!facts.databaseDown) return { status: 500, page: { ...faultAnswer(facts.id.slice(0, 8)), typed: typed() }, headers: {} };
    return { status: 503, page: { ...databaseDownAnswer(request.method === "POST"), typed: typed() }, headers: { "Retry-After": "5" } };
  }
  if (!isDocument(request)) return null;
  if (status === 404) return { status, page: notFoundAnswer, headers: {} };
  return status === 403 ? { status, page: noAccessAnswer(request.url ?? "/"), headers: {} } : null;
}

/** A page that a person asked for, and not a part of one that the framework's script fetches. */
const isDocument = (request: IncomingMessage): boolean =>
  !isFetchedByScript(request) && !(request.url ?? "").startsWith("/_next/") && (request.headers.accept ?? "").includes("text/html");

function replaceable<F extends (...given: never[]) => unknown>(original: F, decide: () => boolean, instead: unknown): F {
  return ((...given: never[]) => (decide() ? instead : original(...given))) as F;
}

/**
 * Browsers ask for this address on pages that name no icon, such as an empty answer on its way elsewhere. There is nothing to fetch.
 * @returns true when the request was this one
 */
export function answerIcon(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url !== "/favicon.ico") return false;
  response.writeHead(204);
  response.end();
  return true;
}
