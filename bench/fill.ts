import postgres from "postgres";

/**
 * Puts years of closed episodes behind the seeded night: people, calls, triages, referrals, closures and their audit, made inside the
 * database so that a million take minutes. Triggers are off while it runs (the superuser's right), and everything is as the commands would have left it.
 * @param episodes how many to add; 0.6 people and 10 audit rows for each
 */
export async function fillPast(superuserUrl: string, episodes: number, say: (words: string) => void): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    await sql`set synchronous_commit = off`;
    await sql`create temp table staff as select id, row_number() over (order by id) - 1 as n from users where role in ('paramedic', 'mental-health-practitioner')`;
    await sql`create temp table places as select id, row_number() over (order by id) - 1 as n from services`;
    const [staff] = await sql`select count(*)::int as n from staff`;
    const [places] = await sql`select count(*)::int as n from places`;
    const people = Math.round(episodes * 0.6);
    await sql`
      insert into persons (id, family_name, given_name, family_key, given_key, born_on, nhs_number, nhs_number_standing, postcode, address_line1, created_at, updated_at, last_contact_at)
      select md5('p' || i)::uuid, initcap(f), initcap(g), f, g, date '1940-01-01' + (i * 7919 % 24000), '8' || lpad(i::text, 9, '0'), 'verified', 'NW' || (i % 11 + 1) || ' 9ZZ', (i % 200) || ' Invented Road', now(), now(), now()
      from (select i, (array['testby','sampleford','exampleton','mockridge','demoworth','inventson','pretendham','madeupson','storybrook','fableton'])[i % 10 + 1] || chr(97 + i / 10 % 26) || chr(97 + i / 260 % 26) as f,
        (array['adam','asha','ben','carla','chidi','dana','emre','fatima','george','hannah','ines','jamal'])[i / 7 % 12 + 1] as g from generate_series(1, ${people}) i) x`;
    say(`${people} people`);
    await sql`
      create temp table past as select i, md5('e' || i)::uuid as id, md5('c' || i)::uuid as call_id, md5('p' || (i * 7 % ${people} + 1))::uuid as person_id,
        now() - interval '30 days' - (i || ' minutes')::interval * 5 as at, s.id as who, v.id as service_id
      from generate_series(1, ${episodes}) i join staff s on s.n = i % ${staff?.n ?? 1} join places v on v.n = i % ${places?.n ?? 1}`;
    await sql`insert into episodes (id, number, person_id, opened_at) select id, 'P26-' || lpad(i::text, 8, '0'), person_id, at from past`;
    await sql`insert into calls (id, reference, episode_id, received_at) select call_id, 'PC-' || i, id, at from past`;
    await sql`
      insert into call_versions (call_id, version, recorded_at, category, borough_code, callers_words, facts)
      select call_id, 1, at, 'C' || (i % 4 + 2), 'E09000007', 'Cannot go on', (select facts from call_versions limit 1) from past`;
    await sql`insert into closures (episode_id, outcome, words, closed_at, closed_by) select id, 'resolved-with-advice', 'Settled', at + interval '3 hours', who from past`;
    await sql`
      insert into triages (id, episode_id, answers, red_flags, urgency, decision, reason, agreed_with_patient, decided_at, decided_by)
      select md5('t' || i)::uuid, id, '[]', '{}', 'urgent', 'advice', 'Talked through', 'yes', at + interval '20 minutes', who from past`;
    await sql`
      insert into relationships (id, user_id, episode_id, reason, started_at, until)
      select md5('r' || i)::uuid, who, id, 'took-call', at, at + interval '10 days' from past`;
    await sql`
      insert into referrals (id, episode_id, service_id, reason_code, words, urgency, consent_basis, channel, standing, standing_since, due_by, created_at, created_by)
      select md5('f' || i)::uuid, id, service_id, '18', 'In crisis', 'urgent', 'consent', 'phone', 'seen', at + interval '2 days', at + interval '2 days', at + interval '2 hours', who from past where i % 3 = 0`;
    await sql`
      insert into follow_ups (id, episode_id, kind, purpose, due_at, owner_id, created_at, created_by, done_at, done_by, done_how)
      select md5('u' || i)::uuid, id, 'person', 'Ring', at + interval '1 day', who, at, who, at + interval '1 day', who, 'reached' from past where i % 3 = 1`;
    say(`${episodes} episodes`);
    await sql`
      insert into audit_events (at, actor_id, actor_role, action, outcome, because, person_id, episode_id, request_id)
      select past.at + (k || ' minutes')::interval, who, 'paramedic', 'record.viewed', 'done', 'relationship:took-call', person_id, id, 'past' from generate_series(1, 10) k, past`;
    say(`${episodes * 10} audit rows`);
    await sql`reset session_replication_role`;
    await sql`vacuum (analyze)`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
