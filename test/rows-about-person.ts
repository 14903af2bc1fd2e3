import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { personLinks } from "#db/schema/episodes.ts";
import { personDistinctions } from "#db/schema/merges.ts";
import { alertFacts, personPhones, restrictions } from "#db/schema/people.ts";
import { contactPersons, contactPreferences, problems } from "#db/schema/problems.ts";
import type { Given } from "./make.ts";

type Who = { id: string };
type About = { given: Given; person: Who; by: Who };

/**
 * How to make a row for every column that points at a person: `table.column` → the row. The test that asks PostgreSQL's catalogue fails for a
 * column that is missing here, so that a new table says what a merge does with it.
 */
export const rowsAboutPerson: Record<string, (about: About) => Promise<unknown>> = {
  "alert_facts.person_id": ({ given, person, by }) =>
    given.db.insert(alertFacts).values({ id: newId(), personId: person.id, kind: "allergy", words: "Penicillin: rash", source: "The person", ...recorded(given, by) }),
  "contact_persons.person_id": ({ given, person, by }) =>
    given.db.insert(contactPersons).values({ id: newId(), personId: person.id, kind: "person", name: "Rita", relationship: "Sister", sharing: "ask-first", source: "The person", ...recorded(given, by) }),
  "contact_preferences.person_id": ({ given, person, by }) =>
    given.db.insert(contactPreferences).values({ personId: person.id, version: 1, letters: "no", source: "The person", ...recorded(given, by) }),
  "emergency_accesses.person_id": ({ given, person, by }) => given.emergencyAccess(by, person),
  "episodes.person_id": ({ given, person, by }) => given.episode({ owner: by, person }),
  "person_distinctions.other_id": async ({ given, person, by }) => apart(given, await given.person(), person, by),
  "person_distinctions.person_id": async ({ given, person, by }) => apart(given, person, await given.person(), by),
  "person_links.person_id": async ({ given, person, by }) => {
    const episode = await given.episode({ owner: by });
    await given.db.insert(personLinks).values({
      id: newId(), episodeId: episode.id, personId: person.id, confirmed: ["full-name", "birth-date", "phone"], linkedAt: given.now, linkedBy: by.id,
      undoneAt: given.now, undoneBy: by.id, undoneReason: "Their brother",
    });
  },
  "person_phones.person_id": ({ given, person, by }) =>
    given.db.insert(personPhones).values({ id: newId(), personId: person.id, kind: "mobile", number: "07700 900457", numberKey: "7700900457", ...recorded(given, by) }),
  "problems.person_id": ({ given, person, by }) =>
    given.db.insert(problems).values({ id: newId(), personId: person.id, words: "Asthma", source: "GP", ...recorded(given, by) }),
  "restrictions.person_id": ({ given, person, by }) =>
    given.db.insert(restrictions).values({
      id: newId(), personId: person.id, kind: "known-person", reason: "In the news", placedAt: given.now, placedBy: by.id, liftedAt: given.now, liftedBy: by.id, liftedReason: "No longer",
    }),
};

const recorded = (given: Given, by: Who) => ({ recordedAt: given.now, recordedBy: by.id });

const apart = (given: Given, person: Who, other: Who, by: Who) =>
  given.db.insert(personDistinctions).values({ id: newId(), personId: person.id, otherId: other.id, reason: "Cousins", decidedAt: given.now, decidedBy: by.id });

export type Reference = { table: string; column: string };

/** Every column that points at a person, as PostgreSQL's catalogue has it, without what a merge leaves where it is. */
export async function movedReferences({ db }: Given): Promise<Reference[]> {
  return [...(await db.execute<Reference>(sql`
    select c.conrelid::regclass::text as "table", a.attname as "column"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'persons'::regclass
      and not exists (select from merge_leaves() l where l.table_name = c.conrelid::regclass::text and l.column_name = a.attname)
    order by 1, 2`))];
}

/** All rows that point at these people, table by table, and the people themselves, as text. */
export async function rowsAbout({ db }: Given, people: readonly Who[]): Promise<Record<string, string>> {
  const ids = `{${people.map(({ id }) => id).join(",")}}`;
  const rows = await db.execute<{ name: string; rows: string }>(sql`
    select x.table_name || '.' || x.column_name as name,
      query_to_xml(format('select to_jsonb(t) as row from %I t where t.%I = any(%L) order by 1', x.table_name, x.column_name, ${ids}::uuid[]), true, false, '')::text as rows
    from person_references() x
    where not exists (select from merge_leaves() l where (l.table_name, l.column_name) = (x.table_name, x.column_name))
    union all select 'persons', jsonb_agg(to_jsonb(p) - '{version,updated_at,updated_by}'::text[] order by p.id)::text from persons p where p.id = any(${ids}::uuid[])
    order by 1`);
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}
