import type { IncomingMessage } from "node:http";
import { aboutField, openedByField } from "#components/form/about-field.ts";
import { largestBody } from "./guard.ts";

/** What somebody typed or chose, under the field's name in words. */
export type Typed = { field: string; text: string };

/** Never given back, however it was sent: what shows who somebody is. */
const secretName = /^code$|^confirmation|^demonstration|password|secret|token/i;
/** The form's own fields, and the ids of what it is about. */
const machinery = new Set(["idempotencyKey", "draftKey", "version", aboutField, openedByField]);
const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
/** `safeToRing` is read as "safe to ring". */
const inWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[^A-Za-z0-9]+/g, " ").trim().toLowerCase();

/**
 * Listens to a form that a browser posts by itself, while the framework reads it: should it not know the form, or break, what was typed is only here.
 * @returns what was sent, in the form's order; nothing where it was no such form
 */
export function listenToForm(request: IncomingMessage): () => Typed[] {
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

/** The fields of a form as browsers write it (HTML Standard, multipart form data); files, ids, and what the form itself needs are left out. */
export function typedTexts(body: string, boundary: string): Typed[] {
  return body.split(`--${boundary}`).flatMap((part) => {
    const [, name = "", text = ""] = /^\r\ncontent-disposition: form-data; name="([^"]*)"\r\n\r\n([\s\S]*)\r\n$/i.exec(part) ?? [];
    const isTheirs = !name.startsWith("$ACTION_") && !machinery.has(name) && !secretName.test(name) && text.trim() !== "" && !isId(text.trim());
    return isTheirs ? [{ field: inWords(name), text: text.trim() }] : [];
  });
}
