/** The cost of one Argon2id hash: memory in KiB, passes over it, lanes. */
export type Argon2Cost = { memory: number; passes: number; parallelism: number };
export type StoredHash = { cost: Argon2Cost; salt: Buffer; tag: Buffer };

const form = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;
const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** `$argon2id$v=19$m=…,t=…,p=…$salt$tag`: the PHC string format, which other systems read too. */
export function phcString({ cost, salt, tag }: StoredHash): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** The parts of a stored hash, or null when it is none, or would cost more than a stored hash may (1 GiB, 20 passes, 16 lanes). */
export function parsePhcString(text: string): StoredHash | null {
  const [, memory, passes, parallelism, salt, tag] = form.exec(text) ?? [];
  if (salt === undefined || tag === undefined) return null;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const usable = cost.memory >= 8 * cost.parallelism && cost.memory <= 1_048_576 && cost.passes >= 1 && cost.passes <= 20 && cost.parallelism >= 1 && cost.parallelism <= 16;
  return usable ? { cost, salt: Buffer.from(salt, "base64"), tag: Buffer.from(tag, "base64") } : null;
}
