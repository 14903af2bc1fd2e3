import type { IncomingMessage } from "node:http";
import { largestBody } from "./guard.ts";

/** Never given back, however it was sent: what shows who somebody is. */
const secretName = /pass|code|secret|token/i;
const hasWords = (text: string): boolean => /\S\s+\S/.test(text);

/**
 * Listens to a form that a browser posts by itself, while the framework reads it: should it not know the form, what was typed is only here.
 * @returns the texts of several words that were sent, in the form's order; none where it was no such form
 */
export function listenToForm(request: IncomingMessage): () => string[] {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]{1,70})"?/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (request.method !== "POST" || boundary === undefined) return () => [];
  const heard: Buffer[] = [];
  let bytes = 0;
  const push = request.push.bind(request);
  request.push = (chunk: unknown, ...more) => {
    if (Buffer.isBuffer(chunk) && (bytes += chunk.byteLength) <= largestBody) heard.push(chunk);
    return push(chunk, ...more);
  };
  return () => typedTexts(Buffer.concat(heard).toString("utf8"), boundary);
}

/** The texts of several words in a form as browsers write it (HTML Standard, multipart form data); a file, a choice and a hidden id are none. */
export function typedTexts(body: string, boundary: string): string[] {
  return body.split(`--${boundary}`).flatMap((part) => {
    const [, name = "", text = ""] = /^\r\ncontent-disposition: form-data; name="([^"]*)"\r\n\r\n([\s\S]*)\r\n$/i.exec(part) ?? [];
    return name.startsWith("$ACTION_") || secretName.test(name) || !hasWords(text) ? [] : [text.trim()];
  });
}
