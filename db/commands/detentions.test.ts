import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { endDetention, insertDetention, insertExtension, markDetentionInError, markExtensionInError } from "#db/commands/detentions.ts";
import { newId } from "#db/ids.ts";
import { findDetention, findDetentionScene, findOpenDetention, listDetentions, listExtensionsInError, listOpenDetentions } from "#db/queries/detentions.ts";
import { legalDetentionExtensions, legalDetentions } from "#db/schema/detentions.ts";
import { detentionClock } from "#domain/detention.ts";
import { apart } from "#test/apart.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { ownerConnection } from "#test/database.ts";
import { Given as GivenForGood } from "#test/make.ts";

const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

async function scene(given: Given, bornOn = "1990-01-01") {
  const clinician = await given.user({ duty: "solo" });
  const person = await given.person({ bornOn });
  const episode = await given.episode({ owner: clinician, person });
  const id = newId();
  const detention = {
    id, episodeId: episode.id, power: "s136", clockStart: "arrival", startedAt: hours(given.now, -20), place: "health-based", recordedAt: given.now, recordedBy: clinician.id,
  } as const;
  const extension = { detentionId: id, grantedAt: hours(given.now, -1), minutes: 720, doctor: "Dr Ley", condition: "Sedated; cannot be interviewed", place: "health-based", recordedAt: given.now, recordedBy: clinician.id } as const;
  const ending = { id, at: given.now, how: "released", words: null, by: clinician.id, now: given.now } as const;
  return { clinician, person, episode, detention, extension, ending };
}

const refusedBy = (name: string) => ({ cause: { constraint_name: name } });
const refusedWith = (code: string) => ({ cause: { code } });

