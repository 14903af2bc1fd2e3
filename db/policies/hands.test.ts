import { and, eq, sql, type SQL } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertPersonLink } from "#db/commands/person-links.ts";
import { tie } from "#db/commands/relationships.ts";
import { takeCall } from "#db/commands/strips.ts";
import { newId } from "#db/ids.ts";
import { episodes, relationships, strips } from "#db/schema/episodes.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

/** The code with which the database answers a statement that no rule of ours would have sent. */
async function refusedWith(given: Given, who: { id: string }, statement: SQL): Promise<string | null> {
  try {
    await given.as(who, (tx) => tx.execute(statement));
    return null;
  } catch (error) {
    return ((error as Error).cause as { code: string }).code;
  }
}

const sees = async (given: Given, who: { id: string }, episode: { id: string }) =>
  (await given.as(who, (tx) => tx.execute<{ sees: boolean }>(sql`select sees_episode(${episode.id}) as sees`)))[0]?.sees;

test("nobody opens their own tie again once it has ended", inside(async (given) => {
  const [owner, before] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" })];
  const episode = await given.episode({ owner, person: await given.person() });
  await given.tie(before, episode, new Date(given.now.getTime() - 60_000));
  const reopen = sql`update relationships set until = null where user_id = ${before.id}`;
  expect(await refusedWith(given, before, reopen)).toBe("LN023");
  expect(await sees(given, before, episode)).toBe(false);
  // Whoever sees the crisis may tie them to it again: a second handover, a crew that is sent again.
  const [ended] = await given.db.select().from(relationships).where(and(eq(relationships.userId, before.id), eq(relationships.episodeId, episode.id)));
  await given.as(owner, (tx) => tie(tx, { userId: before.id, episodeId: episode.id, reason: ended?.reason ?? "crew", now: given.now }));
  expect(await sees(given, before, episode)).toBe(true);
}));

test("a strip changes hands by taking a call that waits, by an accepted handover or by leaving it with the lead, and in no other way", inside(async (given) => {
  const [owner, colleague, lead] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
  await given.deskLead(lead);
  const episode = await given.episode({ owner, taken: true });
  const toColleague = sql`update strips set owner_id = ${colleague.id} where episode_id = ${episode.id}`;
  expect(await refusedWith(given, owner, toColleague)).toBe("LN024");
  expect(await refusedWith(given, colleague, toColleague)).toBe("LN024");
  const handed = (to: { id: string }) => given.as(owner, (tx) => tx.execute(sql`select hand_on_strip(${episode.id}, ${owner.id}, ${to.id}) as handed`));
  expect(await handed(colleague)).toEqual([{ handed: false }]);
  expect(await handed(lead)).toEqual([{ handed: true }]);

  const waiting = await given.episode({ owner: lead, taken: false });
  const [strip] = await given.db.select({ version: strips.version }).from(strips).where(eq(strips.episodeId, waiting.id));
  await given.as(colleague, (tx) => takeCall(tx, { episodeId: waiting.id, version: strip?.version ?? 0, ownerId: colleague.id, what: "Triage", due: given.now, now: given.now }));
  expect(await given.db.select({ owner: strips.ownerId }).from(strips).where(eq(strips.episodeId, waiting.id))).toEqual([{ owner: colleague.id }]);
}));

test("whom a crisis is about follows its link: without three identifiers nobody's record opens", inside(async (given) => {
  const [owner, person] = [await given.user({ duty: "desk" }), await given.person()];
  const episode = await given.episode({ owner, person: null });
  expect(await refusedWith(given, owner, sql`update episodes set person_id = ${person.id} where id = ${episode.id}`)).toBe("42501");
  expect(await refusedWith(given, owner, sql`insert into episodes (id, number, person_id, opened_at, opened_by) values (${newId()}, 'E26-999999', ${person.id}, now(), ${owner.id})`)).toBe("42501");
  await given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed: ["full-name", "birth-date", "address"], by: owner.id, now: given.now }));
  expect(await given.db.select({ personId: episodes.personId }).from(episodes).where(eq(episodes.id, episode.id))).toEqual([{ personId: person.id }]);
}));

