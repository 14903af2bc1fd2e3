import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertAddendum, insertAssessment, insertSectionVersion, insertSignOff } from "#db/commands/assessments.ts";
import { keepDraft } from "#db/commands/drafts.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findAssessment, findEarlierSection, findUnsigned, listAddenda, listAssessments, listDraftSections, sectionDraftKey } from "#db/queries/assessments.ts";
import type { Actor } from "#domain/actor.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { contentVersion, freeze } from "#domain/assessment.ts";
import { databaseCode } from "#server/faults.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

const save = (tx: Tx, assessmentId: string, who: Actor, now: Date, more: { section?: SectionId; after?: number; answers?: Record<string, string>; copies?: string[] } = {}) =>
  insertSectionVersion(tx, {
    assessmentId, section: more.section ?? "sleep", after: more.after ?? 0, answers: more.answers ?? { words: "Awake since Friday" }, complete: true,
    unreviewedCopies: more.copies ?? [], writtenBy: who.id, now,
  });

/** A joint car on one crisis, with an assessment begun. */
async function begun(given: Given) {
  const { paramedic, practitioner } = await given.jointCar(`A${newId().slice(-8)}`);
  const person = await given.person();
  const episode = await given.episode({ owner: paramedic, person });
  await given.tie(practitioner, episode);
  const id = await given.as(paramedic, (tx) => insertAssessment(tx, { episodeId: episode.id, startedBy: paramedic.id, happenedAt: given.now, now: given.now }));
  return { paramedic, practitioner, person, episode, id };
}

async function sign(given: Given, who: Actor, episodeId: string, id: string) {
  await given.as(who, async (tx) => {
    const found = await findAssessment(tx, episodeId, id);
    if (found === null) throw new Error("not found");
    await insertSignOff(tx, { assessmentId: id, signedOffBy: who.id, frozen: freeze(found, ""), read: contentVersion(found), now: given.now });
  });
}

const codeOf = async (work: Promise<unknown>) => databaseCode(await work.then(() => null, (error: unknown) => error));

describe("sections", () => {
  test("the newest version of each stands, with everybody who wrote in it", inside(async (given) => {
    const { paramedic, practitioner, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now));
    await given.as(practitioner, (tx) => save(tx, id, practitioner, given.now, { after: 1, answers: { words: "Awake since Thursday" } }));
    await given.as(practitioner, (tx) => save(tx, id, practitioner, given.now, { section: "crisis", answers: { account: "Rang 999" } }));
    const found = await given.as(paramedic, (tx) => findAssessment(tx, episode.id, id));
    expect(found?.sections.map(({ section, version, answers, writtenBy }) => [section, version, answers, writtenBy.name])).toEqual([
      ["crisis", 1, { account: "Rang 999" }, practitioner.name],
      ["sleep", 2, { words: "Awake since Thursday" }, practitioner.name],
    ]);
    expect(new Set(found?.authors.map((author) => author.id))).toEqual(new Set([paramedic.id, practitioner.id]));
  }));

  test("a version that nobody has seen leaves no gap behind", inside(async (given) => {
    const { paramedic, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now));
    for (const after of [0, 2, 7]) await expect(given.as(paramedic, (tx) => save(tx, id, paramedic, given.now, { after })), `after ${after}`).rejects.toBeInstanceOf(StaleRecord);
  }));

  test("saving and opening a section that was saved a hundred times reads no more than one that was saved twice", inside(async (given) => {
    const { paramedic, episode, id } = await begun(given);
    const read = async () => Number((await given.db.execute<{ rows: string }>(sql`select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_xact_user_tables where relname = 'assessment_sections'`))[0]?.rows ?? 0);
    const cost = async (after: number, work: (after: number) => Promise<unknown>) => {
      const before = await read();
      await work(after);
      return (await read()) - before;
    };
    const saving = (after: number) => given.as(paramedic, (tx) => save(tx, id, paramedic, given.now, { after }));
    const opening = () => given.as(paramedic, (tx) => findAssessment(tx, episode.id, id, "sleep"));
    for (const after of [0, 1]) await saving(after);
    const twice = [await cost(2, saving), await cost(3, opening)];
    for (let after = 3; after < 100; after += 1) await saving(after);
    expect([await cost(100, saving), await cost(101, opening)]).toEqual(twice);
  }));

  test("two people write in different sections at once, and nobody is in the way", inside(async (given) => {
    const { paramedic, practitioner, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now, { section: "medication" }));
    await given.as(practitioner, (tx) => save(tx, id, practitioner, given.now, { section: "mental-state" }));
    expect((await given.as(paramedic, (tx) => findAssessment(tx, episode.id, id)))?.sections).toHaveLength(2);
  }));

  test("whoever saves second from the same version is told", inside(async (given) => {
    const { paramedic, practitioner, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now));
    await expect(given.as(practitioner, (tx) => save(tx, id, practitioner, given.now))).rejects.toThrow(StaleRecord);
    await expect(given.as(practitioner, (tx) => save(tx, id, practitioner, given.now, { after: 7 }))).rejects.toThrow(StaleRecord);
  }));

  test("of eight saves from the same version at the same moment exactly one is kept", async () => {
    const { paramedic, id, now } = await ownerConnection().db.transaction(async (tx) => {
      const given = new Given(tx);
      return { ...(await begun(given)), now: given.now };
    });
    await apart(8, async ({ as }) => {
      const all = await Promise.allSettled(Array.from({ length: 8 }, (_, nth) => as(paramedic, (tx) => save(tx, id, paramedic, now, { answers: { words: `Writer ${nth}` } }))));
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(all.every((each) => each.status === "fulfilled" || each.reason instanceof StaleRecord)).toBe(true);
    });
  });
});