describe("a legal detention", () => {
  test("comes back as it was recorded, with its one extension and its end", inside(async (given) => {
    const { clinician, episode, detention, extension, ending } = await scene(given);
    await given.as(clinician, async (tx) => {
      await insertDetention(tx, detention);
      await insertExtension(tx, extension);
      await endDetention(tx, ending);
    });
    const found = await given.as(clinician, (tx) => findDetention(tx, episode.id, detention.id));
    expect(found).toMatchObject({
      power: "s136", clockStart: "arrival", startedAt: detention.startedAt, recordedByName: clinician.name, enteredInError: null,
      extension: { grantedAt: extension.grantedAt, minutes: 720, doctor: "Dr Ley", recordedByName: clinician.name }, ending: { at: given.now, how: "released", recordedByName: clinician.name },
    });
  }));

  test("what stands is found by person and by episode, the clock before a mere status", inside(async (given) => {
    const { clinician, person, episode, detention, ending } = await scene(given);
    const other = await given.episode({ owner: clinician, person });
    const status = { ...detention, id: newId(), episodeId: other.id, power: "s17a", clockStart: null, place: null } as const;
    await given.as(clinician, async (tx) => {
      await insertDetention(tx, status);
      await insertDetention(tx, detention);
    });
    expect((await given.as(clinician, (tx) => listOpenDetentions(tx, { personId: person.id }))).map(({ power }) => power)).toEqual(["s136", "s17a"]);
    expect((await given.as(clinician, (tx) => findOpenDetention(tx, { episodeId: episode.id })))?.id).toBe(detention.id);
    await given.as(clinician, (tx) => endDetention(tx, ending));
    expect(await given.as(clinician, (tx) => findOpenDetention(tx, { episodeId: episode.id }))).toBeNull();
  }));

  test("one clock runs in a crisis; when it has ended, or was in error, another may", inside(async (given) => {
    const { clinician, detention, ending } = await scene(given);
    const again = () => given.as(clinician, (tx) => insertDetention(tx, { ...detention, id: newId() }));
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    await expect(again()).rejects.toMatchObject(refusedBy("legal_detentions_one_clock"));
    await given.as(clinician, (tx) => endDetention(tx, ending));
    await again();
  }));

  test("one clock runs for a person, whichever of their crises it was written in; moving to another place of safety starts none", inside(async (given) => {
    const { clinician, person, episode, detention, extension, ending } = await scene(given);
    const second = await given.episode({ owner: clinician, person });
    const elsewhere = (startedAt: Date) => given.as(clinician, (tx) => insertDetention(tx, { ...detention, id: newId(), episodeId: second.id, startedAt }));
    const clocks = async () => (await given.as(clinician, (tx) => findDetentionScene(tx, second.id, given.now)))?.clocksElsewhere;
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    expect(await clocks()).toMatchObject([{ id: detention.id, episodeId: episode.id, startedAt: detention.startedAt, extension: null }]);
    await expect(elsewhere(hours(given.now, -1))).rejects.toMatchObject(refusedBy("legal_detentions_one_clock"));
    await given.as(clinician, (tx) => insertExtension(tx, extension));
    await expect(elsewhere(hours(detention.startedAt, 35))).rejects.toMatchObject(refusedBy("legal_detentions_one_clock"));
    await given.as(clinician, (tx) => insertDetention(tx, { ...detention, id: newId(), episodeId: second.id, power: "s2", clockStart: null, place: null }));
    const nobodys = await given.episode({ owner: clinician, person: null });
    await given.as(clinician, (tx) => insertDetention(tx, { ...detention, id: newId(), episodeId: nobodys.id }));
    await given.as(clinician, (tx) => endDetention(tx, ending));
    expect(await clocks()).toEqual([]);
    await elsewhere(hours(given.now, -1));
  }));

  test.each([["24 hours before it began", -24], ["when its 24 hours are over", 24]])("a clock of another crisis that starts %s stands beside one that nobody ended", (_name, after) =>
    inside(async (given) => {
      const { clinician, person, detention } = await scene(given);
      const second = await given.episode({ owner: clinician, person });
      await given.as(clinician, (tx) => insertDetention(tx, detention));
      await given.as(clinician, (tx) => insertDetention(tx, { ...detention, id: newId(), episodeId: second.id, startedAt: hours(detention.startedAt, after) }));
    })());

  test("the end and the error are recorded once, and nothing else is ever changed or deleted", inside(async (given) => {
    const { clinician, episode, detention, ending } = await scene(given);
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    await given.as(clinician, (tx) => endDetention(tx, ending));
    await expect(given.as(clinician, (tx) => endDetention(tx, ending))).rejects.toBeInstanceOf(StaleRecord);
    await expect(given.db.transaction((db) => db.update(legalDetentions).set({ endedHow: "informal" }))).rejects.toMatchObject(refusedWith("LN010"));
    await expect(given.as(clinician, (tx) => tx.update(legalDetentions).set({ startedAt: given.now }))).rejects.toMatchObject(refusedWith("42501"));
    const mark = () => given.as(clinician, (tx) => markDetentionInError(tx, { id: detention.id, by: clinician.id, reason: "Another person", now: given.now }));
    await mark();
    await expect(mark()).rejects.toBeInstanceOf(StaleRecord);
    const [kept] = await given.as(clinician, (tx) => listDetentions(tx, episode.id));
    expect(kept).toMatchObject({ enteredInError: { byName: clinician.name, reason: "Another person" }, ending: { how: "released" } });
    await expect(given.as(clinician, (tx) => tx.delete(legalDetentions))).rejects.toMatchObject(refusedWith("42501"));
  }));

  test.each([
    ["a clock without a start", { clockStart: null }, "legal_detentions_clock_has_start_and_place"],
    ["a status with one", { power: "s3" }, "legal_detentions_clock_has_start_and_place"],
    ["the other section's start", { clockStart: "first-entry" }, "legal_detentions_start_fits"],
    ["another status without words", { power: "other", clockStart: null, place: null }, "legal_detentions_other_in_words"],
    ["a police station that nobody authorised", { place: "police-station" }, "legal_detentions_station_authorised"],
    ["half an ending", { endedHow: "released" }, "legal_detentions_whole_ending"],
  ] as const)("%s is not stored", (_name, changes, constraint) =>
    inside(async (given) => {
      const { clinician, detention } = await scene(given);
      await expect(given.as(clinician, (tx) => insertDetention(tx, { ...detention, ...changes }))).rejects.toMatchObject(refusedBy(constraint));
    })());
});

