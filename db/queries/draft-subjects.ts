import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { subjectOf } from "#domain/draft.ts";
import type { Identity } from "#domain/person.ts";
import { identitiesOf } from "./identities.ts";
import { idArray } from "./raw-values.ts";

/** Whom a draft is about: nobody yet (a new call), a record that is not open to the author any more, or a crisis or person that is. */
export type DraftAbout = { kind: "nobody" } | { kind: "hidden" } | { kind: "seen"; episodeId: string | null; episodeNumber: string | null; personId: string | null };

type Row = { subject: string; episodeId: string | null; episodeNumber: string | null; personId: string | null; isSeen: boolean };

/**
 * Whom drafts are about, as far as their author may know today: by the addresses of their forms, with the names that a list may show.
 * Somebody who is restricted since, or to whom the author has no tie any more, is hidden, and so are the words about them.
 */
export async function aboutDrafts(tx: Tx, drafts: readonly { id: string; path: string | null }[]): Promise<{ about: Map<string, DraftAbout>; identities: Map<string, Identity> }> {
  const subjects = drafts.map(({ id, path }) => ({ id, subject: subjectOf(path) }));
  const ids = (name: string) => idArray([...new Set(subjects.flatMap(({ subject }) => (subject && name in subject ? Object.values(subject) : [])))]);
  const rows = await tx.execute<Row>(sql`
    select s.subject, e.id as "episodeId", e.number as "episodeNumber", e.person_id as "personId", sees_episode(e.id) as "isSeen"
    from (select id as subject, id as episode_id from episodes where id = any(${ids("episodeId")}::uuid[])
      union all select id, episode_id from referrals where id = any(${ids("referralId")}::uuid[])
      union all select id, episode_id from follow_ups where id = any(${ids("followUpId")}::uuid[])) s join episodes e on e.id = s.episode_id
    union all select p, null, null, p, sees_person(p) from unnest(${ids("personId")}::uuid[]) p`);
  const found = new Map(rows.map((row) => [row.subject, row]));
  const about = new Map(subjects.map(({ id, subject }): [string, DraftAbout] => {
    if (subject === null) return [id, { kind: "nobody" }];
    const row = found.get(Object.values(subject)[0] ?? "");
    return [id, row?.isSeen ? { kind: "seen", episodeId: row.episodeId, episodeNumber: row.episodeNumber, personId: row.personId } : { kind: "hidden" }];
  }));
  return { about, identities: await identitiesOf(tx, [...about.values()].map((each) => (each.kind === "seen" ? each.personId : null))) };
}
