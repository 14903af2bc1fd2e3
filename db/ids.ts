import { randomBytes, randomUUIDv7 } from "node:crypto";

/** A new key: UUIDv7 (RFC 9562), so that rows made later sort later. */
export const newId = (): string => randomUUIDv7();

/** A new key that says when, by a clock of the caller's: the database's, where what is compared with it is the database's too. */
export function idAt(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const rest = randomBytes(10);
  rest[0] = ((rest[0] ?? 0) & 0x0f) | 0x70;
  rest[2] = ((rest[2] ?? 0) & 0x3f) | 0x80;
  const hex = time + rest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** When a UUIDv7 was made, to the millisecond. */
export const madeAt = (id: string): Date => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
