import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertAssessment, insertSectionVersion, insertSignOff } from "#db/commands/assessments.ts";
import { insertReturn, insertSignature } from "#db/commands/signatures.ts";
import type { Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findAssessment, findUnsigned } from "#db/queries/assessments.ts";
import { listAwaited } from "#db/queries/awaited-signatures.ts";
import { findFrozenVersion, findSigning } from "#db/queries/signing.ts";
import { assessmentSignOffs } from "#db/schema/assessments.ts";
import { relationships } from "#db/schema/episodes.ts";
import { responses } from "#db/schema/responding.ts";
import { users } from "#db/schema/users.ts";
import type { Actor } from "#domain/actor.ts";
import { contentVersion, freeze } from "#domain/assessment.ts";
import { signingState, type LaterSignature } from "#domain/signing.ts";
import { databaseCode } from "#server/faults.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

/** A joint car's assessment: the paramedic wrote about sleep; the practitioner, if asked, about the crisis. */
async function written(given: Given, { byBoth = true, learner = false } = {}) {
  const { crewId, paramedic, practitioner } = await given.jointCar(`G${newId().slice(-8)}`);
  const episode = await given.episode({ owner: paramedic });
  await given.tie(practitioner, episode);
  if (learner) await given.db.update(users).set({ isLearner: true }).where(eq(users.id, paramedic.id));
  await given.db.insert(responses).values({ id: newId(), episodeId: episode.id, crewId, allocatedAt: given.now, allocatedBy: paramedic.id });
  const id = await given.as(paramedic, (tx) => insertAssessment(tx, { episodeId: episode.id, startedBy: paramedic.id, happenedAt: given.now, now: given.now }));
  const made = { paramedic, practitioner, episode, id, now: given.now };
  await given.as(paramedic, (tx) => write(tx, made, paramedic, "sleep", 0));
  if (byBoth) await given.as(practitioner, (tx) => write(tx, made, practitioner, "crisis", 0));
  return made;
}
type Made = Awaited<ReturnType<typeof written>>;

const write = (tx: Tx, { id, now }: Pick<Made, "id" | "now">, who: Actor, section: "sleep" | "crisis", after: number, words = "Awake since Friday") =>
  insertSectionVersion(tx, { assessmentId: id, section, after, answers: { words }, complete: true, unreviewedCopies: [], writtenBy: who.id, now });

async function sign(tx: Tx, { id, episode, now }: Made, who: Actor, version = 1): Promise<void> {
  const found = await findAssessment(tx, episode.id, id);
  if (found === null) throw new Error("not found");
  await insertSignOff(tx, { assessmentId: id, version, signedOffBy: who.id, frozen: freeze(found, ""), read: contentVersion(found), now });
}
const signToo = (tx: Tx, { id, now }: Made, who: Actor, as: LaterSignature, version = 1) => insertSignature(tx, { assessmentId: id, version, as, signedBy: who.id, now });
const giveBack = (tx: Tx, { id, now }: Made, who: Actor, version = 1) => insertReturn(tx, { assessmentId: id, version, words: "Say what is different today", returnedBy: who.id, now });

const stateFor = async (given: Given, who: Actor, { id }: Made) => signingState(await given.as(who, (tx) => findSigning(tx, id)));
const codeOf = async (work: Promise<unknown>) => databaseCode(await work.then(() => null, (error: unknown) => error));
const waitingFor = async (given: Given, who: Actor, { id }: Made) => {
  const { rows } = await given.as(who, (tx) => listAwaited(tx, undefined));
  return rows.filter(({ assessmentId }) => assessmentId === id).map(({ kind }) => kind);
};

