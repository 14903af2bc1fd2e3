import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** How a strip stood from a moment on. */
export type StripChange = {
  id: string;
  changedAt: Date;
  /** Null for a call that a dispatch system sent. */
  changedByName: string | null;
  ownerName: string;
  nextAction: string;
  nextActionDue: Date;
  isTaken: boolean;
};

/** Who had the call and what was to happen, newest first; the last fifty changes. */
export async function listStripChanges(tx: Tx, episodeId: string): Promise<StripChange[]> {
  const rows = await tx.execute<Omit<StripChange, "changedAt" | "nextActionDue"> & { changedAt: string; nextActionDue: string }>(sql`
    select h.id, h.changed_at as "changedAt", b.name as "changedByName", o.name as "ownerName", h.next_action as "nextAction",
      h.next_action_due as "nextActionDue", h.taken_at is not null as "isTaken"
    from strip_changes h join users o on o.id = h.owner_id left join users b on b.id = h.changed_by
    where h.episode_id = ${episodeId} order by h.changed_at desc, h.id desc limit 50`);
  return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt), nextActionDue: new Date(row.nextActionDue) }));
}

/** A strip that somebody owns, for handing over or leaving at the end of a duty. */
export type OwnedStrip = {
  episodeId: string;
  /** Null where a restriction hides the record from its owner. */
  number: string | null;
  personId: string | null;
  nextAction: string;
  due: Date;
  priority: number;
  seesRecord: boolean;
  /** To whom it is offered, unanswered. */
  offeredToName: string | null;
};

/** Everything that somebody owns, calls that nobody has taken among it, by due time. */
export async function listOwned(tx: Tx, ownerId: string): Promise<OwnedStrip[]> {
  const rows = await tx.execute<Omit<OwnedStrip, "due"> & { due: string }>(sql`
    select s.episode_id as "episodeId", e.number, e.person_id as "personId", s.next_action as "nextAction", s.next_action_due as due, s.priority,
      sees_episode(s.episode_id) as "seesRecord", t.name as "offeredToName"
    from strips s left join episodes e on e.id = s.episode_id
    left join handovers h on h.episode_id = s.episode_id and h.answered_at is null left join users t on t.id = h.offered_to
    where s.owner_id = ${ownerId} order by s.next_action_due, s.episode_id`);
  return rows.map((row) => ({ ...row, due: new Date(row.due) }));
}

/** Locks everything that somebody owns until the transaction ends, so that what is left with the lead is what was listed. */
export async function lockOwned(tx: Tx, ownerId: string): Promise<void> {
  await tx.execute(sql`select episode_id from strips where owner_id = ${ownerId} order by episode_id for update`);
}

/** A strip whose record the actor does not see: whose it is, and the restricted person behind it, if that is why. */
export async function findHiddenStrip(tx: Tx, episodeId: string): Promise<{ ownerName: string; personId: string | null } | null> {
  const [row] = await tx.execute<{ ownerName: string | null; personId: string | null }>(sql`
    select hidden_strip_owner(${episodeId}::uuid) as "ownerName", restricted_person_of(${episodeId}::uuid) as "personId"`);
  return row?.ownerName == null ? null : { ownerName: row.ownerName, personId: row.personId };
}
