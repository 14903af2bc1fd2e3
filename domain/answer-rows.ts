/** A repeating group of answers: rows are numbered from 1, and each cell is posted and kept under a name of its own. */
type Typed = Readonly<Record<string, string | string[]>>;

/** As many rows as one group takes. */
export const mostRows = 30;
/** Empty rows that stand below those in use. */
const spareRows = 2;

export const cellName = (rows: string, row: number, cell: string): string => `${rows}-${row}-${cell}`;

/** Is this the name of a cell of that group? */
export const isCellOf = (rows: string, name: string): boolean => rowOf(rows, name) !== null;

function rowOf(rows: string, name: string): number | null {
  const [, row] = name.startsWith(`${rows}-`) ? (/^(\d{1,2})-/.exec(name.slice(rows.length + 1)) ?? []) : [];
  const number = Number(row ?? 0);
  return number >= 1 && number <= mostRows ? number : null;
}

const isWritten = (held: string | string[]): boolean => [held].flat().some((each) => each.trim() !== "");

/** The numbers of the rows in which something is written, in order. */
export function writtenRows(rows: string, typed: Typed): number[] {
  const numbers = Object.entries(typed).flatMap(([name, held]) => (isWritten(held) ? (rowOf(rows, name) ?? []) : []));
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}

/** The numbers of the rows to offer: up to the last one in use, and two empty ones. */
export function offeredRows(rows: string, typed: Typed): number[] {
  const last = writtenRows(rows, typed).at(-1) ?? 0;
  return Array.from({ length: Math.min(mostRows, last + spareRows) }, (_, index) => index + 1);
}

/** The same answers with rows 1, 2, 3 … and none missing in between. */
export function renumberRows(rows: string, typed: Typed): Record<string, string | string[]> {
  const order = writtenRows(rows, typed);
  return Object.fromEntries(Object.entries(typed).map(([name, held]) => {
    const row = rowOf(rows, name);
    return row === null ? [name, held] : [cellName(rows, order.indexOf(row) + 1, name.slice(`${rows}-${row}-`.length)), held];
  }));
}
