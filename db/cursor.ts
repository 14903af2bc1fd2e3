/** Where a keyset page goes on: the ordering values of its last row, in the order of the index. */
export type Cursor = readonly (string | number | Date)[];
export type KeysetPage<Row> = { rows: Row[]; next: string | null };

/** One page's worth of rows; one more is asked for, to know whether there is another page. */
export const pageSize = 50;

/** The cursor as it travels in an address: opaque, and of no use but to go on. */
export function encodeCursor(cursor: Cursor): string {
  const plain = cursor.map((value) => (value instanceof Date ? `@${value.toISOString()}` : typeof value === "number" ? `#${value}` : `=${value}`));
  return Buffer.from(JSON.stringify(plain)).toString("base64url");
}

/** The ordering values again, or null for anything that `encodeCursor` did not make with this many values, or that no column could hold. */
export function decodeCursor(text: string | undefined, length: number): (string | number | Date)[] | null {
  if (text === undefined || text.length > 500) return null;
  try {
    const plain: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(plain) || plain.length !== length || !plain.every((value) => typeof value === "string")) return null;
    const values = plain.map((value: string) => {
      const rest = value.slice(1);
      return value.startsWith("@") ? new Date(rest) : value.startsWith("#") ? Number(rest) : rest;
    });
    return values.every(isStorable) ? values : null;
  } catch {
    return null;
  }
}

/** A cursor comes out of an address: an instant beyond the calendar, a fraction or a zero byte would make PostgreSQL refuse the whole query. */
function isStorable(value: string | number | Date): boolean {
  if (value instanceof Date) return value.getUTCFullYear() >= 1 && value.getUTCFullYear() <= 9999;
  return typeof value === "number" ? Number.isSafeInteger(value) : !value.includes("\u0000") && value.isWellFormed();
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Is this part of a cursor an id? A cursor comes out of an address, so anybody may have written it. */
export function isUuid(value: string | number | Date | undefined): value is string {
  return typeof value === "string" && uuid.test(value);
}

/** Cuts the extra row off and says where the next page starts. */
export function keysetPage<Row>(rows: Row[], cursorOf: (row: Row) => Cursor): KeysetPage<Row> {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > pageSize && last !== undefined ? encodeCursor(cursorOf(last)) : null };
}
