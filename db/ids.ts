import { randomUUIDv7 } from "node:crypto";

/** A new key: UUIDv7 (RFC 9562), so that rows made later sort later. */
export const newId = (): string => randomUUIDv7();
