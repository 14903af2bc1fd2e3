import { and, eq, sql, type SQL } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertClosure } from "#db/commands/closures.ts";
import { insertEmergencyAccess } from "#db/commands/emergency-access.ts";
import { insertFollowUp } from "#db/commands/follow-ups.ts";
import { acceptHandover, endHandover, insertHandover } from "#db/commands/handovers.ts";
import { amendPerson, insertPerson, insertPhone } from "#db/commands/people.ts";
import { tie } from "#db/commands/relationships.ts";
import { takeCall } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { findEpisodeOverview } from "#db/queries/episode-overview.ts";
import { findLastHandover, findOpenHandover, wasOffered } from "#db/queries/handovers.ts";
import { findPersonDetails, type PersonDetails } from "#db/queries/people.ts";
import { handovers, relationships } from "#db/schema/episodes.ts";
import { emergencyAccesses, personRevisions, persons } from "#db/schema/people.ts";
import { responses } from "#db/schema/responding.ts";
import type { PersonFields } from "#domain/person-details.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";

type Who = { id: string };

/** The code with which the database answers a statement that no rule of ours would have sent; null where it let it through. */
async function refusedWith(given: Given, who: Who, ...statements: SQL[]): Promise<string | null> {
  try {
    await given.as(who, async (tx) => {
      for (const statement of statements) await tx.execute(statement);
    });
    return null;
  } catch (error) {
    return ((error as Error).cause as { code: string }).code;
  }
}

const hours = (given: Given, count: number) => new Date(given.now.getTime() + count * 3_600_000);
const broken = { reasons: ["life-at-risk"], words: "On the bridge" } as const;
const ending = async (given: Given, who: Who, episode: Who) =>
  (await given.db.select({ until: relationships.until }).from(relationships).where(and(eq(relationships.userId, who.id), eq(relationships.episodeId, episode.id))))[0]?.until;

describe("emergency access", () => {
  test("begins now and ends in twelve hours, whatever times were sent", inside(async (given) => {
    const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
    await given.as(medic, (tx) => insertEmergencyAccess(tx, { userId: medic.id, personId: person.id, ...broken, now: hours(given, 90_000) }));
    const kept = await given.db.select({ from: emergencyAccesses.openedAt, until: emergencyAccesses.expiresAt }).from(emergencyAccesses).where(eq(emergencyAccesses.personId, person.id));
    expect(kept).toEqual([{ from: given.now, until: hours(given, 12) }]);
  }));

  test("leaves nobody a tie of their own making that outlives it, however often they write it", inside(async (given) => {
    const [medic, owner, person] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" }), await given.person()];
    const episode = await given.episode({ owner, person });
    await given.as(medic, async (tx) => {
      await insertEmergencyAccess(tx, { userId: medic.id, personId: person.id, ...broken, now: given.now });
      for (const reason of ["took-call", "took-call"] as const) await tie(tx, { userId: medic.id, episodeId: episode.id, reason, now: given.now });
    });
    expect(await ending(given, medic, episode)).toEqual(hours(given, 12));
    await given.as(medic, (tx) => tx.execute(sql`update relationships set until = null where user_id = ${medic.id}`));
    expect(await ending(given, medic, episode)).toEqual(hours(given, 12));
  }));

  test("leaves the tie of what was done under it: a call that was taken, a contact that is owed", inside(async (given) => {
    const [medic, lead, person] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" }), await given.person()];
    await given.restriction(person, lead);
    const [waits, known] = [await given.episode({ owner: lead, person, taken: false, tie: false }), await given.episode({ owner: lead, person })];
    await given.as(medic, async (tx) => {
      await insertEmergencyAccess(tx, { userId: medic.id, personId: person.id, ...broken, now: given.now });
      await takeCall(tx, { episodeId: waits.id, version: 1, ownerId: medic.id, what: "Triage", due: given.now, now: given.now });
      await insertFollowUp(tx, { id: newId(), episodeId: known.id, kind: "person", purpose: "Ring", dueAt: hours(given, 1), ownerId: medic.id, by: medic.id, now: given.now });
      await tie(tx, { userId: medic.id, episodeId: known.id, reason: "follow-up", now: given.now });
    });
    expect([await ending(given, medic, waits), await ending(given, medic, known)]).toEqual([null, null]);
  }));
});