describe("signing off", () => {
  test("freezes: no section can be saved after it, and nothing can be signed twice", inside(async (given) => {
    const { paramedic, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now));
    await sign(given, paramedic, episode.id, id);
    expect(await codeOf(given.as(paramedic, (tx) => save(tx, id, paramedic, given.now, { after: 1 })))).toBe("LN011");
    expect(await codeOf(sign(given, paramedic, episode.id, id))).toBe("LN011");
    const found = await given.as(paramedic, (tx) => findAssessment(tx, episode.id, id));
    expect(found?.signOff?.frozen[0]).toMatchObject({ section: "sleep", title: "Sleep" });
    expect(found?.signOff?.by.name).toBe(paramedic.name);
  }));

  test("nobody signs words that were saved after they read", inside(async (given) => {
    const { paramedic, practitioner, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now));
    const read = await given.as(paramedic, (tx) => findAssessment(tx, episode.id, id));
    await given.as(practitioner, (tx) => save(tx, id, practitioner, given.now, { after: 1 }));
    if (read === null) throw new Error("not found");
    const late = given.as(paramedic, (tx) => insertSignOff(tx, { assessmentId: id, signedOffBy: paramedic.id, frozen: freeze(read, ""), read: contentVersion(read), now: given.now }));
    await expect(late).rejects.toThrow(StaleRecord);
    expect(await given.as(paramedic, (tx) => findUnsigned(tx, episode.id))).toMatchObject({ id });
  }));

  test("a section that is being saved while somebody signs is either signed or refused, never lost", async () => {
    const { paramedic, practitioner, episode, id, now } = await ownerConnection().db.transaction(async (tx) => {
      const given = new Given(tx);
      const made = await begun(given);
      await given.as(made.paramedic, (own) => save(own, made.id, made.paramedic, given.now));
      return { ...made, now: given.now };
    });
    await apart(2, async ({ as }) => {
      const signing = as(paramedic, async (tx) => {
        const found = await findAssessment(tx, episode.id, id);
        if (found === null) throw new Error("not found");
        await insertSignOff(tx, { assessmentId: id, signedOffBy: paramedic.id, frozen: freeze(found, ""), read: contentVersion(found), now });
      });
      const saving = as(practitioner, (tx) => save(tx, id, practitioner, now, { section: "crisis", answers: { account: "Rang 999" } }));
      await Promise.allSettled([signing, saving]);
      const after = await as(paramedic, (tx) => findAssessment(tx, episode.id, id));
      const saved = after?.sections.some(({ section }) => section === "crisis") ?? false;
      const frozen = after?.signOff?.frozen.some(({ section }) => section === "crisis") ?? false;
      expect(after?.signOff == null || frozen === saved).toBe(true);
    });
  });

  test("an addendum keeps when it happened and when it was written", inside(async (given) => {
    const { paramedic, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now));
    await sign(given, paramedic, episode.id, id);
    const earlier = new Date(given.now.getTime() - 3_600_000);
    await given.as(paramedic, (tx) => insertAddendum(tx, { assessmentId: id, words: "Her sister rang back", happenedAt: earlier, writtenBy: paramedic.id, now: given.now }));
    expect(await given.as(paramedic, (tx) => listAddenda(tx, id))).toMatchObject([{ words: "Her sister rang back", happenedAt: earlier, writtenAt: given.now, writtenByName: paramedic.name }]);
  }));
});