describe("an extension, held by the database too", () => {
  test.each([
    ["a minute before 24 hours", { minutesAfter: 24 * 60 - 1 }, null],
    ["at exactly 24 hours", { minutesAfter: 24 * 60 }, refusedWith("LN372")],
    ["at 24:01", { minutesAfter: 24 * 60 + 1 }, refusedWith("LN372")],
    ["before the clock started", { minutesAfter: -1 }, refusedWith("LN372")],
    ["12 hours", { minutes: 720 }, null],
    ["12 hours and a minute", { minutes: 721 }, refusedBy("legal_detention_extensions_length")],
    ["no time", { minutes: 0 }, refusedBy("legal_detention_extensions_length")],
    ["without words about the person's condition", { condition: " " }, refusedBy("legal_detention_extensions_condition_written")],
    ["a police station without a superintendent", { place: "police-station" as const }, refusedBy("legal_detention_extensions_station_approved")],
  ])("%s", (_name, { minutesAfter = 60, ...changes }: { minutesAfter?: number; minutes?: number; condition?: string; place?: "police-station" }, refused) =>
    inside(async (given) => {
      const { clinician, detention, extension } = await scene(given);
      const startedAt = hours(given.now, -30);
      await given.as(clinician, (tx) => insertDetention(tx, { ...detention, startedAt }));
      const grantedAt = new Date(startedAt.getTime() + minutesAfter * 60_000);
      const storing = given.as(clinician, (tx) => insertExtension(tx, { ...extension, grantedAt, ...changes }));
      if (refused === null) await storing;
      else await expect(storing).rejects.toMatchObject(refused);
      // The rule and the database draw the line at the same instant.
      if (!("condition" in changes) && !("place" in changes)) {
        const clock = detentionClock({ startedAt: startedAt.toISOString(), extension: { grantedAt: grantedAt.toISOString(), minutes: changes.minutes ?? extension.minutes } });
        expect(clock.ok).toBe(refused === null);
      }
    })());

  test("hours are elapsed hours, also in the night when the clocks change", inside(async (given) => {
    const { clinician, detention, extension } = await scene(given);
    await given.as(clinician, (tx) => insertDetention(tx, { ...detention, startedAt: new Date("2026-03-28T20:00:00Z") }));
    // 20:30 on the next wall is 23 and a half hours later; 21:00 is 24.
    await expect(given.as(clinician, (tx) => insertExtension(tx, { ...extension, grantedAt: new Date("2026-03-29T20:00:00Z") }))).rejects.toMatchObject(refusedWith("LN372"));
    await given.as(clinician, (tx) => insertExtension(tx, { ...extension, grantedAt: new Date("2026-03-29T19:59:59Z") }));
  }));

  test("never of what has ended, was in error, or has no clock; and never changed", inside(async (given) => {
    const { clinician, detention, extension } = await scene(given);
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    await given.as(clinician, (tx) => insertExtension(tx, extension));
    await expect(given.as(clinician, (tx) => insertExtension(tx, extension))).rejects.toMatchObject(refusedBy("legal_detention_extensions_one"));
    await expect(given.db.transaction((db) => db.update(legalDetentionExtensions).set({ minutes: 60 }))).rejects.toMatchObject(refusedWith("LN010"));
    await given.as(clinician, (tx) => markDetentionInError(tx, { id: detention.id, by: clinician.id, reason: "Another person", now: given.now }));
    const status = { ...detention, id: newId(), power: "s2", clockStart: null, place: null } as const;
    await given.as(clinician, (tx) => insertDetention(tx, status));
    await expect(given.as(clinician, (tx) => insertExtension(tx, { ...extension, detentionId: status.id }))).rejects.toMatchObject(refusedWith("LN371"));
    const ended = { ...detention, id: newId() };
    await given.as(clinician, async (tx) => {
      await insertDetention(tx, ended);
      await endDetention(tx, { id: ended.id, at: hours(given.now, -2), how: "released", words: null, by: clinician.id, now: given.now });
    });
    await expect(given.as(clinician, (tx) => insertExtension(tx, { ...extension, detentionId: ended.id }))).rejects.toMatchObject(refusedWith("LN371"));
  }));
});

