import { createHash } from "node:crypto";

/** The same content gives the same 64 hex digits, whatever the order of names and the white space that a sender's software chose today. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonical(value), "utf8").digest("hex");
}

/** JSON with names in order. Depth is bounded by whoever read the message. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
}
