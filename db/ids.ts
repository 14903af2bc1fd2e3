import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";

/** A new key: UUIDv7 (RFC 9562), so that rows made later sort later. */
export const newId = (): string => randomUUIDv7();

/** A new key that says when, by a clock of the caller's: the database's, where what is compared with it is the database's too. */
export const idAt = (at: Date): string => shaped(at.getTime().toString(16).padStart(12, "0"), randomBytes(10));

/** The key of one line among those that share a page's key: the same each time, another for each line, and as old as the page. */
export const idWithin = (pageId: string, line: string): string => shaped(pageId.slice(0, 8) + pageId.slice(9, 13), createHash("sha256").update(`${pageId} ${line}`).digest().subarray(0, 10));

function shaped(time: string, rest: Buffer): string {
  rest[0] = ((rest[0] ?? 0) & 0x0f) | 0x70;
  rest[2] = ((rest[2] ?? 0) & 0x3f) | 0x80;
  const hex = time + rest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** When a UUIDv7 was made, to the millisecond. An id that somebody made up may lie beyond the calendar: at its end, then. */
export const madeAt = (id: string): Date => new Date(Math.min(parseInt(id.slice(0, 8) + id.slice(9, 13), 16), lastInstant));

const lastInstant = Date.parse("9999-12-31T23:59:59.999Z");
