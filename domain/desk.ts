import type { Actor } from "./actor.ts";
import { nameKey, type PersonName } from "./name-key.ts";

/** The views of the desk's one list. */
export const deskViews = ["waiting", "mine", "with-crew", "call-backs", "closed"] as const;
export type DeskView = (typeof deskViews)[number];

export const deskViewLabels: Record<DeskView, string> = {
  waiting: "Waiting",
  mine: "Mine",
  "with-crew": "With crew",
  "call-backs": "Call backs due",
  closed: "Closed today",
};

/** Who sees every open call: the desk decides whom to reach first, and the consultant nurse supervises. Row security holds the same rule. */
export function seesWholeDesk(actor: Actor): boolean {
  return actor.role === "consultant-nurse" || actor.duty?.kind === "desk";
}

/** The views that somebody has, and the one that they start with. */
export function deskViewsFor(actor: Actor): readonly DeskView[] {
  return seesWholeDesk(actor) ? deskViews : ["mine", "closed"];
}

/**
 * Which names of a list are easily taken for another one on it (the same surname, or the same first three letters and the same first
 * initial: see `similarName`). Nulls, lines without a name, are never marked.
 */
export function nameAlerts(names: readonly (PersonName | null)[]): boolean[] {
  const keys = names.map((name) => (name === null ? [] : sharedKeys(name)));
  const counts = new Map<string, number>();
  for (const key of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((held) => held.some((key) => (counts.get(key) ?? 0) > 1));
}

/** Two names that share one of these are similar. Counting keys instead of comparing pairs keeps a list of fifty cheap. */
function sharedKeys({ family, given }: PersonName): string[] {
  const [familyKey, initial] = [nameKey(family), Array.from(nameKey(given))[0]];
  if (familyKey === "") return [];
  const whole = `=${familyKey}`;
  return initial === undefined ? [whole] : [whole, `~${Array.from(familyKey).slice(0, 3).join("")}~${initial}`];
}
