import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import type { Sample } from "./queries.ts";

export type Sampled = Sample;

type Row = { actor: string; actor_name: string; nurse: string; nurse_name: string; episode: string; person: string; other: string; other_episode: string; family_key: string; given_key: string; born_on: string };

/** A desk clinician, the consultant nurse, and an open episode that the clinician owns, of a person with a past; and another of theirs, to write into. */
export async function findSample(superuserUrl: string): Promise<Sampled> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<Row[]>`
      select u.id as actor, u.name as actor_name, n.id as nurse, n.name as nurse_name, e.id as episode, p.id as person,
        w.person_id as other, w.id as other_episode, p.family_key, p.given_key, p.born_on::text
      from users u, users n, episodes e join strips s on s.episode_id = e.id join persons p on p.id = e.person_id
      cross join lateral (select o.id, o.person_id from episodes o join strips t on t.episode_id = o.id where t.owner_id = u.id and t.taken_at is not null and o.person_id <> p.id
        and not exists (select 1 from restrictions r where r.person_id = o.person_id and r.lifted_at is null) order by o.id limit 1) w
      where u.email = 'paramedic@lantern.example' and n.email = 'consultant@lantern.example' and s.owner_id = u.id and s.taken_at is not null
        and not exists (select 1 from restrictions r where r.person_id = p.id and r.lifted_at is null)
      order by (select count(*) from episodes o where o.person_id = p.id) desc, e.id limit 1`;
    if (!row) throw new Error("The night has no episode to measure");
    return {
      actor: { id: row.actor, name: row.actor_name, role: "paramedic", duty: null }, nurse: { id: row.nurse, name: row.nurse_name, role: "consultant-nurse", duty: null },
      episodeId: row.episode, personId: row.person, otherPersonId: row.other, otherEpisodeId: row.other_episode, person: { familyKey: row.family_key, givenKey: row.given_key, bornOn: row.born_on },
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A live session and its cookie. */
export async function openSession(superuserUrl: string, userId: string, secret: string): Promise<string> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const id = randomUUID();
  try {
    await sql`insert into sessions (id, user_id, started_at, last_seen_at, idle_seconds, ends_at) values (${id}, ${userId}, now(), now(), 7200, now() + interval '12 hours')`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return `__Host-lantern.session=${await encode({ token: { sub: userId, sid: id }, secret, maxAge: 43_200 })}`;
}
