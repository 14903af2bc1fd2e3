import { expect, test } from "vitest";
import { insertObservations } from "#db/commands/observations.ts";
import { keepPhysicalReview } from "#db/commands/physical-reviews.ts";
import { newId } from "#db/ids.ts";
import { findAskedReview } from "#db/queries/physical-reviews.ts";
import { physicalReviews } from "#db/schema/physical-reviews.ts";
import { scoreToKeep } from "#domain/observations.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";

const five = { respirations: 22, spo2: 95, scale: 1, oxygen: false, systolic: 148, pulse: 118, acvpu: "A", temperature: 37.9 } as const;

async function scene(given: Given) {
  const clinician = await given.user({ duty: "solo" });
  const episode = await given.episode({ owner: clinician, person: await given.person() });
  const set = { id: newId(), episodeId: episode.id, takenAt: given.now, recordedAt: given.now, recordedBy: clinician.id, ...five, ...scoreToKeep(five, null) };
  await given.as(clinician, (tx) => insertObservations(tx, set));
  const written = { episodeId: episode.id, words: "GP line: fever explains it", goingOn: "left-at-home", by: clinician.id, now: given.now } as const;
  return { clinician, episode, set, written };
}

test("a NEWS2 of 5 asks for a review until words about that set are kept; a newer set asks again", inside(async (given) => {
  const { clinician, episode, set, written } = await scene(given);
  const asked = () => given.as(clinician, (tx) => findAskedReview(tx, episode.id));
  const before = await asked();
  expect(before).toMatchObject({ set: { id: set.id }, prompt: "physical-health-review", review: null });
  await given.as(clinician, (tx) => keepPhysicalReview(tx, before, written));
  expect(await asked()).toMatchObject({ review: { words: "GP line: fever explains it", writtenByName: clinician.name } });
  const later = new Date(given.now.getTime() + 60_000);
  await given.as(clinician, (tx) => insertObservations(tx, { ...set, id: newId(), takenAt: later, recordedAt: later }));
  expect(await asked()).toMatchObject({ review: null });
}));

test("no words, nothing kept; what is kept is never changed, and belongs to a set of the same crisis", inside(async (given) => {
  const { clinician, episode, written } = await scene(given);
  const asked = await given.as(clinician, (tx) => findAskedReview(tx, episode.id));
  await given.as(clinician, (tx) => keepPhysicalReview(tx, asked, { ...written, words: " " }));
  await given.as(clinician, (tx) => keepPhysicalReview(tx, null, written));
  expect(await given.db.select().from(physicalReviews)).toEqual([]);
  const elsewhere = await given.episode({ owner: clinician });
  await expect(given.as(clinician, (tx) => keepPhysicalReview(tx, asked, { ...written, episodeId: elsewhere.id }))).rejects.toMatchObject({ cause: { code: "42501" } });
  await given.as(clinician, (tx) => keepPhysicalReview(tx, asked, written));
  await expect(given.db.transaction((db) => db.update(physicalReviews).set({ words: "x" }))).rejects.toMatchObject({ cause: { code: "LN010" } });
}));

test("somebody without a tie sees none and writes none", inside(async (given) => {
  const { clinician, episode, written } = await scene(given);
  const asked = await given.as(clinician, (tx) => findAskedReview(tx, episode.id));
  const stranger = await given.user({ duty: "solo" });
  expect(await given.as(stranger, (tx) => findAskedReview(tx, episode.id))).toBeNull();
  await expect(given.as(stranger, (tx) => keepPhysicalReview(tx, asked, { ...written, by: stranger.id }))).rejects.toMatchObject({ cause: { code: "42501" } });
}));
