import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestFacts } from "./request.ts";
import { contentSecurityPolicy, securityHeaders, strictTransport } from "./security-headers.ts";

/** Headers by which the framework could be told things that only this server may say. */
const ownHeaders = new Set(["content-security-policy", "content-security-policy-report-only", "x-nonce", "x-middleware-subrequest", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-for"]);
const isOurs = (name: string) => ownHeaders.has(name) || name.startsWith("x-lantern-");

export type Serving = { development: boolean; /** The last address of `X-Forwarded-For` was written by our own proxy. */ trustsProxy: boolean; overTls: boolean };

/**
 * What this server adds to a request, after taking away whatever the client sent under the same names: the audit keeps the request's
 * reference, drafts go by its address. Of a chain of addresses only the last was written by our own proxy; the client wrote the rest.
 */
export function prepareRequest(request: IncomingMessage, response: ServerResponse, { development, trustsProxy, overTls }: Serving): RequestFacts {
  // A dispatch system's software may write the standard's address with its dollar sign encoded (RFC 3986, 6.2.2.2).
  if (request.url?.startsWith("/api/intake/%24")) request.url = request.url.replace("%24", "$");
  const nonce = randomBytes(18).toString("base64");
  const id = randomUUID();
  const facts: RequestFacts = { id, databaseDown: false, document: isFetchedByScript(request) ? null : { name: id.slice(0, 8), pieces: [] } };
  const policy = contentSecurityPolicy(nonce, development, overTls);
  const forwarded = trustsProxy ? request.headers["x-forwarded-for"] : undefined;
  for (const name of Object.keys(request.headers).filter(isOurs)) delete request.headers[name];
  Object.assign(request.headers, {
    "content-security-policy": policy,
    "x-lantern-nonce": nonce,
    "x-lantern-path": withoutFrameworkQuery(request.url ?? "/"),
    "x-lantern-request": facts.id,
    "x-forwarded-for": (typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined) ?? request.socket.remoteAddress ?? "",
  });
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", policy);
  if (overTls) response.setHeader("Strict-Transport-Security", strictTransport);
  if (!(request.url ?? "").startsWith("/_next/static/")) response.setHeader("Cache-Control", "no-store");
  return facts;
}

function withoutFrameworkQuery(url: string): string {
  const [path = "/", query = ""] = url.split("?", 2);
  const kept = new URLSearchParams(query);
  kept.delete("_rsc");
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/** Part of a page that the framework's script asks for, and no document. */
export const isFetchedByScript = ({ headers }: IncomingMessage): boolean => headers.rsc !== undefined || headers["next-action"] !== undefined;
