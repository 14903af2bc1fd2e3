import { sql, type SQL } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertClosure } from "#db/commands/closures.ts";
import { endFollowUp, insertAttempt, insertFollowUp } from "#db/commands/follow-ups.ts";
import { acceptHandover, insertHandover } from "#db/commands/handovers.ts";
import { insertPersonLink, undoPersonLink } from "#db/commands/person-links.ts";
import { insertReferral, recordHeard, type Heard } from "#db/commands/referrals.ts";
import { amendResponseTime, correctResponseTime, endResponse, insertResponse } from "#db/commands/responses.ts";
import { newId } from "#db/ids.ts";
import { findOpenHandover } from "#db/queries/handovers.ts";
import { whyNotEndAs, type Attempt, type FollowUpEnding, type FollowUpKind } from "#domain/follow-up.ts";
import { identifiers } from "#domain/identity.ts";
import { heardKinds, referralStandings, standingAfter, whyNotRecord, type HeardKind, type ReferralStanding } from "#domain/referral.ts";
import { refusedByDatabase } from "#server/refused-by-database.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

type Who = { id: string };
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);
const codeOf = (error: unknown) => ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;

/** The code with which the database answers statements that no rule of ours would have sent, as at the end of their transaction; null where it let them through. */
async function refusedWith(given: Given, who: Who, ...statements: SQL[]): Promise<string | null> {
  try {
    await given.as(who, async (tx) => {
      for (const statement of [...statements, sql`set constraints all immediate`, sql`set constraints all deferred`]) await tx.execute(statement);
    });
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** A crisis with its owner, a colleague and the consultant nurse, a referral that was sent and a contact that is planned. */
async function crisis(given: Given) {
  const [owner, colleague, senior] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" }), await given.user({ role: "consultant-nurse" })];
  const episode = await given.episode({ owner });
  await given.tie(colleague, episode);
  const referral = { id: newId(), version: 1, standing: "sent" as ReferralStanding };
  const followUp = { id: newId(), version: 1 };
  const service = await given.service();
  await given.as(owner, async (tx) => {
    await insertReferral(tx, sending(referral.id, episode.id, service.id, owner, given.now));
    await insertFollowUp(tx, { id: followUp.id, episodeId: episode.id, kind: "person", purpose: "Ring", dueAt: later(given.now, 4), ownerId: owner.id, by: owner.id, now: given.now });
  });
  return { owner, colleague, senior, episode, referral, followUp };
}

const sending = (id: string, episodeId: string, serviceId: string, by: Who, now: Date) => ({
  id, episodeId, serviceId, reasonCode: "18", words: "See her tonight", urgency: "urgent" as const, consentBasis: "consent" as const, consentWords: null,
  contentSent: { Person: "JONES, Sam" }, channel: "phone" as const, dueBy: later(now, 4), by: by.id, now,
});
const news = (kind: HeardKind, happenedAt: Date): Heard => ({ kind, happenedAt, toldBy: "Duty worker", seenBy: "Team nurse", declineCode: "02", bookedFor: null, words: "As told" });
const event = (id: string, kind: string, by: Who) => sql`
  insert into referral_events (id, referral_id, kind, happened_at, recorded_at, recorded_by, told_by, seen_by, decline_code, words)
  values (${newId()}, ${id}, ${kind}, now(), now(), ${by.id}, 'Duty worker', 'Team nurse', '02', 'x')`;
const moved = (id: string, standing: string) => sql`update referrals set standing = ${standing} where id = ${id}`;
const attempted = (outcome: Attempt["outcome"], happenedAt: Date, way: Attempt["way"] = "phone") => ({ way, outcome, happenedAt, words: null });

describe("what has ended", () => {
  test("stays as it ended, on a crisis that is closed as on one that is open", inside(async (given) => {
    const { owner, colleague, senior, episode, referral, followUp } = await crisis(given);
    await given.as(owner, (tx) => recordHeard(tx, { referral, heard: news("withdrawn", given.now), dueBy: null, by: owner.id, now: given.now }));
    await given.as(senior, (tx) => endFollowUp(tx, { ...followUp, how: "no-longer-needed", words: "Moved away", by: senior.id, now: given.now }));
    await given.as(owner, (tx) => insertHandover(tx, { episodeId: episode.id, offeredBy: owner.id, offeredTo: colleague.id, now: given.now, situation: "s", background: "b", assessment: "a", recommendation: "r" }));
    await given.as(colleague, async (tx) => {
      const handover = await findOpenHandover(tx, episode.id);
      if (handover) await acceptHandover(tx, { handover, ownerId: owner.id, words: null, now: given.now });
    });
    const rewritten = [
      moved(referral.id, "sent"), sql`update referrals set due_by = now() where id = ${referral.id}`, sql`update referrals set standing_since = now(), version = 9 where id = ${referral.id}`,
      sql`update follow_ups set done_at = null, done_how = null, done_by = null, done_words = null where id = ${followUp.id}`,
      sql`update follow_ups set done_words = 'rewritten' where id = ${followUp.id}`, sql`update follow_ups set purpose = 'rewritten' where id = ${followUp.id}`,
      sql`update follow_ups set done_how = 'reached' where id = ${followUp.id}`, sql`update follow_ups set due_at = now() where id = ${followUp.id}`,
      sql`update handovers set answered_at = null, accepted = null where episode_id = ${episode.id}`,
    ];
    const tried = async () => {
      const answers: (string | null)[] = [];
      for (const statement of rewritten) answers.push(await refusedWith(given, colleague, statement));
      return answers;
    };
    expect(await tried()).toEqual(rewritten.map(() => "LN010"));
    await given.as(colleague, (tx) => insertClosure(tx, { episodeId: episode.id, personId: null, ownerId: colleague.id, outcome: "resolved-with-advice", words: "Well", closedBy: colleague.id, now: given.now }));
    expect(await tried()).toEqual(rewritten.map(() => "LN010"));
  }));
});

describe("a referral", () => {
  test("moves in the database as the domain lets it move", inside(async ({ db }) => {
    const pairs = referralStandings.flatMap((standing) => heardKinds.filter((kind) => standingAfter(kind, standing) !== standing).map((kind) => ({ standing, kind, next: standingAfter(kind, standing) })));
    const senior = { id: "senior", name: "S", role: "consultant-nurse", duty: null } as const;
    const domain = pairs.map(({ standing, kind }) => whyNotRecord(kind, { standing, sentAt: new Date(), sentBy: "senior", ownerId: null }, senior) === null);
    const database: boolean[] = [];
    for (const { standing, kind, next } of pairs) {
      const [row] = await db.execute<{ may: boolean; after: string }>(sql`select referral_may_become(${standing}, ${next}) as may, referral_standing_after(${kind}, ${standing}) as after`);
      expect(row?.after).toBe(next);
      database.push(row?.may === true);
    }
    expect(database).toEqual(domain);
  }));

  test("stands nowhere without the news that brought it there, and no news without the standing", inside(async (given) => {
    const { owner, referral: { id } } = await crisis(given);
    expect(await refusedWith(given, owner, moved(id, "seen"))).toBe("42501");
    expect(await refusedWith(given, owner, moved(id, "seen"), event(id, "declined", owner))).toBe("42501");
    expect(await refusedWith(given, owner, event(id, "seen", owner))).toBe("42501");
    expect(await refusedWith(given, owner, event(id, "attempted", owner))).toBe("42501");
    expect(await refusedWith(given, owner, moved(id, "booked"), event(id, "booked", owner))).toBe("42501");
    expect(await refusedWith(given, owner, moved(id, "accepted"), event(id, "accepted", owner), event(id, "attempted", owner), event(id, "attempted", owner))).toBeNull();
    expect(await refusedWith(given, owner, event(id, "accepted", owner))).toBe("42501");
    expect(await refusedWith(given, owner, moved(id, "received"))).toBe("42501");
    expect(await refusedWith(given, owner, moved(id, "seen"), event(id, "seen", owner))).toBeNull();
    for (const kind of ["seen", "attempted", "closed-by-senior"]) expect(await refusedWith(given, owner, event(id, kind, owner))).toBe("42501");
  }));

  test("begins as sent, with that it was sent", inside(async (given) => {
    const { owner, episode } = await crisis(given);
    const begun = async (standing: string, id: string = newId()) => sql`
      insert into referrals (id, episode_id, service_id, reason_code, words, urgency, consent_basis, channel, standing, standing_since, due_by, created_at, created_by)
      values (${id}, ${episode.id}, ${(await given.service()).id}, '18', 'w', 'urgent', 'consent', 'phone', ${standing}, now(), now(), now(), ${owner.id})`;
    const id = newId();
    expect(await refusedWith(given, owner, await begun("sent"))).toBe("42501");
    expect(await refusedWith(given, owner, await begun("seen", id), event(id, "seen", owner))).toBe("42501");
    expect(await refusedWith(given, owner, await begun("sent", id), event(id, "sent", owner))).toBeNull();
  }));

  test("is closed by a consultant nurse alone, and withdrawn by whoever answers for it", inside(async (given) => {
    const { owner, colleague, senior, referral: { id } } = await crisis(given);
    const closed = (by: Who) => [moved(id, "closed"), event(id, "closed-by-senior", by)];
    const withdrawn = (by: Who) => [moved(id, "withdrawn"), event(id, "withdrawn", by)];
    for (const who of [owner, colleague]) expect(await refusedWith(given, who, ...closed(who))).toBe("42501");
    expect(await refusedWith(given, colleague, ...withdrawn(colleague))).toBe("42501");
    expect(await refusedWith(given, senior, ...closed(senior))).toBeNull();
    const other = await crisis(given);
    expect(await refusedWith(given, other.owner, moved(other.referral.id, "withdrawn"), event(other.referral.id, "withdrawn", other.owner))).toBeNull();
  }));
});

describe("a follow-up", () => {
  const [today, yesterday] = [new Date("2026-03-02T09:00:00Z"), new Date("2026-03-01T23:59:00Z")];
  const enough = [attempted("no-answer", yesterday), attempted("no-answer", today, "text"), attempted("wrong-number", today)];
  const cases: [string, FollowUpKind, FollowUpEnding, Attempt[], "owner" | "senior"][] = [
    ["reached without an attempt", "person", "reached", [], "owner"],
    ["reached, after somebody spoke", "person", "reached", [attempted("spoke", today)], "owner"],
    ["reached, after they did not want to talk", "person", "reached", [attempted("declined", today)], "owner"],
    ["reached without an attempt, by a senior", "person", "reached", [], "senior"],
    ["given up untried", "person", "not-reached", [], "owner"],
    ["given up after two attempts", "person", "not-reached", enough.slice(0, 2), "owner"],
    ["given up after three in one way", "person", "not-reached", enough.map((each) => ({ ...each, way: "phone" as const })), "owner"],
    ["given up after three on one day in London", "person", "not-reached", enough.map((each) => ({ ...each, happenedAt: today })), "owner"],
    ["given up after three on two days in two ways", "person", "not-reached", enough, "owner"],
    ["given up untried, for a senior's reason", "person", "not-reached", [], "senior"],
    ["a contact called not needed", "person", "no-longer-needed", enough, "owner"],
    ["a contact called not needed by a senior", "person", "no-longer-needed", [], "senior"],
    ["a service no longer asked", "service", "no-longer-needed", [], "owner"],
    ["a contact called done", "person", "done", enough, "owner"],
    ["a task done", "task", "done", [], "owner"],
    ["a task called reached", "task", "reached", [], "owner"],
  ];
  test.each(cases)("ends in the database as the domain lets it end: %s", (_case, kind, how, attempts, by) => inside(async (given) => {
    const { owner, senior, episode } = await crisis(given);
    const [id, actor] = [newId(), by === "owner" ? owner : senior];
    const tried = attempts.map(({ way, outcome, happenedAt }) => sql`
      insert into follow_up_attempts (id, follow_up_id, way, outcome, happened_at, recorded_at, recorded_by) values (${newId()}, ${id}, ${way}, ${outcome}, ${happenedAt.toISOString()}::timestamptz, now(), ${owner.id})`);
    await given.as(owner, (tx) => insertFollowUp(tx, { id, episodeId: episode.id, kind, purpose: "Ring", dueAt: given.now, ownerId: owner.id, by: owner.id, now: given.now }));
    for (const statement of tried) await given.db.execute(statement);
    const rule = whyNotEndAs(how, { kind, ownerId: owner.id, stripOwnerId: owner.id, doneAt: null, attempts, hasDied: false }, actor);
    const ended = given.as(actor, (tx) => endFollowUp(tx, { id, version: 1, how, words: "What came of it", by: actor.id, now: given.now }));
    expect(await ended.then(() => null, codeOf)).toBe(rule === null ? null : "42501");
  })());

  test("with somebody who has died is no longer needed", inside(async (given) => {
    const [owner, person] = [await given.user({ duty: "solo" }), await given.person({ diedOn: "2026-01-01" })];
    const [episode, id] = [await given.episode({ owner, person }), newId()];
    await given.as(owner, (tx) => insertFollowUp(tx, { id, episodeId: episode.id, kind: "person", purpose: "Ring", dueAt: given.now, ownerId: owner.id, by: owner.id, now: given.now }));
    await given.as(owner, (tx) => endFollowUp(tx, { id, version: 1, how: "no-longer-needed", words: "Has died", by: owner.id, now: given.now }));
  }));

  test("is ended in words and in one's own name, by whoever answers for it, and is what it was planned to be", inside(async (given) => {
    const { owner, colleague, episode, followUp: { id } } = await crisis(given);
    await given.as(owner, (tx) => insertAttempt(tx, { followUp: { id, version: 1 }, attempt: attempted("spoke", given.now), nextDue: null, by: owner.id, now: given.now }));
    const ended = (by: Who, words: string | null = "Well") => sql`update follow_ups set done_at = now(), done_how = 'reached', done_by = ${by.id}, done_words = ${words} where id = ${id}`;
    expect(await refusedWith(given, owner, ended(colleague))).toBe("42501");
    expect(await refusedWith(given, owner, ended(owner, " "))).toBe("42501");
    expect(await refusedWith(given, colleague, ended(colleague))).toBe("42501");
    expect(await refusedWith(given, owner, sql`update follow_ups set done_by = ${owner.id}, done_words = 'x' where id = ${id}`)).toBe("42501");
    expect(await refusedWith(given, owner, sql`update follow_ups set purpose = 'rewritten' where id = ${id}`)).toBe("42501");
    expect(await refusedWith(given, owner, sql`update follow_ups set owner_id = ${colleague.id} where id = ${id}`)).toBe("42501");
    expect(await refusedWith(given, owner, sql`
      insert into follow_ups (id, episode_id, kind, purpose, due_at, owner_id, created_at, created_by, done_at, done_how, done_by, done_words)
      values (${newId()}, ${episode.id}, 'person', 'Ring', now(), ${owner.id}, now(), ${owner.id}, now(), 'reached', ${owner.id}, 'x')`)).toBe("42501");
    expect(await refusedWith(given, owner, ended(owner))).toBeNull();
  }));

  test("that has ended, and a task, take no attempt", inside(async (given) => {
    const { owner, senior, episode, followUp } = await crisis(given);
    const task = newId();
    await given.as(owner, (tx) => insertFollowUp(tx, { id: task, episodeId: episode.id, kind: "task", purpose: "Write", dueAt: given.now, ownerId: owner.id, by: owner.id, now: given.now }));
    await given.as(senior, (tx) => endFollowUp(tx, { ...followUp, how: "not-reached", words: "Has left London", by: senior.id, now: given.now }));
    const attempt = (id: string) => sql`insert into follow_up_attempts (id, follow_up_id, way, outcome, happened_at, recorded_at, recorded_by) values (${newId()}, ${id}, 'phone', 'spoke', now(), now(), ${owner.id})`;
    for (const id of [task, followUp.id]) expect(await refusedWith(given, owner, attempt(id))).toBe("42501");
  }));
});

test("how a crew's job ended is said when it ends, and is not rewritten; a time is put right by a correction", inside(async (given) => {
  const { owner, episode } = await crisis(given);
  const { crewId } = await given.jointCar();
  const id = newId();
  const [mobile, onScene, clear, right] = [later(given.now, 0.1), later(given.now, 0.5), later(given.now, 2), later(given.now, 1)];
  await given.as(owner, async (tx) => {
    await insertResponse(tx, { id, episodeId: episode.id, crewId, allocatedBy: owner.id, briefing: null, now: given.now });
    await amendResponseTime(tx, { id, stage: "mobile", at: mobile });
    await amendResponseTime(tx, { id, stage: "on-scene", at: onScene });
  });
  expect(await refusedWith(given, owner, sql`update responses set outcome = 'not-conveyed' where id = ${id}`)).toBe("42501");
  await given.as(owner, (tx) => endResponse(tx, { id, at: clear, outcome: "not-conveyed", destination: null }));
  for (const rewritten of [sql`outcome = 'emergency-department'`, sql`destination = 'changed'`, sql`left_scene_at = ${onScene.toISOString()}::timestamptz`, sql`clear_at = null`])
    expect(await refusedWith(given, owner, sql`update responses set ${rewritten} where id = ${id}`)).toMatch(/^LN01[09]$/);
  await given.as(owner, (tx) => correctResponseTime(tx, { id: newId(), responseId: id, stage: "clear", before: clear, after: right, reason: "Radio log", by: owner.id, now: given.now }));
  const ready = sql`insert into responses (id, episode_id, crew_id, allocated_at, allocated_by, clear_at, outcome) values (${newId()}, ${episode.id}, ${crewId}, now(), ${owner.id}, now(), 'not-conveyed')`;
  expect(await refusedWith(given, owner, ready)).toBe("42501");
}));

describe("whom a call is about", () => {
  const link = (episode: Who, person: Who, by: Who, confirmed: readonly string[]) => sql`
    insert into person_links (id, episode_id, person_id, confirmed, linked_at, linked_by) values (${newId()}, ${episode.id}, ${person.id}, ${`{${confirmed.join(",")}}`}::text[], now(), ${by.id})`;

  test("is confirmed by three different identifiers of those that the domain knows", inside(async (given) => {
    const [owner, person] = [await given.user({ duty: "desk" }), await given.person()];
    const episode = await given.episode({ owner });
    for (const confirmed of [["x", "x", "x"], ["full-name", "full-name", "address"], ["full-name", "address", "shoe-size"], ["full-name", "address", "null"]])
      expect(await refusedWith(given, owner, link(episode, person, owner, confirmed))).toBe("42501");
    expect(await refusedWith(given, owner, link(episode, person, owner, identifiers))).toBeNull();
  }));

  test("once undone does not stand again, and leaves the call about nobody", inside(async (given) => {
    const [owner, person] = [await given.user({ duty: "desk" }), await given.person()];
    const episode = await given.episode({ owner });
    await given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed: ["full-name", "birth-date", "phone"], by: owner.id, now: given.now }));
    const undone = sql`update person_links set undone_at = now(), undone_by = ${owner.id}, undone_reason = 'x' where episode_id = ${episode.id}`;
    expect(await refusedWith(given, owner, undone)).toBe("42501");
    await given.as(owner, async (tx) => {
      await undoPersonLink(tx, { episodeId: episode.id, version: 2, reason: "Another person", by: owner.id, now: given.now });
      await tx.execute(sql`set constraints all immediate`);
    });
    expect(await refusedWith(given, owner, sql`update person_links set undone_at = null, undone_reason = null where episode_id = ${episode.id}`)).toBe("LN010");
    expect(await refusedWith(given, owner, sql`update person_links set undone_reason = 'rewritten' where episode_id = ${episode.id}`)).toBe("LN010");
  }));
});

