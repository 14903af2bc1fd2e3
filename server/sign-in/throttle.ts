/**
 * How guessing is slowed without locking anybody out (NCSC: throttle after 5 to 10 tries; OWASP: device cookies).
 * Failures are counted for one account from one source; a device that has signed in before has a counter of its own, so that strangers
 * who guess slow down nobody but themselves.
 */
export type Counter = { key: string; /** Failures that cost nothing. */ free: number };
export type Failures = { count: number; lastAt: Date | null };

const minute = 60_000;
const longestWait = 15 * minute;
/** Failures older than this are forgotten. */
export const failureMemory = 24 * 60 * minute;

/** Tries at one account from one place, and tries at any account from one place: a control room shares one address. */
export const freeFailures = { account: 5, source: 50 };

/** The wait after so many failures, in milliseconds: 1 minute, then 2, 4, 8, and never more than 15. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(longestWait, minute * 2 ** Math.min(failures - free, 10));
}

/** When the next try may be made, to the full minute so that the time told is enough; null: now. */
export function nextTryAt({ count, lastAt }: Failures, free: number, now: Date): Date | null {
  const wait = waitAfter(count, free);
  if (lastAt === null || wait === 0) return null;
  const until = lastAt.getTime() + wait;
  return until <= now.getTime() ? null : new Date(Math.ceil(until / minute) * minute);
}
