import { sql, SQL, StringChunk } from "drizzle-orm";
import { check, timestamp, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { users } from "./users.ts";

/** Keys are UUIDv7, made by the command that inserts the row: they sort by time and say nothing else. */
export const id = () => uuid().primaryKey();

/** An instant, to the millisecond so that a cursor made from a `Date` finds its row again. */
export const at = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** The clinician who wrote the row. */
export const by = () => uuid().references(() => users.id, { onDelete: "restrict" });

/** Longest text that a clinician can write into one field, in characters. */
export const longestText = 20_000;

const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`;

/** CHECK that a column holds one of a vocabulary's words (or null): vocabularies live in the domain, not in Postgres enums. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list = new SQL([new StringChunk(words.map(quoted).join(", "))]);
  return check(name, sql`${column} in (${list})`);
}

/** For the condition of an index: that a column holds one of these words. */
export function among(column: string, words: readonly string[]): SQL {
  return new SQL([new StringChunk(`${column} in (${words.map(quoted).join(", ")})`)]);
}

/** CHECK that a list holds only words of a vocabulary. */
export function someOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list = new SQL([new StringChunk(words.map(quoted).join(", "))]);
  return check(name, sql`${column} <@ array[${list}]::text[]`);
}

/** CHECK on the length of a text, in characters. */
export function atMost(name: string, column: AnyPgColumn, characters: number) {
  const limit = new SQL([new StringChunk(String(characters))]);
  return check(name, sql`char_length(${column}) <= ${limit}`);
}

/** CHECK that a text holds something besides white space. */
export function written(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ '\\S'`);
}
