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
      select md5('p' || i)::uuid, initcap(f), initcap(g), f, g, date '1940-01-01' + (i::bigint * 7919 % 24000)::int, '8' || lpad(i::text, 9, '0'), 'verified', 'NW' || (i % 11 + 1) || ' 9ZZ', (i % 200) || ' Invented Road', now(), now(), now()
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
    await fillCare(sql);
    say(`${episodes} episodes`);
    await sql`
      insert into audit_events (at, actor_id, actor_role, action, outcome, because, person_id, episode_id, request_id)
      select past.at + (k || ' minutes')::interval, who, 'paramedic', 'record.viewed', 'done', 'relationship:took-call', person_id, id, 'past' from generate_series(1, 10) k, past`;
    say(`${episodes * 10} audit rows`);
    await sql`create table if not exists floor_saves (id uuid primary key, words text not null)`;
    await sql`reset session_replication_role`;
    await sql`vacuum (analyze)`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What was written and done in the past: without it these tables stay so small that reading them whole is cheap, and proves nothing. */
async function fillCare(sql: postgres.Sql): Promise<void> {
  await sql`create temp table cars as select id, row_number() over (order by id) - 1 as n, count(*) over () as of from crews`;
  await sql`insert into person_links (id, episode_id, person_id, confirmed, linked_at, linked_by) select md5('l' || i)::uuid, id, person_id, '{family-name,birth-date,postcode}', at, who from past`;
  await sql`
    insert into strip_changes (id, episode_id, changed_at, changed_by, owner_id, next_action, next_action_due, taken_at)
    select md5('h' || k || i)::uuid, id, at + (k || ' hours')::interval, who, who, 'Call back', at + interval '2 hours', at from generate_series(0, 2) k, past`;
  await sql`
    insert into responses (id, episode_id, crew_id, allocated_at, allocated_by, mobile_at, on_scene_at, left_scene_at, clear_at, outcome)
    select md5('s' || i)::uuid, past.id, c.id, at, who, at + interval '5 minutes', at + interval '20 minutes', at + interval '80 minutes', at + interval '90 minutes', 'not-conveyed'
    from past join cars c on c.n = i % c.of where i % 3 = 0`;
  await sql`
    insert into observation_sets (id, episode_id, taken_at, recorded_at, recorded_by, respirations, spo2, oxygen, systolic, pulse, acvpu, temperature, parts, total)
    select md5('o' || i)::uuid, id, at, at, who, 16, 98, false, 120, 72, 'A', 36.8, '{}', 0 from past where i % 3 = 0`;
  await sql`insert into assessments (id, episode_id, started_at, started_by, happened_at) select md5('a' || i)::uuid, id, at, who, at from past where i % 3 = 0`;
  await sql`
    insert into assessment_sections (assessment_id, section, version, answers, complete, written_at, written_by)
    select md5('a' || i)::uuid, section, 1, '{"account": "Cannot go on"}', true, at, who from past, unnest(array['crisis', 'history', 'plan']) section where i % 3 = 0`;
  await sql`insert into plans (id, kind, episode_id, created_at, created_by) select md5('n' || i)::uuid, 'safety', id, at, who from past where i % 3 = 0`;
  await sql`insert into plan_versions (plan_id, version, lines, answers, written_at, written_by) select md5('n' || i)::uuid, 1, '[]', '{}', at, who from past where i % 3 = 0`;
  await sql`
    insert into plan_agreements (plan_id, version, agreement, who_was_there, capacity, copies, agreed_at, agreed_by)
    select md5('n' || i)::uuid, 1, 'fully', 'The person', (select capacity from plan_agreements limit 1), '[]', at, who from past where i % 3 = 0`;
  await sql`
    insert into follow_up_attempts (id, follow_up_id, way, outcome, happened_at, recorded_at, recorded_by)
    select md5('w' || i)::uuid, md5('u' || i)::uuid, 'phone', 'spoke', at + interval '1 day', at + interval '1 day', who from past where i % 3 = 1`;
  await sql`
    insert into alert_facts (id, person_id, kind, words, source, recorded_at, recorded_by)
    select md5('k' || i)::uuid, person_id, (select kind from alert_facts limit 1), 'Latex', 'The person', at, who from past where i % 4 = 0`;
  await sql`
    insert into person_phones (id, person_id, kind, number, number_key, recorded_at, recorded_by)
    select md5('q' || i)::uuid, person_id, (select kind from person_phones limit 1), '07700 900000 ' || i, '07700900000' || i, at, who from past where i % 2 = 0`;
}

/** Somebody whose record was opened very often: a page of who has looked reads a page's rows all the same. */
export async function fillLooks(superuserUrl: string, personId: string, times: number): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`
      insert into audit_events (at, actor_id, actor_role, action, outcome, because, person_id, request_id)
      select now() - (${times} - i) * interval '1 minute', s.id, s.role, 'record.viewed', 'done', 'relationship:took-call', ${personId}, 'past'
      from generate_series(1, ${times}::integer) i join (select id, role, row_number() over (order by id) - 1 as n, count(*) over () as many from users where role <> 'administrator') s on s.n = i % s.many`;
    await sql`vacuum (analyze) audit_events`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
