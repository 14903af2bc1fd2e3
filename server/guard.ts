import type { IncomingMessage, ServerResponse } from "node:http";
import { isSameOrigin } from "./same-origin.ts";
import { answerToForm, foreignFormAnswer, staticAnswer, tooLargeAnswer, type Answer } from "./static-answer.ts";

/** The largest body that anything here takes, in bytes: a long form whose every box is full, in any script. */
export const largestBody = 2 * 1024 * 1024;

/** Answers with a page that needs nothing; the script of a form that is still on the screen with its words. */
export function answerStatically(response: ServerResponse, status: number, page: Answer, headers: Record<string, string> = {}): void {
  const nonce = /'nonce-([^']+)'/.exec(String(response.getHeader("content-security-policy") ?? ""))?.[1];
  const [type, body] = response.req.headers["next-action"] === undefined ? ["text/html; charset=utf-8", staticAnswer(page, nonce)] : ["text/plain", answerToForm(page)];
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body), "Cache-Control": "no-store", ...headers });
  response.end(body);
}

/**
 * Refuses what no page should have to think about: forms from elsewhere, and bodies that are too large or whose size
 * is not said. Dispatch systems sign with a key and send no Origin, so their one address is let through.
 * @returns true when the request was answered.
 */
export function refuseAtTheDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const method = request.method ?? "GET";
  if (method === "GET" || method === "HEAD") return false;
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (path.startsWith("/api/intake/")) return false;
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (!isSameOrigin({ origin, host, site: typeof site === "string" ? site : null })) {
    answerStatically(response, 403, foreignFormAnswer);
    return true;
  }
  const length = request.headers["content-length"];
  if (length === undefined ? request.headers["transfer-encoding"] !== undefined : Number(length) > largestBody) {
    answerStatically(response, 413, tooLargeAnswer, { Connection: "close" });
    return true;
  }
  return false;
}
