/** A number from 0 up to, not including, 1: `Math.random`, or a seeded one for a night that can be repeated. */
export type Random = () => number;

/** Numbers that look random and always come in the same order (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function oneOf<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError("Nothing to choose from");
  return chosen;
}

/** True in so many of a hundred. */
export function inHundred(random: Random, times: number): boolean {
  return random() * 100 < times;
}

/** One of the keys, as often as its weight says. */
export function weighted<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return oneOf(random, entries)[0];
}

export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => between(random, 0, 9)).join("");
}

/** A version 4 UUID made of this chance, so that a seeded night repeats its ids too. */
export function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => between(random, 0, 15).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${oneOf(random, ["8", "9", "a", "b"])}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
