import { nothingTyped, type TypedSearch } from "#domain/person-search.ts";

/** What an address's query holds: repeated names arrive as lists. */
export type Query = Record<string, string | string[] | undefined>;

const longest = 200;

/** The boxes of the search form out of the address; anything else in it is left alone. */
export function typedSearch(query: Query): TypedSearch {
  const boxes = Object.keys(nothingTyped).map((name) => {
    const value = query[name];
    return [name, (Array.isArray(value) ? value[0] : value)?.slice(0, longest).replaceAll("\u0000", "") ?? ""];
  });
  return Object.fromEntries(boxes) as TypedSearch;
}
