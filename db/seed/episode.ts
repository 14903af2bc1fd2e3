import { auditEvents } from "#db/schema/audit.ts";
import { calls, callVersions } from "#db/schema/calls.ts";
import { closures, episodes, personLinks, relationships, strips, stripChanges } from "#db/schema/episodes.ts";
import type { AuditAction } from "#domain/audit.ts";
import { firstContactDueBy, priorityRank, type AmbulanceCategory } from "#domain/ambulance-category.ts";
import { boroughByCode } from "#domain/borough.ts";
import type { BoroughCode } from "#domain/borough-codes.ts";
import { patientNotStated, type CallFacts, type PlaceType, type StatedPatient } from "#domain/call.ts";
import { usualNextActions } from "#domain/strip.ts";
import type { Batch } from "./batch.ts";
import { callerFor, type Caller } from "./callers.ts";
import { hoursAfter, minutesAfter, type Chance } from "./chance.ts";
import { tellCare, type Care } from "./care.ts";
import type { Patient } from "./people.ts";
import { portraitFor, type PortraitName } from "./portraits.ts";
import type { Service } from "./services.ts";
import type { Member } from "./staff.ts";
import type { Story } from "./stories.ts";

export type Night = { batch: Batch; chance: Chance; now: Date; lead: Member; desk: readonly Member[]; clinicians: readonly Member[]; nurse: Member; services: readonly Service[]; joint: JointCar };
export type JointCar = { crewId: string; members: readonly Member[]; free: { crewId: string; members: readonly Member[] }[] };

export type Told = {
  id: string; number: string; at: Date; taker: Member; patient: Patient | null;
  /** What the caller says of the patient. */
  stated: StatedPatient; caller: Caller;
  /** Whom a crew meets. */
  portrait: PortraitName;
  story: Story; night: Night; log: (action: AuditAction, at: Date, by: Member) => void;
};

const categories: readonly (readonly [AmbulanceCategory, number])[] = [["C1", 2], ["C2", 34], ["C3", 44], ["C4", 12], ["C5", 8]];

/** Writes one episode, from the ring of the phone to as far as its story goes. */
export function tellEpisode(night: Night, story: Story, serial: number, patient: Patient | null): void {
  const { batch, chance, now } = night;
  const at = hoursAfter(now, -story.hoursAgo);
  const id = chance.uuid(at);
  const year = String(at.getUTCFullYear()).slice(2);
  const number = `E${year}-${String(serial).padStart(6, "0")}`;
  const category = chance.weighted(categories);
  const taker = story.stage === "closed" ? chance.oneOf(night.clinicians) : chance.oneOf(night.desk);
  const log: Told["log"] = (action, when, by) =>
    batch.add(auditEvents, { at: when, actorId: by.id, actorRole: by.role, action, outcome: "done", because: "relationship:took-call", personId: story.known ? patient?.id ?? null : null, episodeId: id, requestId: "seed" });
  const about = stated(patient, story.known || chance.inHundred(50));
  const told: Told = { id, number, at, taker, patient, stated: about, caller: callerFor(chance, about, story, at), portrait: portraitFor(chance, story), story, night, log };

  batch.add(episodes, { id, number, personId: story.known && patient ? patient.id : null, openedAt: at, openedBy: null });
  ring(told, category, serial, year);
  if (story.known && patient) {
    const linkedAt = minutesAfter(at, chance.between(2, 9));
    batch.add(personLinks, { id: chance.uuid(linkedAt), episodeId: id, personId: patient.id, confirmed: ["full-name", "birth-date", "address"], linkedAt, linkedBy: taker.id });
  }
  const takenAt = story.stage === "waiting" ? null : minutesAfter(at, chance.between(1, 14));
  keepHistory(told, null, usualNextActions.takeCall, firstContactDueBy(category, at), at, night.lead);
  if (takenAt) {
    log("strip.taken", takenAt, taker);
    keepHistory(told, takenAt, usualNextActions.triage, minutesAfter(takenAt, 20), takenAt, taker);
    tie(told, taker, "took-call", takenAt);
  }
  const care = takenAt ? tellCare(told, takenAt) : null;
  finish(told, category, takenAt, care);
}

