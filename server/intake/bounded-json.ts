import { fault, type Fault } from "./operation-outcome.ts";
import { repeatedName } from "./repeated-name.ts";

/** Limits on one message. Nothing is cut to fit: what goes beyond is refused whole. */
export const limits = {
  bodyBytes: 1_048_576,
  entries: 500,
  depth: 40,
  /** Characters of one text. */
  text: 20_000,
} as const;

export type JsonObject = { [name: string]: unknown };

/** Reads a message body as JSON that the database can keep: an object, not too deep, no text too long, no character it cannot hold, no name twice. */
export function readBoundedJson(body: string): { ok: true; value: JsonObject } | { ok: false; fault: Fault } {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { ok: false, fault: fault("REC_BAD_REQUEST", "structure", "The body is not JSON.") };
  }
  if (!isObject(value)) return { ok: false, fault: fault("REC_BAD_REQUEST", "structure", "The body is not a JSON object.") };
  const beyond = whyNotKept(value) ?? whyNotNames(body);
  return beyond === null ? { ok: true, value } : { ok: false, fault: beyond };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Walks with a list of its own: a message may be deeper than the call stack. */
function whyNotKept(root: JsonObject): Fault | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "string") {
      const refused = whyNotText(value);
      if (refused !== null) return refused;
    } else if (typeof value === "object" && value !== null) {
      if (depth > limits.depth) return fault("REC_BAD_REQUEST", "structure", `The message is nested deeper than ${limits.depth} levels.`);
      for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
      if (!Array.isArray(value)) for (const name of Object.keys(value)) waiting.push({ value: name, depth });
    }
  }
  return null;
}

function whyNotNames(body: string): Fault | null {
  const name = repeatedName(body);
  if (name === null) return null;
  return fault("REC_BAD_REQUEST", "structure", `An object of the message has the name ${/^\w{1,64}$/.test(name) ? name : "(not shown)"} twice.`);
}

function whyNotText(text: string): Fault | null {
  if (text.length > limits.text) {
    return fault("REC_UNPROCESSABLE_ENTITY", "too-long", `A text is longer than ${limits.text} characters. Nothing was stored: texts are never cut.`);
  }
  // PostgreSQL's jsonb holds neither, and half of a pair is no character.
  if (text.includes("\u0000")) return fault("REC_BAD_REQUEST", "value", "A text holds the character U+0000.");
  if (!text.isWellFormed()) return fault("REC_BAD_REQUEST", "value", "A text holds half of a surrogate pair.");
  return null;
}
