import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decodeCursor, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import type { EpisodeEvent } from "#domain/episode-event.ts";

type Row = Omit<EpisodeEvent, "happenedAt" | "writtenAt" | "inError"> & {
  key: string;
  happenedAt: string;
  writtenAt: string | null;
  errorBy: string | null;
  errorAt: string | null;
  errorReason: string | null;
};

/**
 * Everything that happened in an episode, newest first: one statement over all its tables, each read by its index.
 * What the actor may not see of it is not in it.
 */
export async function listEpisodeEvents(tx: Tx, { episodeId, after }: { episodeId: string; after: string | undefined }): Promise<KeysetPage<EpisodeEvent>> {
  const [at, key] = decodeCursor(after, 2) ?? [];
  const beyond = at instanceof Date && typeof key === "string" ? sql`where (n.at, n.key) < (${at.toISOString()}::timestamptz, ${key})` : sql``;
  const rows = await tx.execute<Row>(sql`
    with happened as (
      select kind, id, date_trunc('milliseconds', at) as at, written, by_id, what, about, words, error_by, error_at, error_reason, kind || ':' || id || ':' || coalesce(what, '') as key
      from (${whatHappened(episodeId)} union all ${whatWasWritten(episodeId)} union all ${whatFollowed(episodeId)}) as a
        (kind, id, at, written, by_id, what, about, words, error_by, error_at, error_reason))
    select n.key, n.kind, n.id, n.at as "happenedAt", case when n.written > n.at + interval '1 minute' then n.written end as "writtenAt", u.name as "byName", n.what, n.about, n.words,
      x.name as "errorBy", n.error_at as "errorAt", n.error_reason as "errorReason"
    from happened n left join users u on u.id = n.by_id left join users x on x.id = n.error_by
    ${beyond} order by n.at desc, n.key desc limit ${pageSize + 1}`);
  const page = keysetPage(rows.map((row) => ({ ...row, at: new Date(row.happenedAt) })), (row) => [row.at, row.key]);
  return { ...page, rows: page.rows.map(eventOf) };
}

function eventOf({ id, kind, happenedAt, writtenAt, byName, what, about, words, errorBy, errorAt, errorReason }: Row): EpisodeEvent {
  return {
    id, kind, byName, what, about, words,
    happenedAt: new Date(happenedAt),
    writtenAt: writtenAt === null ? null : new Date(writtenAt),
    inError: errorAt === null ? null : { byName: errorBy ?? "Not known", at: new Date(errorAt), reason: errorReason ?? "" },
  };
}

/** No time of writing, or no error: typed, because every branch of a union must agree. */
const never = sql`null::timestamptz`;
const nothing = sql`null::text`;
const noError = sql`null::uuid, null::timestamptz, null::text`;

/** Calls, owners, handovers, who the person is. Each branch: kind, id, at, written, by, what, about, words, error. */
const whatHappened = (id: string): SQL => sql`
  select 'call', c.id, c.received_at, v.recorded_at, c.taken_down_by, v.category, c.reference, nullif(v.callers_words, ''), ${noError}
    from calls c join call_versions v on v.call_id = c.id and v.version = 1 where c.episode_id = ${id}
  union all select 'call-update', c.id, v.recorded_at, ${never}, null, v.version::text, c.reference, null, ${noError}
    from calls c join call_versions v on v.call_id = c.id and v.version > 1 where c.episode_id = ${id}
  union all select 'strip', h.id, h.changed_at, ${never}, h.changed_by, case when h.taken_at is null then 'waiting' else 'taken' end, o.name, h.next_action, ${noError}
    from strip_changes h join users o on o.id = h.owner_id where h.episode_id = ${id}
  union all select 'handover-offered', h.id, h.offered_at, ${never}, h.offered_by, null, o.name, h.situation, ${noError}
    from handovers h join users o on o.id = h.offered_to where h.episode_id = ${id}
  union all select 'handover-answered', h.id, h.answered_at, ${never}, case h.accepted when 'withdrawn' then h.offered_by else h.offered_to end, h.accepted, o.name, h.answer_words, ${noError}
    from handovers h join users o on o.id = h.offered_to where h.episode_id = ${id} and h.answered_at is not null
  union all select 'identified', l.id, l.linked_at, ${never}, l.linked_by, null, array_to_string(l.confirmed, ', '), null, ${noError}
    from person_links l where l.episode_id = ${id}
  union all select 'identity-undone', l.id, l.undone_at, ${never}, l.undone_by, null, null, l.undone_reason, ${noError}
    from person_links l where l.episode_id = ${id} and l.undone_at is not null`;