function finish(told: Told, category: AmbulanceCategory, takenAt: Date | null, care: Care | null): void {
  const { night, story, id, at, taker } = told;
  const { batch, now } = night;
  if (story.stage === "closed" && story.outcome && care) {
    const closedAt = care.endsAt > now ? minutesAfter(now, -30) : care.endsAt;
    batch.add(closures, { episodeId: id, outcome: story.outcome, words: care.outcomeWords, closedAt, closedBy: taker.id });
    told.log("episode.closed", closedAt, taker);
    return;
  }
  batch.add(strips, {
    episodeId: id, ownerId: takenAt ? taker.id : night.lead.id, nextAction: care?.nextAction ?? usualNextActions.takeCall, nextActionDue: care?.due ?? firstContactDueBy(category, at),
    priority: priorityRank(category), waitingSince: at, takenAt,
  });
}

function ring({ id, at, night, patient, stated: about, caller: { said, name, relationship } }: Told, category: AmbulanceCategory, serial: number, year: string): void {
  const { batch, chance } = night;
  const callId = chance.uuid(at);
  const borough = patient?.boroughCode ?? "E09000007";
  const facts: CallFacts = {
    receivedAt: at, source: chance.weighted([["999", 70], ["111", 15], ["police", 8], ["crew", 7]]), category, callerName: name, callerRelationship: relationship,
    callbackNumber: patient?.phone ?? "020 7946 0018", safeToCallBack: chance.oneOf([true, true, null, false]), ...placeOf(patient, said.at ?? chance.oneOf(["home", "home", "home", "street", "hostel"])),
    boroughCode: borough as BoroughCode, accessNotes: chance.inHundred(20) ? "Side gate, bell does not work" : null, callersWords: said.words, clinicalSummary: null, patient: about,
    sceneSafety: chance.weighted([["safe", 60], ["not-known", 34], ["unsafe", 6]]), sceneSafetyWords: null, safeguarding: chance.inHundred(8) ? [{ code: null, words: "Children in the household" }] : [],
    adjustments: [], repeatCaller: said.again ?? chance.inHundred(25), otherFlags: [], callBackFrom: null, callBackBy: null,
  };
  batch.add(calls, { id: callId, reference: `L${year}-${String(serial).padStart(6, "0")}`, episodeId: id, receivedAt: at, takenDownBy: night.lead.id, senderId: null });
  batch.add(callVersions, { callId, version: 1, recordedAt: at, category, boroughCode: boroughByCode(borough)?.code ?? null, callersWords: said.words, facts });
}

function placeOf(patient: Patient | null, placeType: PlaceType): Pick<CallFacts, "placeType" | "placeAddress" | "placePostcode"> {
  if (!patient || placeType === "transport") return { placeType, placeAddress: "By the ticket hall", placePostcode: null };
  return { placeType, placeAddress: placeType === "street" ? `In the road outside ${patient.address}` : patient.address, placePostcode: patient.postcode };
}

function stated(patient: Patient | null, said: boolean): StatedPatient {
  if (!patient || !said) return patientNotStated;
  const { familyName, givenName, bornOn, gender, address, postcode, phone, language, interpreterNeeded } = patient;
  return { ...patientNotStated, familyName, givenName, bornOn, gender, address, postcode, phone, language, interpreterNeeded };
}

export function tie({ night, id }: Told, who: Member, reason: "took-call" | "owner" | "crew" | "review", at: Date): void {
  const until = null;
  night.batch.add(relationships, { id: night.chance.uuid(at), userId: who.id, episodeId: id, reason, startedAt: at, until });
}

export function keepHistory({ night, id }: Told, takenAt: Date | null, nextAction: string, nextActionDue: Date, changedAt: Date, owner: Member): void {
  night.batch.add(stripChanges, { id: night.chance.uuid(changedAt), episodeId: id, changedAt, changedBy: owner.id, ownerId: owner.id, nextAction, nextActionDue, takenAt });
}
