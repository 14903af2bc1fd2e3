import { describe, expect, test } from "vitest";
import { amendObservationsInError, insertObservations } from "#db/commands/observations.ts";
import { StaleRecord } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findObservations, findPersonMeasured, listObservations } from "#db/queries/observations.ts";
import { scoreToKeep } from "#domain/observations.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";

const complete = { respirations: 22, spo2: 95, scale: 1, oxygen: false, systolic: 148, pulse: 118, acvpu: "A", temperature: 37.9 } as const;

async function scene(given: Given) {
  const clinician = await given.user({ duty: "solo" });
  const episode = await given.episode({ owner: clinician, person: await given.person({ bornOn: "2012-03-03" }) });
  const set = { id: newId(), episodeId: episode.id, takenAt: given.now, recordedAt: given.now, recordedBy: clinician.id };
  return { clinician, episode, set };
}

describe("observations", () => {
  test("come back as they were measured, to the tenth of a degree, with the score of the day", inside(async (given) => {
    const { clinician, episode, set } = await scene(given);
    await given.as(clinician, (tx) => insertObservations(tx, { ...set, ...complete, ...scoreToKeep(complete, null) }));
    expect(await given.as(clinician, (tx) => findObservations(tx, episode.id, set.id))).toMatchObject({ ...complete, total: 5, exclusion: null, recordedByName: clinician.name, enteredInError: null });
  }));

  test("an incomplete set has no total, and the database holds to that", inside(async (given) => {
    const { clinician, set } = await scene(given);
    const incomplete = { ...complete, temperature: null };
    await given.as(clinician, (tx) => insertObservations(tx, { ...set, ...incomplete, ...scoreToKeep(incomplete, null) }));
    const partial = given.as(clinician, (tx) => insertObservations(tx, { ...set, id: newId(), ...incomplete, parts: {}, total: 5 }));
    await expect(partial).rejects.toMatchObject({ cause: { constraint_name: "observation_sets_total_only_when_complete" } });
  }));

  test("no score is kept for whom NEWS2 is not", inside(async (given) => {
    const { clinician, set } = await scene(given);
    const scored = given.as(clinician, (tx) => insertObservations(tx, { ...set, ...complete, parts: {}, total: 5, exclusion: "under-16" }));
    await expect(scored).rejects.toMatchObject({ cause: { constraint_name: "observation_sets_excluded_without_total" } });
  }));

  test("entered in error: kept with who, when and why, once, and never deleted", inside(async (given) => {
    const { clinician, episode, set } = await scene(given);
    await given.as(clinician, (tx) => insertObservations(tx, { ...set, ...complete, ...scoreToKeep(complete, null) }));
    const mark = () => given.as(clinician, (tx) => amendObservationsInError(tx, { id: set.id, by: clinician.id, reason: "Taken from the wrong monitor", now: given.now }));
    await mark();
    const [kept] = await given.as(clinician, (tx) => listObservations(tx, episode.id));
    expect(kept).toMatchObject({ pulse: 118, enteredInError: { byName: clinician.name, reason: "Taken from the wrong monitor", at: given.now } });
    await expect(mark()).rejects.toBeInstanceOf(StaleRecord);
  }));

  test("newest first by when they were taken, not by when they were written", inside(async (given) => {
    const { clinician, episode, set } = await scene(given);
    const earlier = new Date(given.now.getTime() - 3_600_000);
    await given.as(clinician, async (tx) => {
      await insertObservations(tx, { ...set, ...complete, parts: {} });
      await insertObservations(tx, { ...set, id: newId(), ...complete, parts: {}, takenAt: earlier, pulse: 90 });
    });
    expect((await given.as(clinician, (tx) => listObservations(tx, episode.id))).map(({ pulse }) => pulse)).toEqual([118, 90]);
  }));

  test.each([["pulse", 301], ["pulse", 9], ["temperature", 45.1], ["spo2", 101], ["systolic", 29], ["respirations", 0]] as const)("what nobody could have is not stored: %s %s", (parameter, value) =>
    inside(async (given) => {
      const { clinician, set } = await scene(given);
      const storing = given.as(clinician, (tx) => insertObservations(tx, { ...set, ...complete, parts: {}, [parameter]: value }));
      await expect(storing).rejects.toMatchObject({ cause: { constraint_name: `observation_sets_${parameter}_could_be` } });
    })());

  test("what was confirmed and what was asked about pregnancy come back; pregnant is never scored", inside(async (given) => {
    const { clinician, episode, set } = await scene(given);
    await given.as(clinician, (tx) => insertObservations(tx, { ...set, ...complete, temperature: 41.8, parts: {}, confirmed: ["temperature"], pregnancy: "unknown" }));
    expect(await given.as(clinician, (tx) => findObservations(tx, episode.id, set.id))).toMatchObject({ confirmed: ["temperature"], pregnancy: "unknown" });
    const pregnant = given.as(clinician, (tx) => insertObservations(tx, { ...set, id: newId(), ...complete, ...scoreToKeep(complete, null), pregnancy: "yes" }));
    await expect(pregnant).rejects.toMatchObject({ cause: { constraint_name: "observation_sets_no_score_in_pregnancy" } });
  }));

  test("somebody without a tie sees none", inside(async (given) => {
    const { clinician, episode, set } = await scene(given);
    await given.as(clinician, (tx) => insertObservations(tx, { ...set, ...complete, parts: {} }));
    const stranger = await given.user({ duty: "solo" });
    expect(await given.as(stranger, (tx) => listObservations(tx, episode.id))).toEqual([]);
  }));
});

describe("the age that decides whether NEWS2 is for this person", () => {
  test.each([
    ["the day before the birthday", "2028-03-02T12:00:00Z", 15],
    ["the birthday itself, on a London clock", "2028-03-03T00:10:00Z", 16],
  ])("%s", (_name, on, age) =>
    inside(async (given) => {
      const { clinician, episode } = await scene(given);
      expect((await given.as(clinician, (tx) => findPersonMeasured(tx, episode.id, new Date(on)))).age).toBe(age);
    })());

  test("approximate where no date of birth is known, and null for an unknown caller", inside(async (given) => {
    const clinician = await given.user({ duty: "solo" });
    const guessed = await given.episode({ owner: clinician, person: await given.person({ bornOn: null, approximateAge: 14 }) });
    const unknown = await given.episode({ owner: clinician });
    expect(await given.as(clinician, (tx) => findPersonMeasured(tx, guessed.id, given.now))).toMatchObject({ age: 14, bornOn: null });
    expect(await given.as(clinician, (tx) => findPersonMeasured(tx, unknown.id, given.now))).toEqual({ age: null, bornOn: null, sexAtBirth: null });
  }));
});