describe("two authors", () => {
  test("the first signature freezes, and waits for the other author's", inside(async (given) => {
    const made = await written(given);
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    expect(await stateFor(given, made.paramedic, made)).toBe("awaiting-co-sign");
    expect(await waitingFor(given, made.practitioner, made)).toEqual(["co-author"]);
    expect(await waitingFor(given, made.paramedic, made)).toEqual([]);
    expect(await codeOf(given.as(made.practitioner, (tx) => write(tx, made, made.practitioner, "crisis", 1)))).toBe("LN011");
    await given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author"));
    expect(await stateFor(given, made.practitioner, made)).toBe("final");
    expect(await waitingFor(given, made.practitioner, made)).toEqual([]);
    const { versions } = await given.as(made.paramedic, (tx) => findSigning(tx, made.id));
    expect(versions).toMatchObject([{ version: 1, by: { id: made.paramedic.id }, at: given.now, signatures: [{ as: "co-author", by: { name: made.practitioner.name }, at: given.now }] }]);
  }));

  test("nobody waits for a colleague of the crew who wrote nothing, and they may sign all the same", inside(async (given) => {
    const made = await written(given, { byBoth: false });
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    expect(await stateFor(given, made.paramedic, made)).toBe("final");
    await given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author"));
  }));

  test("nobody signs twice, for somebody else, another version, or without a part in it", inside(async (given) => {
    const made = await written(given);
    const onlooker = await given.user({ role: "paramedic", duty: "solo" });
    await given.tie(onlooker, made.episode);
    const stranger = await given.user({ role: "paramedic", duty: "solo" });
    expect(await codeOf(given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author")))).toBe("LN014");
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    expect(await codeOf(given.as(made.paramedic, (tx) => signToo(tx, made, made.paramedic, "co-author")))).toBe("LN016");
    expect(await codeOf(given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author", 2)))).toBe("LN014");
    expect(await codeOf(given.as(onlooker, (tx) => signToo(tx, made, onlooker, "co-author")))).toBe("LN017");
    expect(await codeOf(given.as(onlooker, (tx) => signToo(tx, made, made.practitioner, "co-author")))).toBe("42501");
    expect(await codeOf(given.as(stranger, (tx) => signToo(tx, made, stranger, "co-author")))).not.toBeNull();
    await given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author"));
    expect(await codeOf(given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author")))).toBe("23505");
    expect(await codeOf(given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign")))).toBe("LN018");
  }));

  test("the first signature is an author's, and none is given over copied text that nobody reviewed", inside(async (given) => {
    const made = await written(given, { byBoth: false });
    expect(await codeOf(given.as(made.practitioner, (tx) => sign(tx, made, made.practitioner)))).toBe("42501");
    await given.as(made.paramedic, (tx) => insertSectionVersion(tx, { assessmentId: made.id, section: "history", after: 0, answers: { medical: "Asthma" }, complete: false, unreviewedCopies: ["medical"], writtenBy: made.paramedic.id, now: given.now }));
    expect(await codeOf(given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic)))).toBe("LN015");
  }));
});

describe("a learner", () => {
  test("signs, and it waits for somebody qualified of the crew or a consultant nurse, whatever the row says", inside(async (given) => {
    const made = await written(given, { byBoth: false, learner: true });
    const nurse = await given.user({ role: "consultant-nurse" });
    const onlooker = await given.user({ role: "mental-health-practitioner", duty: "solo" });
    await given.tie(onlooker, made.episode);
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    const [row] = await given.db.select({ needed: assessmentSignOffs.needsCountersign }).from(assessmentSignOffs).where(eq(assessmentSignOffs.assessmentId, made.id));
    expect(row?.needed).toBe(true);
    expect(await stateFor(given, made.paramedic, made)).toBe("awaiting-countersign");
    for (const [who, kinds] of [[made.paramedic, []], [made.practitioner, ["countersign"]], [nurse, ["countersign"]], [onlooker, []]] as const) expect(await waitingFor(given, who, made)).toEqual(kinds);
    expect(await codeOf(given.as(made.paramedic, (tx) => signToo(tx, made, made.paramedic, "countersign")))).toBe("LN016");
    expect(await codeOf(given.as(onlooker, (tx) => signToo(tx, made, onlooker, "countersign")))).toBe("LN017");
    await given.db.update(users).set({ isLearner: true }).where(eq(users.id, made.practitioner.id));
    expect(await codeOf(given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign")))).toBe("LN017");
    await given.as(nurse, (tx) => signToo(tx, made, nurse, "countersign"));
    expect(await stateFor(given, made.paramedic, made)).toBe("final");
  }));

  test("the countersignature of a second author is their signature too", inside(async (given) => {
    const made = await written(given, { learner: true });
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    expect(await waitingFor(given, made.practitioner, made)).toEqual(["countersign"]);
    await given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign"));
    expect(await stateFor(given, made.paramedic, made)).toBe("final");
  }));

  test("gets it back with words: what was signed is kept, and the next version is written from it", inside(async (given) => {
    const made = await written(given, { byBoth: false, learner: true });
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    await given.as(made.practitioner, (tx) => giveBack(tx, made, made.practitioner));
    expect(await stateFor(given, made.paramedic, made)).toBe("returned");
    expect(await waitingFor(given, made.paramedic, made)).toEqual(["revision"]);
    expect(await given.as(made.paramedic, (tx) => findUnsigned(tx, made.episode.id))).toMatchObject({ id: made.id });
    await given.as(made.paramedic, (tx) => write(tx, made, made.paramedic, "sleep", 1, "Awake since Thursday"));
    expect(await codeOf(given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic, 1)))).toBe("LN014");
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic, 2));
    for (const [version, words] of [[1, "since Friday"], [2, "since Thursday"], [3, "null"]] as const) {
      expect(JSON.stringify(await given.as(made.paramedic, (tx) => findFrozenVersion(tx, { assessmentId: made.id, version })))).toContain(words);
    }
    expect(await stateFor(given, made.practitioner, made)).toBe("awaiting-countersign");
    expect(await codeOf(given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign", 1)))).toBe("LN014");
    await given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign", 2));
    expect((await given.as(made.paramedic, (tx) => findSigning(tx, made.id))).versions.map(({ returned }) => returned?.words ?? null)).toEqual(["Say what is different today", null]);
  }));

  test("is returned nothing without words, by nobody else, and not what nobody has to countersign", inside(async (given) => {
    const made = await written(given);
    await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
    expect(await codeOf(given.as(made.practitioner, (tx) => giveBack(tx, made, made.practitioner)))).toBe("LN018");
    const learners = await written(given, { byBoth: false, learner: true });
    await given.as(learners.paramedic, (tx) => sign(tx, learners, learners.paramedic));
    expect(await codeOf(given.as(learners.paramedic, (tx) => giveBack(tx, learners, learners.paramedic)))).toBe("LN017");
    const wordless = given.as(learners.practitioner, (tx) => insertReturn(tx, { assessmentId: learners.id, version: 1, words: " ", returnedBy: learners.practitioner.id, now: given.now }));
    expect(await codeOf(wordless)).toBe("23514");
  }));

  test("is never a consultant nurse or an administrator", inside(async (given) => {
    const nurse = await given.user({ role: "consultant-nurse" });
    expect(await codeOf(given.db.transaction((tx) => tx.update(users).set({ isLearner: true }).where(eq(users.id, nurse.id))))).toBe("23514");
  }));
});

test("whoever is to sign sees it until they have, also when the crisis is closed and forgotten", inside(async (given) => {
  const made = await written(given, { learner: true });
  const nurse = await given.user({ role: "consultant-nurse" });
  await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
  const ties = async (who: Actor) => await given.db.select({ until: relationships.until }).from(relationships).where(sql`${relationships.userId} = ${who.id} and ${relationships.episodeId} = ${made.episode.id} and reason = 'signature'`);
  expect(await ties(nurse)).toEqual([{ until: null }]);
  expect(await ties(made.practitioner)).toEqual([{ until: null }]);
  expect(await ties(made.paramedic)).toEqual([]);
  await given.as(nurse, (tx) => giveBack(tx, made, nurse));
  expect(await ties(made.paramedic)).toEqual([{ until: null }]);
  expect((await ties(nurse))[0]?.until).not.toBeNull();
}));

test("nobody changes, removes or invents what stands there", inside(async (given) => {
  const made = await written(given, { learner: true });
  await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
  await given.as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign"));
  const attempts = [
    sql`delete from assessment_sign_offs`, sql`delete from assessment_signatures`, sql`delete from assessment_returns`, sql`delete from awaited_signatures`,
    sql`update assessment_sign_offs set version = 7`, sql`update assessment_signatures set version = 7`, sql`update assessment_returns set version = 7`, sql`update awaited_signatures set version = 7`,
  ];
  for (const attempt of attempts) expect(await codeOf(given.as(made.paramedic, (tx) => tx.execute(attempt)))).toBe("42501");
  expect(await codeOf(given.as(made.paramedic, (tx) => tx.execute(sql`insert into awaited_signatures (assessment_id, version, kind, since) values (${made.id}, 1, 'countersign', now())`)))).toBe("42501");
  expect(await codeOf(given.db.transaction((tx) => tx.execute(sql`update assessment_signatures set signed_at = now()`)))).toBe("LN010");
}));

test("signatures of a crisis that somebody does not see do not exist for them", inside(async (given) => {
  const made = await written(given, { learner: true });
  await given.as(made.paramedic, (tx) => sign(tx, made, made.paramedic));
  await given.as(made.practitioner, (tx) => giveBack(tx, made, made.practitioner));
  const stranger = await given.user({ role: "mental-health-practitioner", duty: "solo" });
  expect(await given.as(stranger, (tx) => findSigning(tx, made.id))).toMatchObject({ versions: [], awaited: [], reader: { hasPart: false } });
  expect(await given.as(stranger, (tx) => findFrozenVersion(tx, { assessmentId: made.id, version: 1 }))).toBeNull();
  expect(await waitingFor(given, stranger, made)).toEqual([]);
}));

describe("at the same moment", () => {
  const committed = async (options: Parameters<typeof written>[1], signed = true) =>
    await ownerConnection().db.transaction(async (tx) => {
      const given = new Given(tx);
      const made = { ...(await written(given, options)), nurse: await given.user({ role: "consultant-nurse" }) };
      if (signed) await given.as(made.paramedic, (own) => sign(own, made, made.paramedic));
      return made;
    });
  const outcomes = (settled: PromiseSettledResult<unknown>[]) => settled.map((each) => (each.status === "fulfilled" ? "done" : databaseCode(each.reason))).sort();

  test("two authors sign: one signature is the first, and the other is told that it is signed", async () => {
    const made = await committed({}, false);
    await apart(2, async ({ as }) => {
      const settled = await Promise.allSettled([made.paramedic, made.practitioner].map((who) => as(who, (tx) => sign(tx, made, who))));
      expect(outcomes(settled)).toEqual(["LN011", "done"]);
    });
  });

  test("one author co-signs five times: it is kept once", async () => {
    const made = await committed({});
    await apart(5, async ({ as }) => {
      const settled = await Promise.allSettled(Array.from({ length: 5 }, () => as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "co-author"))));
      expect(outcomes(settled)).toEqual(["23505", "23505", "23505", "23505", "done"]);
    });
  });

  test("two countersign: one stands behind it, and the other is told", async () => {
    const made = await committed({ learner: true });
    await apart(2, async ({ as }) => {
      const settled = await Promise.allSettled([made.nurse, made.practitioner].map((who) => as(who, (tx) => signToo(tx, made, who, "countersign"))));
      expect(outcomes(settled)).toEqual(["LN018", "done"]);
    });
  });

  test("one returns while another countersigns: it is one or the other, and never both", async () => {
    const made = await committed({ learner: true });
    await apart(2, async ({ as }) => {
      const settled = await Promise.allSettled([as(made.nurse, (tx) => giveBack(tx, made, made.nurse)), as(made.practitioner, (tx) => signToo(tx, made, made.practitioner, "countersign"))]);
      expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(["LN014", "LN018"]).toContain(outcomes(settled)[0]);
      const { versions } = await as(made.paramedic, (tx) => findSigning(tx, made.id));
      expect(versions.map(({ signatures, returned }) => signatures.length + (returned === null ? 0 : 1))).toEqual([1]);
    });
  });
});