test("what was sent to a service stays as it was sent", inside(async ({ db }) => {
  const [row] = await db.execute(sql`select has_column_privilege('lantern_app', 'referrals', 'content_sent', 'update') as may`);
  expect(row).toEqual({ may: false });
}));

test.each([["episodes", "person_id"], ["episodes", "number"], ["strips", "next_action"], ["strips", "owner_id"]])("a dispatch system's messages read no %s.%s", (table, column) =>
  inside(async ({ db }) => {
    const [row] = await db.execute(sql`select has_column_privilege('lantern_intake', ${table}, ${column}, 'select') as may`);
    expect(row).toEqual({ may: false });
  })());

test("a taken strip is not put back among those that wait, to be taken from its owner", inside(async (given) => {
  const [owner, colleague] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  const episode = await given.episode({ owner, taken: true });
  for (const who of [owner, colleague]) expect(await refusedWith(given, who, sql`update strips set taken_at = null where episode_id = ${episode.id}`)).toBe("LN024");
}));

test("the desk names a lead who is on desk duty, and nobody else does", inside(async (given) => {
  const [desk, solo, off] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" }), await given.user()];
  const naming = (lead: { id: string }, by: { id: string }) => sql`insert into desk_leads (id, user_id, since, by, standing) values (${newId()}, ${lead.id}, now(), ${by.id}, false)`;
  expect(await refusedWith(given, desk, naming(off, desk))).toBe("LN028");
  expect(await refusedWith(given, desk, naming(solo, desk))).toBe("LN028");
  expect(await refusedWith(given, solo, naming(desk, solo))).toBe("LN028");
  expect(await refusedWith(given, desk, naming(desk, desk))).toBeNull();
}));

test("a duty ends once, with empty hands, and not while its holder leads the desk", inside(async (given) => {
  const [owner, lead] = [await given.user({ duty: "solo" }), await given.user({ duty: "desk" })];
  await given.deskLead(lead);
  const episode = await given.episode({ owner, taken: true });
  const ending = (who: { id: string }) => sql`update duties set ended_at = now() where user_id = ${who.id}`;
  expect(await refusedWith(given, owner, ending(owner))).toBe("LN027");
  expect(await refusedWith(given, lead, ending(lead))).toBe("LN026");
  await given.as(owner, (tx) => tx.execute(sql`select hand_on_strip(${episode.id}, ${owner.id}, ${lead.id})`));
  expect(await refusedWith(given, owner, ending(owner))).toBeNull();
  expect(await refusedWith(given, owner, sql`update duties set ended_at = null where user_id = ${owner.id}`)).toBe("42501");
}));

test("a duty that ends in another tab while its holder takes a call waits, and does not end over it", async () => {
  const { db } = ownerConnection();
  const [medic, call] = await db.transaction(async (tx) => {
    const given = new Given(tx);
    const who = await given.user({ duty: "desk" });
    return [who, await given.episode({ owner: who, taken: false })] as const;
  });
  await apart(2, async ({ as }) => {
    let ending: Promise<unknown> = Promise.resolve();
    await as(medic, async (tx) => {
      await tx.execute(sql`update strips set owner_id = ${medic.id}, taken_at = now() where episode_id = ${call.id}`);
      ending = as(medic, (other) => other.execute(sql`update duties set ended_at = now() where user_id = ${medic.id}`)).then(() => "ended", (error: unknown) => ((error as Error).cause as { code: string }).code);
      const isWaiting = async () => (await tx.execute<{ waits: boolean }>(sql`select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid))) as waits`))[0]?.waits;
      while (!(await isWaiting()));
    });
    expect(await ending).toBe("LN027");
  });
});
