/** Chance that always falls the same way: the same seed tells the same night. */
export type Chance = {
  /** In [0, 1). */
  next: () => number;
  /** True in so many of a hundred cases. */
  inHundred: (cases: number) => boolean;
  /** A whole number from least to most, both included. */
  between: (least: number, most: number) => number;
  oneOf: <T>(choices: readonly T[]) => T;
  weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
  uuid: (at: Date) => string;
};

/** A small generator of good enough quality for stories (mulberry32, Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const oneOf = <T>(choices: readonly T[]): T => {
    const chosen = choices[between(0, choices.length - 1)];
    if (chosen === undefined) throw new Error("Nothing to choose from");
    return chosen;
  };
  const weighted = <T>(choices: readonly (readonly [T, number])[]): T => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
    return oneOf(choices)[0];
  };
  const hex = (length: number) => Array.from({ length }, () => between(0, 15).toString(16)).join("");
  /** A UUIDv7 (RFC 9562) of that instant, so that invented rows sort as real ones do. */
  const uuid = (at: Date) => {
    const time = at.getTime().toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${oneOf(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`;
  };
  return { next, between, oneOf, weighted, uuid, inHundred: (cases) => next() * 100 < cases };
}

export const minutesAfter = (from: Date, minutes: number): Date => new Date(from.getTime() + Math.round(minutes * 60_000));
export const hoursAfter = (from: Date, hours: number): Date => minutesAfter(from, hours * 60);
