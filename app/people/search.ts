import { findPeople, type Match } from "#db/queries/people.ts";
import { mayUseIdentityIndex } from "#domain/actor.ts";
import type { AuditEvent } from "#domain/audit.ts";
import { londonDay } from "#domain/london-time.ts";
import { readSearch, searchedBy, type PersonSearch, type TypedSearch } from "#domain/person-search.ts";
import type { ReadContext } from "#server/open-record.ts";

export type Searched =
  | { state: "off-duty" }
  | { state: "nothing-typed" }
  | { state: "wrong"; errors: Record<string, string> }
  | { state: "found"; search: PersonSearch; matches: Match[] };

/** Looks somebody up as typed. Only clinicians on duty, and consultant nurses, may ask the index. */
export async function searchIndex({ tx, actor, now }: ReadContext, typed: TypedSearch): Promise<Searched> {
  if (!mayUseIdentityIndex(actor)) return { state: "off-duty" };
  const today = londonDay(now);
  const read = readSearch(typed, today);
  if (read.state !== "ready") return read;
  return { state: "found", search: read.search, matches: await findPeople(tx, read.search, today) };
}

/**
 * What the audit keeps of it: which kinds of identifiers were asked for and how many people came back, never the words. A restricted
 * person who came up is told about it in their own list of who has looked.
 */
export function auditOfSearch(searched: Searched, screen: string, episodeId: string | null = null): AuditEvent[] {
  if (searched.state !== "found") return [{ action: "list.viewed", episodeId, detail: { screen } }];
  const { search, matches } = searched;
  const restricted = matches.filter(({ identity }) => identity.restricted);
  return [
    { action: "person.searched", episodeId, detail: { screen, by: searchedBy(search), count: matches.length, restricted: restricted.length } },
    ...restricted.map(({ identity }): AuditEvent => ({ action: "person.found-restricted", personId: identity.id, detail: { screen } })),
  ];
}
