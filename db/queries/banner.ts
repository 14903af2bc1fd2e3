import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { allergyState, type AllergyState, type StandingAlert } from "#domain/alert-fact.ts";
import type { StoredCallFacts } from "#domain/call.ts";
import { currentGenderLabels, currentGenders } from "#domain/gender.ts";
import type { Identity, PhoneKind } from "#domain/person.ts";
import { phoneKindLabels } from "#domain/person.ts";
import { bannerAlerts, callAlerts, detentionChips, needsOf, toldDetention, type BannerAlert, type StoredDetention } from "./banner-alerts.ts";

/** What the patient banner is drawn from: the same shape as the component's props. */
export type Banner = { patient: BannerPerson | BannerCaller; now: Date };

export type BannerPerson = {
  kind: "known";
  personId: string;
  familyName: string | null;
  givenName: string | null;
  title: string | null;
  preferredName: string | null;
  pronouns: string | null;
  bornOn: string | null;
  approximateAge: string | null;
  diedOn: string | null;
  gender: string;
  nhsNumber: string | null;
  nhsNumberVerified: boolean;
  restricted: boolean;
  address: { lines: (string | null)[]; postcode: string | null } | null;
  phones: { kind: string; number: string; caution: string | null; neverRing: boolean }[];
  email: null;
  allergies: { state: AllergyState; text: string | null };
  needs: string[];
  alerts: BannerAlert[];
};

export type BannerCaller = { kind: "unknown"; callReference: string; callerNumber: string | null; alerts: BannerAlert[] };

type BannerRow = {
  now: string;
  personId: string | null;
  episodeNumber: string | null;
  sighted: boolean;
  restricted: boolean;
  emergencyUntil: string | null;
  identity: StoredIdentity | null;
  details: { pronouns: string | null; addressLine2: string | null; town: string | null; noFixedAbode: boolean; communicationNeeds: string | null } | null;
  facts: StandingAlert[] | null;
  phones: StoredPhone[] | null;
  notToBeTold: string[] | null;
  detentions: StoredDetention[] | null;
  call: { reference: string; facts: StoredCallFacts } | null;
};

type StoredIdentity = Omit<Identity, "restricted" | "nhsNumberStanding" | "lastContactAt"> & { nhsNumberVerified: boolean };
type StoredPhone = { kind: PhoneKind; number: string; safeToRing: boolean | null; mayLeaveMessage: boolean | null; mayText: boolean | null; whoMayAnswer: string | null; bestTime: string | null };

/**
 * Whom a page is about, in one round trip: a known person, or the unknown caller of an episode.
 * Somebody without sight of the record gets the identity index's facts and "Allergies unavailable".
 * @returns null for a restricted person whose identity is hidden from the actor, and for a person or episode that is not there for them
 */
export async function bannerFor(tx: Tx, about: { personId: string } | { episodeId: string }): Promise<Banner | null> {
  const subject =
    "personId" in about
      ? sql`select ${about.personId}::uuid as person_id, null::uuid as episode_id, null::text as number`
      : sql`select e.person_id, e.id as episode_id, e.number from episodes e where e.id = ${about.episodeId}`;
  const [row] = await tx.execute<BannerRow>(bannerQuery(subject));
  if (row === undefined) return null;
  const now = new Date(row.now);
  if (row.personId === null) return row.episodeNumber === null ? null : { patient: unknownCaller(row, row.episodeNumber), now };
  return row.identity === null ? null : { patient: knownPerson(row, row.identity), now };
}

function bannerQuery(subject: SQL): SQL {
  return sql`
    with about as (${subject})
    select now() as now, a.person_id as "personId", a.number as "episodeNumber", b.sighted, b.restricted, b.emergency_until as "emergencyUntil",
      b.identity, b.details, b.facts, b.phones, b.not_to_be_told as "notToBeTold",
      (select jsonb_agg(jsonb_build_object('power', d.power, 'powerWords', d.power_words, 'startedAt', d.started_at, 'extendedBy', d.extended_by, 'grantedAt', d.granted_at))
        from open_detentions(a.person_id, a.episode_id) d) as detentions,
      (select jsonb_build_object('reference', c.reference, 'facts', v.facts)
        from calls c join call_versions v on v.call_id = c.id
        where a.person_id is null and c.episode_id = a.episode_id order by c.received_at desc, v.version desc limit 1) as call
    from about a cross join lateral person_banner(a.person_id) b`;
}

function unknownCaller({ call, detentions, now }: BannerRow, episodeNumber: string): BannerCaller {
  return {
    kind: "unknown",
    callReference: call?.reference ?? episodeNumber,
    callerNumber: call?.facts.callbackNumber ?? null,
    alerts: [...detentionChips((detentions ?? []).map(toldDetention), new Date(now)), ...(call === null ? [] : callAlerts(call.facts))],
  };
}

function knownPerson(row: BannerRow, identity: StoredIdentity): BannerPerson {
  const { pronouns = null } = row.details ?? {};
  const gender = currentGenders.find((each) => each === identity.gender) ?? "not-known";
  const facts = row.sighted ? (row.facts ?? []) : null;
  const needs = { facts: facts ?? [], ...identity, communicationNeeds: row.details?.communicationNeeds ?? null };
  return {
    kind: "known",
    personId: identity.id,
    familyName: identity.familyName,
    givenName: identity.givenName,
    title: identity.title,
    preferredName: identity.preferredName,
    pronouns,
    bornOn: identity.bornOn,
    approximateAge: identity.approximateAge === null ? null : `${identity.approximateAge}y`,
    diedOn: identity.diedOn,
    gender: currentGenderLabels[gender],
    nhsNumber: identity.nhsNumber,
    nhsNumberVerified: identity.nhsNumberVerified,
    // Whoever gets here under a restriction holds emergency access: nothing is hidden from them, and the chips say why.
    restricted: false,
    address: addressOf(row, identity),
    phones: (row.phones ?? []).map((phone) => ({ kind: phoneKindLabels[phone.kind], number: phone.number, caution: cautionOf(phone), neverRing: phone.safeToRing === false })),
    email: null,
    allergies: allergyState(facts),
    needs: needsOf(needs),
    alerts: bannerAlerts({
      detentions: (row.detentions ?? []).map(toldDetention), now: new Date(row.now),
      ...needs,
      restricted: row.restricted,
      emergencyUntil: row.emergencyUntil === null ? null : new Date(row.emergencyUntil),
      notToBeTold: row.notToBeTold ?? [],
    }),
  };
}

function addressOf({ details }: BannerRow, { addressLine1, postcode }: StoredIdentity): BannerPerson["address"] {
  const lines = [addressLine1, details?.addressLine2 ?? null, details?.town ?? null];
  if (details?.noFixedAbode) lines.unshift("No fixed abode");
  return lines.some((line) => line !== null) || postcode !== null ? { lines, postcode } : null;
}

/** Read before dialling: a call that somebody else answers can put the person in danger. */
function cautionOf({ safeToRing, mayLeaveMessage, mayText, whoMayAnswer, bestTime }: StoredPhone): string | null {
  const cautions = [
    safeToRing === false && "Not safe to ring",
    mayLeaveMessage === false && "Do not leave a message",
    mayText === false && "Do not text",
    whoMayAnswer && `May be answered by ${whoMayAnswer}`,
    bestTime && `Best time: ${bestTime}`,
  ].filter((caution) => typeof caution === "string" && caution !== "");
  return cautions.length === 0 ? null : cautions.join(". ");
}
