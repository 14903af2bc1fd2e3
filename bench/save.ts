import { randomUUID } from "node:crypto";
import type { Target } from "./measure.ts";

const boundary = "----lantern-bench";
const entities: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#x27;": "'" };
const readable = (text: string) => text.replace(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);
const part = ([name, value]: readonly [string, string]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/**
 * A form as a browser without JavaScript sends it: the page is fetched once for its hidden fields, and each sending has a key of its own.
 * @param typed what is filled in, or how to fill in the next one: the same fields each time
 */
export async function saveThrough(name: string, url: string, typed: Record<string, string> | (() => Record<string, string>), headers: Record<string, string> = {}): Promise<Target> {
  const html = await (await fetch(url, { headers })).text();
  const form = html.match(/<form[^>]*multipart[\s\S]*?<\/form>/)?.[0] ?? "";
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [readable(input.match(/name="([^"]*)"/)?.[1] ?? ""), readable(input.match(/value="([^"]*)"/)?.[1] ?? "")] as const);
  if (hidden.length === 0) throw new Error(`${url} has no form that can be sent`);
  const key = hidden.find(([field]) => field === "idempotencyKey")?.[1];
  const filledIn = typeof typed === "function" ? typed : () => typed;
  const asked = filledIn();
  const fixed = hidden.filter(([field]) => field !== "idempotencyKey" && !(field in asked)).map(part).join("");
  // The key says when its page was opened; the rest of it is chance.
  const fresh = () => (key === undefined ? "" : part(["idempotencyKey", key.slice(0, 14) + randomUUID().slice(14)]));
  const body = () => `${fixed}${Object.entries(filledIn()).map(part).join("")}${fresh()}--${boundary}--\r\n`;
  const sending = { ...headers, origin: new URL(url).origin, "content-type": `multipart/form-data; boundary=${boundary}` };
  const { status } = await fetch(url, { method: "POST", headers: sending, body: body(), redirect: "manual" });
  if (status !== 303) throw new Error(`${name}: the form was not stored, its answer was ${status}`);
  return { name, url, headers: sending, body };
}
