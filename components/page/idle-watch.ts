/** Where a signed-in page stands: nothing to say, a warning with the time left, or over. */
export type IdleState = { kind: "active" } | { kind: "warning"; secondsLeft: number } | { kind: "over" };

/** What the browser knows, in milliseconds on its own clock. */
export type IdleFacts = { lastActive: number; now: number; idleLimit: number; warnBefore: number };

/** Idle time is counted from the last key or press; the warning leaves at least two minutes to act (WCAG 2.2.1 asks for twenty seconds). */
export function idleState({ lastActive, now, idleLimit, warnBefore }: IdleFacts): IdleState {
  const left = lastActive + idleLimit - now;
  if (left <= 0) return { kind: "over" };
  if (left > warnBefore) return { kind: "active" };
  return { kind: "warning", secondsLeft: Math.ceil(left / 1000) };
}

/** `2 minutes`, `1 minute`, then `40 seconds`, `20 seconds`: whole minutes, and steps of twenty seconds in the last one, so that a screen reader can keep up. */
export function timeLeftText(seconds: number): string {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minutes`;
  if (seconds > 40) return "1 minute";
  return seconds > 20 ? "40 seconds" : "20 seconds";
}

/** While somebody works, the session is told so at most this often. */
export const extendEvery = 60_000;
