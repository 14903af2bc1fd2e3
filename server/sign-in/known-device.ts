import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A browser in which somebody has signed in before carries a signed cookie: its own number, and one mark for each account that signed in
 * there (a control room's workstations are shared). It opens nothing; failed tries from it are counted apart from strangers' (OWASP, device cookies).
 */
const mostAccounts = 12;
const numberForm = /^[A-Za-z0-9_-]{22}$/;

const markOf = (number: string, email: string, key: Buffer): string =>
  createHmac("sha256", key).update(`${number}\n${email}`).digest("base64url").slice(0, 22);

const sameText = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

function read(cookie: string | undefined): { number: string; marks: string[] } | null {
  const [number = "", ...marks] = cookie?.split(".") ?? [];
  return numberForm.test(number) && marks.length <= mostAccounts && marks.every((mark) => numberForm.test(mark)) ? { number, marks } : null;
}

/** The browser's number when this account has signed in there before, or null. */
export function knownDevice(cookie: string | undefined, email: string, key: Buffer): string | null {
  const device = read(cookie);
  if (!device) return null;
  const mark = markOf(device.number, email, key);
  return device.marks.some((held) => sameText(held, mark)) ? device.number : null;
}

/** The cookie's next value, after this account has signed in there. The longest unused account drops out. */
export function rememberDevice(cookie: string | undefined, email: string, key: Buffer): string {
  const { number, marks } = read(cookie) ?? { number: randomBytes(16).toString("base64url"), marks: [] };
  const mark = markOf(number, email, key);
  return [number, mark, ...marks.filter((held) => held !== mark)].slice(0, mostAccounts + 1).join(".");
}