test("nobody makes a tie of their own last longer than the sight that it rests on; who closes a crisis keeps a week", inside(async (given) => {
  const [desk, leaving, nurse] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" }), await given.user({ role: "consultant-nurse" })];
  const owner = await given.user({ duty: "solo" });
  const [open, left, closed] = [await given.episode({ owner }), await given.episode({ owner }), await given.episode({ owner })];
  await given.tie(leaving, left, hours(given, 24));
  await given.as(desk, (tx) => tie(tx, { userId: desk.id, episodeId: open.id, reason: "took-call", now: given.now }));
  await given.as(leaving, (tx) => tie(tx, { userId: leaving.id, episodeId: left.id, reason: "owner", now: given.now }));
  await given.as(nurse, (tx) => insertClosure(tx, { episodeId: closed.id, personId: null, ownerId: owner.id, outcome: "resolved-with-advice", words: "Well", closedBy: nurse.id, now: given.now }));
  expect([await ending(given, desk, open), await ending(given, leaving, left), await ending(given, nurse, closed)]).toEqual([hours(given, 24), hours(given, 24), hours(given, 24 * 7)]);
}));

const sbar = { situation: "On the bridge", background: "Known to us", assessment: "Frightened", recommendation: "Call back by ten" };
async function offered(given: Given) {
  const [owner, colleague, person] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" }), await given.person()];
  const { id } = await given.episode({ owner, person });
  await given.as(owner, (tx) => insertHandover(tx, { episodeId: id, offeredBy: owner.id, offeredTo: colleague.id, now: given.now, ...sbar }));
  const handover = await given.as(colleague, (tx) => findOpenHandover(tx, id));
  if (!handover) throw new Error("No open handover");
  return { owner, colleague, person, id, handover };
}
const answers = (id: string, answer: string) => sql`update handovers set answered_at = now() + interval '9 years', accepted = ${answer}, answer_words = 'words' where episode_id = ${id}`;

describe("a handover", () => {
  test("is accepted and refused by whom it was offered to, withdrawn by who offered it, and answered once", inside(async (given) => {
    const { owner, colleague, id, handover } = await offered(given);
    expect(await refusedWith(given, owner, answers(id, "accepted"))).toBe("42501");
    expect(await refusedWith(given, owner, answers(id, "refused"))).toBe("42501");
    expect(await refusedWith(given, colleague, answers(id, "withdrawn"))).toBe("42501");
    await given.as(colleague, (tx) => acceptHandover(tx, { handover, ownerId: owner.id, words: null, now: given.now }));
    expect(await refusedWith(given, colleague, answers(id, "refused"))).toBe("LN010");
    await expect(given.db.transaction((tx) => tx.execute(answers(id, "refused")))).rejects.toMatchObject({ cause: { code: "LN010" } });
  }));

  test("is answered when it is answered: a time to come would move the call again, years later", inside(async (given) => {
    const { colleague, id } = await offered(given);
    await given.as(colleague, (tx) => tx.execute(answers(id, "accepted")));
    expect(await given.db.select({ at: handovers.answeredAt }).from(handovers).where(eq(handovers.episodeId, id))).toEqual([{ at: given.now }]);
  }));

  test("is offered by the owner to a clinician whose account is active, and unanswered", inside(async (given) => {
    const [owner, beside, administrator, colleague] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" }), await given.user({ role: "administrator" }), await given.user()];
    const { id } = await given.episode({ owner });
    await given.tie(beside, { id });
    const offer = (by: Who, to: Who, accepted: string | null = null) => sql`insert into handovers (id, episode_id, offered_by, offered_to, offered_at, situation, background, assessment, recommendation, answered_at, accepted)
      values (${newId()}, ${id}, ${by.id}, ${to.id}, now(), 's', 'b', 'a', 'r', ${accepted === null ? null : sql`now()`}, ${accepted})`;
    expect(await refusedWith(given, owner, offer(owner, administrator))).toBe("LN001");
    expect(await refusedWith(given, owner, offer(owner, colleague, "accepted"))).toBe("42501");
    expect(await refusedWith(given, beside, offer(beside, colleague))).toBe("42501");
    await given.db.execute(sql`insert into account_disablings (user_id, disabled_by, disabled_at, reason) values (${colleague.id}, ${administrator.id}, now(), 'Left')`);
    expect(await refusedWith(given, owner, offer(owner, colleague))).toBe("LN001");
    expect(await refusedWith(given, owner, offer(owner, beside))).toBeNull();
  }));

  test("is no longer read by who refused it, nor while a restriction hides the person, nor by an administrator; that it is gone they are told", inside(async (given) => {
    const [refused, waiting] = [await offered(given), await offered(given)];
    const reads = (who: Who, id: string) => given.as(who, (tx) => findLastHandover(tx, id));
    await given.as(refused.colleague, (tx) => endHandover(tx, { handover: refused.handover, how: "refused", words: "I am in Barnet", now: new Date(given.now.getTime() - 1000) }));
    expect(await reads(refused.colleague, refused.id)).toBeNull();
    expect(await given.as(refused.colleague, (tx) => wasOffered(tx, refused.id))).toBe(true);
    expect(await given.as(waiting.colleague, (tx) => wasOffered(tx, refused.id))).toBe(false);
    expect(await reads(refused.owner, refused.id)).toMatchObject({ answerWords: "I am in Barnet" });
    expect(await reads(waiting.colleague, waiting.id)).toMatchObject(sbar);
    await given.restriction(waiting.person, waiting.owner);
    expect(await reads(waiting.colleague, waiting.id)).toBeNull();
    await given.db.execute(sql`update restrictions set lifted_at = now(), lifted_by = ${waiting.owner.id}, lifted_reason = 'x' where person_id = ${waiting.person.id}`);
    await given.db.execute(sql`update users set role = 'administrator' where id = ${waiting.colleague.id}`);
    expect(await reads(waiting.colleague, waiting.id)).toBeNull();
    expect(await given.as(waiting.colleague, (tx) => wasOffered(tx, waiting.id))).toBe(false);
  }));
});

