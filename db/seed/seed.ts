import { sql } from "drizzle-orm";
import { asOwner, type OwnerTx } from "#db/client.ts";
import * as tables from "#db/schema/index.ts";
import { dutyKindLabels, roleLabels, type Role, type DutyKind } from "#domain/actor.ts";
import { Batch } from "./batch.ts";
import { chanceFrom, hoursAfter } from "./chance.ts";
import { tellEpisode, type Night } from "./episode.ts";
import { makePeople, type Patient } from "./people.ts";
import { makeRecords } from "./records.ts";
import { makeServices } from "./services.ts";
import { makeStaff, type Member } from "./staff.ts";
import { makeStories } from "./stories.ts";
import { writeDownAgain } from "./twice.ts";
import { leaveFormsOpen } from "./unfinished.ts";

export type SeedOptions = { episodes: number; now: Date; say: (words: string) => void };

/** Parents before children. */
const order = [
  tables.users, tables.demoMarks, tables.crews, tables.duties, tables.deskLeads, tables.persons, tables.personRevisions, tables.personPhones, tables.alertFacts, tables.problems, tables.problemChanges, tables.contactPersons, tables.contactPreferences, tables.restrictions,
  tables.services, tables.serviceBoroughs, tables.episodes, tables.calls, tables.callVersions, tables.strips, tables.stripChanges, tables.personLinks, tables.relationships,
  tables.triages, tables.responses, tables.responseReports, tables.responseTimeCorrections, tables.observationSets, tables.physicalReviews, tables.legalDetentions, tables.legalDetentionExtensions, tables.assessments, tables.assessmentSections, tables.assessmentSignOffs, tables.assessmentSignatures, tables.assessmentReturns, tables.plans, tables.planVersions, tables.planAgreements,
  tables.referrals, tables.referralEvents, tables.followUps, tables.followUpAttempts, tables.closures, tables.reviews, tables.emergencyAccesses, tables.drafts, tables.auditEvents,
];

/** Whether somebody has filled this database already, for a demonstration or for service. */
export async function isSeeded(ownerUrl: string): Promise<boolean> {
  return await asOwner(ownerUrl, async (tx) => (await tx.select({ id: tables.users.id }).from(tables.users).limit(1)).length > 0);
}

export type DemoAccount = { name: string; role: string; email: string; duty: string | null };

/** Who can sign in on the demonstration, the four named people first. */
export async function demoAccounts(ownerUrl: string): Promise<DemoAccount[]> {
  const rows = await asOwner(ownerUrl, (tx) => tx.execute<{ name: string; role: Role; email: string; kind: DutyKind | null; call_sign: string | null }>(sql`
    select u.name, u.role, u.email, d.kind, d.call_sign from users u left join duties d on d.user_id = u.id and d.ended_at is null
    order by position('.' in split_part(u.email, '@', 1)) > 0, u.role, u.email`));
  return rows.map(({ name, role, email, kind, call_sign }) => ({ name, role: roleLabels[role], email, duty: kind ? `${dutyKindLabels[kind]} ${call_sign}` : null }));
}

/**
 * One believable night in London, the same every time for the same size: staff, services, people, and thirty days of episodes in
 * every state. Everything in it is invented. A database that holds anybody already is left alone.
 * @throws when the database is not empty
 */
export async function seed(ownerUrl: string, options: SeedOptions): Promise<void> {
  if (await isSeeded(ownerUrl)) throw new Error("This database already has people in it: a demonstration starts in an empty one.");
  const batch = inventNight(options);
  await asOwner(ownerUrl, (tx) => store(tx, batch, options.episodes));
}

/** The night's rows, before anything is stored. */
export function inventNight({ episodes, now, say }: SeedOptions): Batch {
  const chance = chanceFrom(1959);
  const batch = new Batch();
  const staff = makeStaff(batch, chance, now);
  const services = makeServices(batch, chance, now, first(staff, (member) => member.role === "administrator"));
  say(`${staff.length} people who sign in, ${services.length} services`);
  const people = makePeople(batch, chance, now, Math.max(40, Math.round(episodes * 0.66)), staff);
  makeRecords(batch, now, people, staff);
  const night = makeNight(batch, chance, now, staff, services);
  const stories = makeStories(chance, episodes);
  const again = people[12] && { n: stories.findIndex(({ stage }) => stage === "assessed"), person: writeDownAgain(batch, now, people[12], night.nurse) };
  // Whoever signs in as the lead of the desk has an assessment that was begun.
  const begun = stories.findLastIndex(({ stage }) => stage === "assessed");
  stories.forEach((story, n) => {
    const patient = patientOf(night, people, n);
    tellEpisode(n === begun ? { ...night, desk: [night.lead] } : night, story, n + 1, n === again?.n ? again.person : patient);
  });
  restrictOne(night, people);
  leaveFormsOpen(batch, chance, now, staff);
  // Whoever reads the audit reads it by the number of its rows.
  batch.sortByTime(tables.auditEvents, ({ at }) => at);
  say(`${people.length} people, ${episodes} episodes`);
  return batch;
}

