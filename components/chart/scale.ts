/** A straight-line scale from a range of values to a range of pixels, or of hundredths. A range without width answers its middle. */
export function linearScale([low, high]: readonly [number, number], [from, to]: readonly [number, number]): (value: number) => number {
  const span = high - low;
  return (value) => round(span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from));
}

/** To one decimal: enough for the eye, and half the bytes. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** The first instants (UTC) of the months between two instants, thinned to at most `most`. */
export function monthStarts(from: Date, to: Date, most = 12): Date[] {
  const starts: Date[] = [];
  for (let year = from.getUTCFullYear(), month = from.getUTCMonth() + 1; ; month += 1) {
    const start = new Date(Date.UTC(year, month, 1));
    if (start > to) break;
    starts.push(start);
  }
  const every = Math.ceil(starts.length / most);
  return starts.filter((_, at) => at % every === 0);
}