describe("an extension that was wrong", () => {
  const correctedExtension = async (given: Given) => {
    const { clinician, person, episode, detention, extension } = await scene(given);
    await given.as(clinician, async (tx) => {
      await insertDetention(tx, detention);
      await insertExtension(tx, extension);
    });
    const standing = async () => (await given.as(clinician, (tx) => findDetention(tx, episode.id, detention.id)))?.extension ?? null;
    const first = await standing();
    const mark = (who = clinician, id = first?.id ?? "") => given.as(who, (tx) => markExtensionInError(tx, { id, by: who.id, reason: "It was another person's", now: given.now }));
    return { clinician, person, episode, detention, extension, standing, mark };
  };

  test("is struck through with its reason, the clock ends without it everywhere, and the right one stands beside it", inside(async (given) => {
    const { clinician, person, detention, extension, standing, mark } = await correctedExtension(given);
    await mark();
    expect(await standing()).toBeNull();
    const shown = async () => (await given.as(clinician, (tx) => tx.execute<{ extended_by: number | null }>(sql`select extended_by from open_detentions(${person.id}, null)`))).map(({ extended_by: minutes }) => minutes);
    expect(await shown(), "what the banner shows").toEqual([null]);
    await given.as(clinician, (tx) => insertExtension(tx, { ...extension, minutes: 60 }));
    expect(await standing()).toMatchObject({ minutes: 60 });
    const struck = await given.as(clinician, (tx) => listExtensionsInError(tx, detention.id));
    expect(struck).toMatchObject([{ minutes: 720, doctor: "Dr Ley", enteredInError: { reason: "It was another person's", byName: clinician.name } }]);
    expect(await shown()).toEqual([60]);
  }));

  test("is marked once, nothing else about it changes, and a right one still has to be granted within 24 hours", inside(async (given) => {
    const { clinician, extension, mark } = await correctedExtension(given);
    await expect(given.as(clinician, (tx) => tx.update(legalDetentionExtensions).set({ minutes: 60 }))).rejects.toMatchObject(refusedWith("42501"));
    await mark();
    await expect(mark()).rejects.toBeInstanceOf(StaleRecord);
    await expect(given.db.transaction((db) => db.update(legalDetentionExtensions).set({ enteredInErrorReason: "Another" }))).rejects.toMatchObject(refusedWith("LN010"));
    await expect(given.as(clinician, (tx) => insertExtension(tx, { ...extension, grantedAt: hours(given.now, 4) }))).rejects.toMatchObject(refusedWith("LN372"));
  }));

  test("is nobody's to mark without a tie, or in another's name", inside(async (given) => {
    const { clinician, standing, mark } = await correctedExtension(given);
    const [stranger, other] = [await given.user({ duty: "solo" }), await given.user({ duty: "solo" })];
    await expect(mark(stranger)).rejects.toBeInstanceOf(StaleRecord);
    const { id = "" } = (await standing()) ?? {};
    await expect(given.as(clinician, (tx) => markExtensionInError(tx, { id, by: other.id, reason: "Wrong", now: given.now }))).rejects.toMatchObject(refusedWith("42501"));
  }));
});

test("nobody under 18 is kept at a police station, whoever writes", inside(async (given) => {
  const year = given.now.getUTCFullYear();
  const child = await scene(given, `${year - 17}-06-15`);
  const atStation = { place: "police-station", policeAuthorisedBy: "Insp. Hale" } as const;
  await expect(given.as(child.clinician, (tx) => insertDetention(tx, { ...child.detention, ...atStation }))).rejects.toMatchObject(refusedWith("LN373"));
  await given.as(child.clinician, (tx) => insertDetention(tx, child.detention));
  await expect(given.as(child.clinician, (tx) => insertExtension(tx, { ...child.extension, place: "police-station", approvedBy: "Supt Moss" }))).rejects.toMatchObject(refusedWith("LN373"));
  const adult = await scene(given, `${year - 40}-06-15`);
  await given.as(adult.clinician, (tx) => insertDetention(tx, { ...adult.detention, ...atStation }));
}));

