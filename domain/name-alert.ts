/** Which people of a list are marked "Name alert", because their name is easily taken for another one on it (see `similarName`). */
import { nameKey, type PersonName } from "./name-key.ts";
import type { Identity } from "./person.ts";

/** A name on a list. `id`: who it is, where that is known, so that somebody who is on the list twice is not taken for two people. */
export type ListedName = PersonName & { id?: string };

/** In the order of the list. Nulls, lines without a name, are never marked. */
export function nameAlerts(names: readonly (ListedName | null)[]): boolean[] {
  const keys = names.map((name) => (name === null ? [] : sharedKeys(name)));
  const holders = new Map<string, Set<string | number>>();
  names.forEach((name, at) => {
    for (const key of keys[at] ?? []) holders.set(key, (holders.get(key) ?? new Set()).add(name?.id ?? at));
  });
  return keys.map((held) => held.some((key) => (holders.get(key)?.size ?? 0) > 1));
}

/** The ids of those people of a list who are marked. Restricted ones have no name here. */
export function alertedPeople(people: ReadonlyMap<string, Identity>): ReadonlySet<string> {
  const listed = [...people.values()];
  const marked = nameAlerts(listed.map((identity) => (identity.restricted ? null : listedNameOf(identity))));
  return new Set(listed.filter((_, at) => marked[at]).map(({ id }) => id));
}

export const listedNameOf = ({ id, familyName, givenName }: Pick<Identity, "id" | "familyName" | "givenName">): ListedName => ({ id, family: familyName ?? "", given: givenName ?? "" });

/** Two names that share one of these are similar. Counting keys instead of comparing pairs keeps a list of fifty cheap. */
function sharedKeys({ family, given }: PersonName): string[] {
  const [familyKey, initial] = [nameKey(family), Array.from(nameKey(given))[0]];
  if (familyKey === "") return [];
  const whole = `=${familyKey}`;
  return initial === undefined ? [whole] : [whole, `~${Array.from(familyKey).slice(0, 3).join("")}~${initial}`];
}
