import type { Refusal } from "./refusals.ts";

/** How far back a call can be written down afterwards, in hours: longer ago than a duty it is a matter for the incident log. */
export const oldestCallHours = 48;

/** When the phone rang can be typed later, never ahead. */
export function whyNotReceivedAt(receivedAt: Date, now: Date): Refusal | null {
  if (receivedAt > now) return "call.rings-in-the-future";
  return receivedAt.getTime() < now.getTime() - oldestCallHours * 3_600_000 ? "call.too-long-ago" : null;
}

/** The number of a crisis or of one of its calls, as somebody types it: `e26 123` is `E26-000123`. */
export function numberFrom(typed: string): string {
  const folded = typed.normalize("NFKC").toUpperCase().trim();
  const parts = /^([EL])\s*(\d{2})[\s\p{Pd}]*(\d{1,9})$/u.exec(folded);
  return parts ? `${parts[1]}${parts[2]}-${(parts[3] ?? "").padStart(6, "0")}` : folded;
}

/** Is this, as somebody types it, a number as we give them? What others number so would name two things. */
export const isOurNumber = (typed: string): boolean => /^[EL]\d{2}-\d{6,9}$/.test(numberFrom(typed));

/** Can a second call join this crisis? Only an open one; null: there is none with that number that this person sees. */
export function whyNotJoin(joined: { isOpen: boolean } | null): Refusal | null {
  if (joined === null) return "call.joins-nothing";
  return joined.isOpen ? null : "call.joined-is-closed";
}
