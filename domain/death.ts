/**
 * What a death ends. Nothing that needs the living person is begun any more: no triage, crew, referral, plan or contact with them. What was done
 * before can still be written down late, signed, answered and closed, and whoever is left behind can still be offered help.
 */
import { londonDay } from "./london-time.ts";
import type { Refusal } from "./refusals.ts";

/** May something be begun that needs the person alive? */
export function whyNotBegin({ hasDied }: { hasDied: boolean }): Refusal | null {
  return hasDied ? "person.has-died" : null;
}

/**
 * Can this have happened with the living person? The whole day of death counts as possible: nobody is asked for the hour.
 * @param diedOn `YYYY-MM-DD`, or `null` for somebody who lives
 */
export function whyNotAfterDeath(at: Date, diedOn: string | null): Refusal | null {
  return diedOn !== null && londonDay(at) > diedOn ? "time.after-death" : null;
}