/** Triage, the crew's times, observations, assessments and plans. */
const whatWasWritten = (id: string): SQL => sql`
  select 'triage', t.id, t.decided_at, ${never}, t.decided_by, t.decision, t.urgency, t.reason, ${noError} from triages t where t.episode_id = ${id}
  union all select 'response', r.id, m.at, ${never}, case m.stage when 'allocated' then r.allocated_by end, m.stage, k.call_sign,
      case m.stage when 'stood-down' then r.stood_down_reason when 'clear' then r.outcome when 'at-destination' then r.destination end, ${noError}
    from responses r join crews k on k.id = r.crew_id cross join lateral (values ('allocated', r.allocated_at), ('mobile', r.mobile_at), ('on-scene', r.on_scene_at),
      ('left-scene', r.left_scene_at), ('at-destination', r.at_destination_at), ('clear', r.clear_at), ('stood-down', r.stood_down_at)) as m (stage, at)
    where r.episode_id = ${id} and m.at is not null
  union all select 'observations', o.id, o.taken_at, o.recorded_at, o.recorded_by, o.total::text, null, o.note, o.entered_in_error_by, o.entered_in_error_at, o.entered_in_error_reason
    from observation_sets o where o.episode_id = ${id}
  union all select 'assessment-started', a.id, a.happened_at, a.started_at, a.started_by, null, null, ${nothing}, ${noError} from assessments a where a.episode_id = ${id}
  union all select 'assessment-signed', a.id, s.signed_off_at, ${never}, s.signed_off_by, null, null, ${nothing}, ${noError}
    from assessments a join assessment_sign_offs s on s.assessment_id = a.id where a.episode_id = ${id}
  union all select 'addendum', d.assessment_id, d.happened_at, d.written_at, d.written_by, null, null, d.words, ${noError}
    from assessments a join assessment_addenda d on d.assessment_id = a.id where a.episode_id = ${id}
  union all select 'plan-written', p.id, v.written_at, ${never}, v.written_by, p.kind, v.version::text, v.reason, ${noError}
    from plans p join plan_versions v on v.plan_id = p.id where p.episode_id = ${id}
  union all select 'plan-agreed', p.id, g.agreed_at, ${never}, g.agreed_by, p.kind, g.agreement, g.words, ${noError}
    from plans p join plan_agreements g on g.plan_id = p.id where p.episode_id = ${id}`;

/** Referrals, follow-ups, reviews and the end. */
const whatFollowed = (id: string): SQL => sql`
  select 'referral', f.id, n.happened_at, n.recorded_at, n.recorded_by, n.kind, y.name, n.words, ${noError}
    from referrals f join referral_events n on n.referral_id = f.id join services y on y.id = f.service_id where f.episode_id = ${id}
  union all select 'follow-up-planned', u.id, u.created_at, ${never}, u.created_by, null, null, u.purpose, ${noError} from follow_ups u where u.episode_id = ${id}
  union all select 'follow-up-attempted', u.id, t.happened_at, t.recorded_at, t.recorded_by, t.outcome, t.way, t.words, ${noError}
    from follow_ups u join follow_up_attempts t on t.follow_up_id = u.id where u.episode_id = ${id}
  union all select 'follow-up-done', u.id, u.done_at, ${never}, u.done_by, u.done_how, u.purpose, u.done_words, ${noError}
    from follow_ups u where u.episode_id = ${id} and u.done_at is not null
  union all select 'review', w.id, w.written_at, ${never}, w.written_by, null, w.decision, w.findings, ${noError} from reviews w where w.episode_id = ${id}
  union all select 'closure', z.episode_id, z.closed_at, ${never}, z.closed_by, z.outcome, null, z.words, ${noError} from closures z where z.episode_id = ${id}`;