/** A quarter of the calls are about people who were in a crisis before, a few of them often. */
function patientOf({ chance }: Night, people: readonly Patient[], n: number): Patient {
  return chance.inHundred(25) ? chance.oneOf(people.slice(0, 30)) : (people[n % people.length] ?? chance.oneOf(people));
}

function makeNight(batch: Batch, chance: Night["chance"], now: Date, staff: readonly Member[], services: Night["services"]): Night {
  const clinicians = staff.filter((member) => member.role !== "administrator" && !member.isLearner);
  const cars = [...new Set(staff.map((member) => member.crewId).filter((crewId) => crewId !== null))].map((crewId) => ({ crewId, members: staff.filter((member) => member.crewId === crewId) }));
  const [joint] = cars;
  if (!joint) throw new Error("The night has no car");
  const desk = staff.filter((member) => member.duty === "desk");
  return {
    batch, chance, now, services, clinicians, desk, lead: first(desk, () => true), nurse: first(staff, (member) => member.role === "consultant-nurse"),
    // The named practitioner's car is taken first, so that somebody who signs in as them is on scene.
    joint: { ...joint, free: [...cars.slice(1), joint] },
  };
}

function first(staff: readonly Member[], is: (member: Member) => boolean): Member {
  const found = staff.find(is);
  if (!found) throw new Error("The night lacks somebody");
  return found;
}

/** One person whose record only emergency access opens. */
function restrictOne({ batch, chance, now, nurse }: Night, people: readonly Patient[]): void {
  const person = people[7];
  if (!person) return;
  const placedAt = hoursAfter(now, -24 * 20);
  batch.add(tables.restrictions, { id: chance.uuid(placedAt), personId: person.id, kind: "staff-as-patient", reason: "Works for the service (demonstration)", placedAt, placedBy: nurse.id });
}

async function store(tx: OwnerTx, batch: Batch, episodes: number): Promise<void> {
  // The past keeps its own times: the trigger that writes history as it happens would say "now".
  await tx.execute(sql`alter table strips disable trigger strips_keep_change`);
  await tx.execute(sql`alter table referrals disable trigger referrals_on_open`);
  await tx.execute(sql`alter table follow_ups disable trigger follow_ups_on_open`);
  await tx.execute(sql`alter table responses disable trigger responses_on_open`);
  await batch.store(tx, order);
  // What is written past record_event() would be named as slipped in: it waits to be sealed like every other row.
  await tx.execute(sql`insert into audit_unsealed (event_id) select id from audit_events where request_id = 'seed' order by id`);
  await tx.execute(sql`update persons p set last_contact_at = (select max(e.opened_at) from episodes e where e.person_id = p.id)`);
  await tx.execute(sql`select setval('episode_numbers', ${episodes}::bigint), setval('call_references', ${episodes}::bigint)`);
  // Deferred checks run now: a trigger cannot be switched on again while its events wait.
  await tx.execute(sql`set constraints all immediate`);
  for (const table of ["strips", "referrals", "follow_ups", "responses"] as const) await tx.execute(enableAll[table]);
}

const enableAll = {
  strips: sql`alter table strips enable trigger strips_keep_change`,
  referrals: sql`alter table referrals enable trigger referrals_on_open`,
  follow_ups: sql`alter table follow_ups enable trigger follow_ups_on_open`,
  responses: sql`alter table responses enable trigger responses_on_open`,
};

if (import.meta.main) {
  const { ownerUrlFromEnvironment } = await import("#server/env.ts");
  const { atTheTerminal } = await import("#server/commands/one-sentence.ts");
  await atTheTerminal("npm run db:seed", async () => {
    if (process.env.LANTERN_MODE !== "demo") {
      process.stderr.write("db:seed fills a database with invented people. Set LANTERN_MODE=demo to say that this is what you want.\n");
      return 1;
    }
    const ownerUrl = ownerUrlFromEnvironment();
    if (await isSeeded(ownerUrl)) {
      process.stderr.write("This database already has people in it: a demonstration starts in an empty one.\n");
      return 1;
    }
    await seed(ownerUrl, { episodes: 600, now: new Date(), say: (words) => process.stdout.write(`${words}\n`) });
    return 0;
  });
}