describe("sight", () => {
  test("somebody without a tie sees none, and records, extends and ends none", inside(async (given) => {
    const { clinician, person, episode, detention, extension, ending } = await scene(given);
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    const stranger = await given.user({ duty: "solo" });
    expect(await given.as(stranger, (tx) => findDetention(tx, episode.id, detention.id))).toBeNull();
    expect(await given.as(stranger, (tx) => listOpenDetentions(tx, { personId: person.id }))).toEqual([]);
    await expect(given.as(stranger, (tx) => insertDetention(tx, { ...detention, id: newId(), recordedBy: stranger.id }))).rejects.toMatchObject(refusedWith("42501"));
    await expect(given.as(stranger, (tx) => insertExtension(tx, { ...extension, recordedBy: stranger.id }))).rejects.toMatchObject(refusedWith("42501"));
    await expect(given.as(stranger, (tx) => endDetention(tx, { ...ending, by: stranger.id }))).rejects.toBeInstanceOf(StaleRecord);
  }));

  test("nobody writes in another's name", inside(async (given) => {
    const { clinician, detention, extension, ending } = await scene(given);
    const other = await given.user({ duty: "solo" });
    await expect(given.as(clinician, (tx) => insertDetention(tx, { ...detention, recordedBy: other.id }))).rejects.toMatchObject(refusedWith("42501"));
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    await expect(given.as(clinician, (tx) => insertExtension(tx, { ...extension, recordedBy: other.id }))).rejects.toMatchObject(refusedWith("42501"));
    await expect(given.as(clinician, (tx) => endDetention(tx, { ...ending, by: other.id }))).rejects.toMatchObject(refusedWith("42501"));
  }));

  test("a restriction hides them from everybody tied", inside(async (given) => {
    const { clinician, person, episode, detention } = await scene(given);
    await given.as(clinician, (tx) => insertDetention(tx, detention));
    await given.restriction(person, clinician);
    expect(await given.as(clinician, (tx) => listDetentions(tx, episode.id))).toEqual([]);
  }));
});

test("what the rules ask of the scene: age by date of birth, a guess only where it says a child", inside(async (given) => {
  const { clinician, episode, detention } = await scene(given, "2000-05-05");
  const sceneOf = (id: string) => given.as(clinician, (tx) => findDetentionScene(tx, id, new Date("2018-05-05T10:00:00Z")));
  expect(await sceneOf(episode.id)).toMatchObject({ bornOn: "2000-05-05", age: 18, clockRuns: false });
  await given.as(clinician, (tx) => insertDetention(tx, detention));
  expect(await sceneOf(episode.id)).toMatchObject({ clockRuns: true });
  const guessed = async (approximateAge: number) => await sceneOf((await given.episode({ owner: clinician, person: await given.person({ bornOn: null, approximateAge }) })).id);
  expect([(await guessed(15))?.age, (await guessed(30))?.age]).toEqual([15, null]);
}));

test("two who extend at the same moment: one extension, and the other is told", async () => {
  const { db } = ownerConnection();
  const given = new GivenForGood(db);
  const { clinician, episode, detention, extension } = await scene(given);
  await apart(4, async ({ as }) => {
    await as(clinician, (tx) => insertDetention(tx, detention));
    const both = await Promise.allSettled([60, 120, 180, 240].map((minutes) => as(clinician, (tx) => insertExtension(tx, { ...extension, minutes }))));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of both) if (each.status === "rejected") expect(each.reason).toMatchObject(refusedBy("legal_detention_extensions_one"));
    const found = await as(clinician, (tx) => findDetention(tx, episode.id, detention.id));
    expect([60, 120, 180, 240]).toContain(found?.extension?.minutes);
  });
});