test("who became an administrator reads neither ties nor whom they once wrote about, and still what they did to accounts", inside(async (given) => {
  const [was, owner, person] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" }), await given.person()];
  const episode = await given.episode({ owner, person });
  await given.tie(was, episode);
  const event = (action: string, about: string | null) => given.as(was, (tx) => tx.execute(sql`select record_event(${action}, 'done', null, ${about}::uuid, null, 'test', null)`));
  const seen = async () => (await given.as(was, (tx) => tx.execute<{ ties: number; actions: string[] | null }>(sql`
    select (select count(*)::int from relationships where user_id = ${was.id}) as ties, (select array_agg(action order by id) from audit_events where actor_id = ${was.id}) as actions`)))[0];
  await event("triage.recorded", episode.id);
  expect(await seen()).toEqual({ ties: 1, actions: ["triage.recorded"] });
  await given.db.execute(sql`update users set role = 'administrator' where id = ${was.id}`);
  await event("account.added", null);
  expect(await seen()).toEqual({ ties: 0, actions: ["account.added"] });
}));

test("the desk sees the crews of open calls, and no crew of a closed or restricted one", inside(async (given) => {
  const [desk, owner, person] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" }), await given.person()];
  const [open, closed, hidden] = [await given.episode({ owner }), await given.episode({ owner }), await given.episode({ owner, person })];
  for (const { id } of [open, closed, hidden]) {
    const { crewId } = await given.jointCar();
    const cleared = id === closed.id ? { clearAt: given.now, outcome: "not-conveyed" as const } : {};
    await given.db.insert(responses).values({ id: newId(), episodeId: id, crewId, allocatedAt: given.now, allocatedBy: owner.id, briefing: "Second floor", ...cleared });
  }
  await given.as(owner, (tx) => insertClosure(tx, { episodeId: closed.id, personId: null, ownerId: owner.id, outcome: "resolved-with-advice", words: "Well", closedBy: owner.id, now: given.now }));
  await given.restriction(person, owner);
  const crewed = await given.as(desk, (tx) => tx.select({ of: responses.episodeId }).from(responses));
  const shown = (id: string) => given.as(desk, async (tx) => (await findEpisodeOverview(tx, { id, personId: null, isClosed: false })).responses.length);
  expect([open, closed, hidden].map(({ id }) => crewed.some(({ of }) => of === id))).toEqual([true, false, false]);
  expect([await shown(open.id), await shown(closed.id), await shown(hidden.id)]).toEqual([1, 0, 0]);
  expect(await given.as(desk, (tx) => tx.execute(sql`update responses set mobile_at = now() where episode_id in (${closed.id}, ${hidden.id}) returning id`))).toHaveLength(0);
  const busy = await given.as(desk, (tx) => tx.execute<{ n: number }>(sql`select count(*)::int as n from crews_on_a_job() j join responses r using (crew_id) where r.episode_id = ${open.id}`));
  expect(busy).toEqual([{ n: 1 }]);
}));

