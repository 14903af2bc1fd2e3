import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { decodeCursor, isUuid, keysetPage, pageSize, type KeysetPage } from "#db/cursor.ts";
import { episodes, strips } from "#db/schema/episodes.ts";
import { referralEvents, referrals, services } from "#db/schema/services.ts";
import { users } from "#db/schema/users.ts";
import { openReferralStandings, type ReferralEventKind } from "#domain/referral.ts";
import { reachedFrom, type Whose } from "./whose-records.ts";

const sender = alias(users, "sender");
const owner = alias(users, "owner");

const columns = {
  id: referrals.id,
  episodeId: referrals.episodeId,
  episodeNumber: episodes.number,
  personId: episodes.personId,
  version: referrals.version,
  service: { id: services.id, name: services.name, organisation: services.organisation, professionalPhone: services.professionalPhone, email: services.email },
  urgency: referrals.urgency,
  standing: referrals.standing,
  standingSince: referrals.standingSince,
  dueBy: referrals.dueBy,
  sentAt: referrals.createdAt,
  sentBy: referrals.createdBy,
  sentByName: sender.name,
  /** Who owns the call now; null once it is closed. */
  ownerId: strips.ownerId,
  ownerName: owner.name,
};

/** What was shared, and why it may be: for the referral's own page. */
const wholeColumns = {
  ...columns,
  reasonCode: referrals.reasonCode,
  words: referrals.words,
  consentBasis: referrals.consentBasis,
  consentWords: referrals.consentWords,
  contentSent: referrals.contentSent,
  channel: referrals.channel,
};

function selectHeads(tx: Tx) {
  return tx
    .select(columns)
    .from(referrals)
    .innerJoin(services, eq(services.id, referrals.serviceId))
    .innerJoin(episodes, eq(episodes.id, referrals.episodeId))
    .innerJoin(sender, eq(sender.id, referrals.createdBy))
    .leftJoin(strips, eq(strips.episodeId, referrals.episodeId))
    .leftJoin(owner, eq(owner.id, strips.ownerId))
    .$dynamic();
}

function selectWhole(tx: Tx) {
  return tx
    .select(wholeColumns)
    .from(referrals)
    .innerJoin(services, eq(services.id, referrals.serviceId))
    .innerJoin(episodes, eq(episodes.id, referrals.episodeId))
    .innerJoin(sender, eq(sender.id, referrals.createdBy))
    .leftJoin(strips, eq(strips.episodeId, referrals.episodeId))
    .leftJoin(owner, eq(owner.id, strips.ownerId));
}

export type ReferralHead = Awaited<ReturnType<typeof selectHeads>>[number];
export type Referral = Awaited<ReturnType<typeof selectWhole>>[number];

/** One referral with its service and the owner of its call, or null when there is none that the actor sees. */
export async function findReferral(tx: Tx, id: string): Promise<Referral | null> {
  const [referral] = await selectWhole(tx).where(eq(referrals.id, id));
  return referral ?? null;
}

export type ReferralToChange = Referral & { bookedFor: Date | null; otherLive: ReferralHead[]; lastEvent: ReferralEvent };

/**
 * The same with the strip and the referral locked until the transaction ends, in the order in which a closure locks them: two who record
 * news come one after the other.
 */
export async function findReferralToChange(tx: Tx, id: string): Promise<ReferralToChange | null> {
  const [known] = await tx.select({ episodeId: referrals.episodeId }).from(referrals).where(eq(referrals.id, id));
  if (known === undefined) return null;
  await tx.select({ episodeId: strips.episodeId }).from(strips).where(eq(strips.episodeId, known.episodeId)).for("update");
  await tx.select({ id: referrals.id }).from(referrals).where(eq(referrals.id, id)).for("update");
  const [referral, others, events] = [await findReferral(tx, id), await listLiveReferrals(tx, known.episodeId), await listReferralEvents(tx, id)];
  const lastEvent = events.at(-1);
  if (referral === null || lastEvent === undefined) return null;
  const bookedFor = events.findLast(({ kind }) => kind === "booked")?.bookedFor ?? null;
  return { ...referral, bookedFor, otherLive: others.filter((each) => each.id !== id), lastEvent };
}

/** Referrals of a crisis that still wait for news. */
export async function listLiveReferrals(tx: Tx, episodeId: string): Promise<ReferralHead[]> {
  return await selectHeads(tx).where(and(eq(referrals.episodeId, episodeId), inArray(referrals.standing, [...openReferralStandings]))).orderBy(asc(referrals.createdAt)).limit(pageSize);
}

/** Every referral of a crisis, newest first. A crisis has a handful. */
export async function listEpisodeReferrals(tx: Tx, episodeId: string): Promise<ReferralHead[]> {
  return await selectHeads(tx).where(eq(referrals.episodeId, episodeId)).orderBy(desc(referrals.createdAt), desc(referrals.id)).limit(pageSize);
}

export type ReferralEvent = {
  id: string;
  kind: ReferralEventKind;
  happenedAt: Date;
  recordedAt: Date;
  recordedByName: string;
  toldBy: string | null;
  seenBy: string | null;
  declineCode: string | null;
  bookedFor: Date | null;
  words: string | null;
};

/** What became of a referral, in the order in which it was recorded. */
export async function listReferralEvents(tx: Tx, referralId: string): Promise<ReferralEvent[]> {
  const { id, kind, happenedAt, recordedAt, toldBy, seenBy, declineCode, bookedFor, words } = referralEvents;
  return await tx
    .select({ id, kind, happenedAt, recordedAt, recordedByName: users.name, toldBy, seenBy, declineCode, bookedFor, words })
    .from(referralEvents)
    .innerJoin(users, eq(users.id, referralEvents.recordedBy))
    .where(eq(referralEvents.referralId, referralId))
    .orderBy(asc(recordedAt), asc(id))
    .limit(200);
}

export const referralViews = ["mine", "all"] as const;
export type ReferralView = (typeof referralViews)[number];

/** Referrals that wait for news, longest overdue first: on the calls that somebody owns, or on all that they see. */
export async function listWaitingReferrals(tx: Tx, { whose, after }: { whose: Whose; after: string | undefined }): Promise<KeysetPage<ReferralHead>> {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const beyond = at instanceof Date && isUuid(id) ? sql`(${referrals.dueBy}, ${referrals.id}) > (${at.toISOString()}::timestamptz, ${id}::uuid)` : undefined;
  const rows = await selectHeads(tx)
    .where(and(inArray(referrals.standing, [...openReferralStandings]), typeof whose === "object" ? onOwnedCalls(whose.ownerId) : reachedFrom(referrals.episodeId, whose), beyond))
    .orderBy(asc(referrals.dueBy), asc(referrals.id))
    .limit(pageSize + 1);
  return keysetPage(rows, (row) => [row.dueBy, row.id]);
}

/** From the owner's strips to their referrals, and not through everybody's referrals in due order. */
const onOwnedCalls = (ownerId: string) => sql`${referrals.episodeId} = any (array(select s.episode_id from strips s where s.owner_id = ${ownerId}))`;