describe("who sees it", () => {
  test("an assessment of a person you have no tie to does not exist, nor under another crisis", inside(async (given) => {
    const { paramedic, episode, id } = await begun(given);
    const stranger = await given.user({ role: "paramedic", duty: "solo" });
    expect(await given.as(stranger, (tx) => findAssessment(tx, episode.id, id))).toBeNull();
    expect(await given.as(stranger, (tx) => listAssessments(tx, episode.id))).toEqual([]);
    const other = await given.episode({ owner: paramedic });
    expect(await given.as(paramedic, (tx) => findAssessment(tx, other.id, id))).toBeNull();
    await expect(given.as(stranger, (tx) => save(tx, id, stranger, given.now))).rejects.toThrow();
  }));

  test("an earlier signed assessment of the same person lends its text, and an unsigned one does not", inside(async (given) => {
    const { paramedic, person, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now, { section: "history", answers: { medical: "Asthma" } }));
    const now = await given.episode({ owner: paramedic, person });
    const next = await given.as(paramedic, (tx) => insertAssessment(tx, { episodeId: now.id, startedBy: paramedic.id, happenedAt: given.now, now: given.now }));
    const lent = () => given.as(paramedic, (tx) => findEarlierSection(tx, { id: next, episodeId: now.id }, "history"));
    expect(await lent()).toBeNull();
    await sign(given, paramedic, episode.id, id);
    expect(await lent()).toMatchObject({ assessmentId: id, episodeId: episode.id, answers: { medical: "Asthma" } });
    const unknown = await given.episode({ owner: paramedic });
    expect(await given.as(paramedic, (tx) => findEarlierSection(tx, { id: next, episodeId: unknown.id }, "history"))).toBeNull();
  }));

  test("a newer assessment that left the section empty does not hide the one before it", inside(async (given) => {
    const { paramedic, person, episode, id } = await begun(given);
    await given.as(paramedic, (tx) => save(tx, id, paramedic, given.now, { section: "history", answers: { medical: "Asthma" } }));
    await sign(given, paramedic, episode.id, id);
    const again = async (happenedAt: Date) => {
      const crisis = await given.episode({ owner: paramedic, person });
      return { crisis, id: await given.as(paramedic, (tx) => insertAssessment(tx, { episodeId: crisis.id, startedBy: paramedic.id, happenedAt, now: given.now })) };
    };
    const later = (hours: number) => new Date(given.now.getTime() + hours * 3_600_000);
    const [none, empty, now] = [await again(later(1)), await again(later(2)), await again(later(3))];
    await given.as(paramedic, (tx) => save(tx, none.id, paramedic, given.now, { section: "sleep", answers: { slept: "3" } }));
    await sign(given, paramedic, none.crisis.id, none.id);
    await given.as(paramedic, (tx) => save(tx, empty.id, paramedic, given.now, { section: "history", answers: {} }));
    await sign(given, paramedic, empty.crisis.id, empty.id);
    const lent = await given.as(paramedic, (tx) => findEarlierSection(tx, { id: now.id, episodeId: now.crisis.id }, "history"));
    expect(lent).toMatchObject({ assessmentId: id, answers: { medical: "Asthma" } });
  }));

  test("unsaved text is listed for its author alone", inside(async (given) => {
    const { paramedic, practitioner, id } = await begun(given);
    await given.as(paramedic, (tx) => keepDraft(tx, { userId: paramedic.id, formKey: sectionDraftKey(id, "safety"), pageId: newId(), sequence: 1, path: null, values: { concerns: "x" }, baseVersion: "0", now: given.now }));
    expect(await given.as(paramedic, (tx) => listDraftSections(tx, id))).toEqual(["safety"]);
    expect(await given.as(practitioner, (tx) => listDraftSections(tx, id))).toEqual([]);
  }));
});