describe("a person's details", () => {
  const number = (personId: string, by: Who) => ({ personId, kind: "mobile" as const, number: "07700 900999", safeToRing: null, mayLeaveMessage: null, whoMayAnswer: null, by: by.id });
  const fields = { familyName: "Jones", givenName: "Sam", nhsNumber: null, nhsNumberStanding: "none", gender: "not-known", noFixedAbode: false } as PersonFields;

  test("get a telephone number from who sees them or has just added them, and it is ended in one's own name", inside(async (given) => {
    const [desk, stranger] = [await given.user({ duty: "desk" }), await given.person()];
    await expect(given.as(desk, (tx) => insertPhone(tx, { ...number(stranger.id, desk), now: given.now }))).rejects.toMatchObject({ cause: { code: "42501" } });
    await given.as(desk, async (tx) => insertPhone(tx, { ...number(await insertPerson(tx, { fields, source: "The person", by: desk.id, now: given.now }), desk), now: given.now }));
    const older = await given.person({ createdBy: desk.id, createdAt: new Date(given.now.getTime() - 60_000) });
    await expect(given.as(desk, (tx) => insertPhone(tx, { ...number(older.id, desk), now: given.now }))).rejects.toMatchObject({ cause: { code: "42501" } });
    const carer = await given.user({ caresFor: [stranger] });
    await given.as(carer, (tx) => insertPhone(tx, { ...number(stranger.id, carer), now: given.now }));
    expect(await refusedWith(given, carer, sql`update person_phones set ended_at = now(), ended_by = ${desk.id}, ended_reason = 'x' where person_id = ${stranger.id}`)).toBe("42501");
    expect(await refusedWith(given, carer, sql`update person_phones set ended_at = now(), ended_by = ${carer.id}, ended_reason = 'x' where person_id = ${stranger.id}`)).toBeNull();
  }));

  test("never change without what they were before", inside(async (given) => {
    const person = await given.person({ familyName: "Jones", approximateAge: 40 });
    const carer = await given.user({ caresFor: [person] });
    const rename = sql`update persons set family_name = 'Overwritten' where id = ${person.id}`;
    const now = sql`set constraints all immediate`;
    const keep = (entry: object) => sql`insert into person_revisions (person_id, version, entry, changed_at, changed_by, reason) values (${person.id}, 1, ${JSON.stringify(entry)}::jsonb, now(), ${carer.id}, 'x')`;
    expect(await refusedWith(given, carer, rename, now)).toBe("42501");
    expect(await refusedWith(given, carer, rename, keep({ familyName: "Somebody else" }), now)).toBe("42501");
    expect(await refusedWith(given, carer, sql`update persons set last_contact_at = now() where id = ${person.id}`, now, sql`set constraints all deferred`)).toBeNull();
    const before = (await given.as(carer, (tx) => findPersonDetails(tx, person.id))) as PersonDetails;
    await given.as(carer, async (tx) => {
      await amendPerson(tx, { before, version: 1, reason: "Married", by: carer.id, now: given.now, fields: { ...fields, familyName: "Łoś", bornOn: "1981-01-02", approximateAge: null, crewNote: "Dog", noFixedAbode: true, interpreterNeeded: true } });
      await tx.execute(now);
    });
    expect(await given.db.select({ version: personRevisions.version }).from(personRevisions).where(eq(personRevisions.personId, person.id))).toEqual([{ version: 1 }]);
  }));

  test("hold no NHS number that a clinician alone says is verified, and keep one that is", inside(async (given) => {
    const [person, verified] = [await given.person({ nhsNumber: "9991234004", nhsNumberStanding: "unverified" }), await given.person({ nhsNumber: "9991234012", nhsNumberStanding: "verified" })];
    const carer = await given.user({ duty: "desk", caresFor: [person, verified] });
    expect(await refusedWith(given, carer, sql`update persons set nhs_number_standing = 'verified' where id = ${person.id}`)).toBe("42501");
    expect(await refusedWith(given, carer, sql`update persons set nhs_number = '9991234020' where id = ${verified.id}`)).toBe("42501");
    expect(await refusedWith(given, carer, sql`update persons set nhs_number = '9991234012', nhs_number_standing = 'verified' where id = ${verified.id}`)).toBeNull();
    const added = given.as(carer, (tx) => insertPerson(tx, { fields: { ...fields, nhsNumber: "9991234039", nhsNumberStanding: "verified" }, source: "x", by: carer.id, now: given.now }));
    await expect(added).rejects.toMatchObject({ cause: { code: "42501" } });
    expect(await given.db.select({ id: persons.id }).from(persons).where(eq(persons.nhsNumber, "9991234039"))).toEqual([]);
  }));
});