test("what is due is due at a time: never means overdue for nobody", inside(async (given) => {
  const { owner, episode, referral, followUp } = await crisis(given);
  for (const never of ["infinity", "-infinity"]) {
    expect(await refusedWith(given, owner, sql`update strips set next_action_due = ${never} where episode_id = ${episode.id}`)).toBe("42501");
    expect(await refusedWith(given, owner, sql`update follow_ups set due_at = ${never} where id = ${followUp.id}`)).toBe("42501");
    expect(await refusedWith(given, owner, sql`update referrals set due_by = ${never} where id = ${referral.id}`)).toBe("42501");
  }
}));

test("nobody changes their own role, and is told so", inside(async (given) => {
  const [administrator, other] = [await given.user({ role: "administrator" }), await given.user({ role: "administrator" })];
  const promoted = (who: Who) => given.as(administrator, (tx) => tx.execute(sql`update users set role = 'consultant-nurse' where id = ${who.id}`));
  expect(await promoted(administrator).then(() => null, refusedByDatabase)).toBe("account.own-role");
  await given.as(administrator, (tx) => tx.execute(sql`update users set name = 'Another', role = role where id = ${administrator.id}`));
  await promoted(other);
}));

describe.each(["repeatable read", "serializable"] as const)("a transaction that is %s, and sees what was an hour ago,", (isolationLevel) => {
  const made = () => ownerConnection().db.transaction(async (tx) => {
    const given = new Given(tx);
    const [administrator, owner, lead] = [await given.user({ role: "administrator" }), await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
    return { administrator, owner, lead, episode: await given.episode({ owner }), waiting: await given.episode({ owner: lead, taken: false }), free: await given.user({ duty: "desk" }), off: await given.user() };
  });
  /** Looks, then waits for what another transaction commits, and then writes from what it saw. */
  const blind = (who: Who, meanwhile: SQL, ...then: SQL[]) => ownerConnection().db.transaction(async (tx) => {
    await tx.execute(sql`select act_as(${who.id}::uuid), set_config('role', 'lantern_app', true)`);
    await ownerConnection().db.transaction((other) => other.execute(meanwhile));
    for (const statement of then) await tx.execute(statement);
  }, { isolationLevel }).then(() => null, codeOf);

  test("closes no crisis over a follow-up that it does not see", async () => {
    const { owner, episode } = await made();
    const planned = sql`insert into follow_ups (id, episode_id, kind, purpose, due_at, owner_id, created_at, created_by) values (${newId()}, ${episode.id}, 'person', 'Ring', now(), ${owner.id}, now(), ${owner.id})`;
    expect(await blind(owner, planned, sql`insert into closures (episode_id, outcome, words, closed_at, closed_by) values (${episode.id}, 'resolved-with-advice', 'x', now(), ${owner.id})`, sql`delete from strips where episode_id = ${episode.id}`)).toBe("42501");
  });

  test("ends no account over a call that it does not see taken", async () => {
    const { administrator, waiting, free } = await made();
    const taken = sql`update strips set owner_id = ${free.id}, taken_at = now() where episode_id = ${waiting.id}`;
    expect(await blind(administrator, taken, sql`insert into account_disablings (user_id, disabled_by, disabled_at, reason) values (${free.id}, ${administrator.id}, now(), 'Left')`)).toBe("42501");
    const back = sql`update strips set owner_id = ${free.id} where episode_id = ${waiting.id}`;
    expect(await blind(administrator, back, sql`update users set role = 'administrator' where id = ${free.id}`)).toBe("42501");
  });

  test("plans no follow-up for an account that it does not see end", async () => {
    const { administrator, owner, off, episode } = await made();
    const ended = sql`insert into account_disablings (user_id, disabled_by, disabled_at, reason) values (${off.id}, ${administrator.id}, now(), 'Left')`;
    expect(await blind(owner, ended, sql`insert into follow_ups (id, episode_id, kind, purpose, due_at, owner_id, created_at, created_by) values (${newId()}, ${episode.id}, 'person', 'Ring', now(), ${off.id}, now(), ${owner.id})`)).toBe("42501");
  });
});
