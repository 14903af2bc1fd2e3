import { expect, test } from "vitest";
import { insertAssessment, insertSectionVersion } from "#db/commands/assessments.ts";
import { newId } from "#db/ids.ts";
import { observationSets } from "#db/schema/responding.ts";
import { scoresOverTime } from "#domain/looking-back.ts";
import { questionnaires } from "#domain/questionnaires.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { aboutDrafts } from "./draft-subjects.ts";
import { listAnsweredAssessments, seesPerson } from "./looking-back.ts";
import { listPersonObservations } from "./observations.ts";

const days = (given: Given, count: number) => new Date(given.now.getTime() + count * 86_400_000);
const phq9 = (points: string) => Object.fromEntries(questionnaires["phq-9"].items.slice(0, 9).map(({ id }) => [`phq-9-${id}`, points]));

/** Somebody seen in two crises, a month apart, by the same clinician. */
async function seenTwice(given: Given) {
  const who = await given.user({ duty: "desk" });
  const person = await given.person();
  const crises = [await given.episode({ owner: who, person }), await given.episode({ owner: who, person })] as const;
  const assess = async (episode: { id: string }, happenedAt: Date, points: string) => await given.as(who, async (tx) => {
    const assessmentId = await insertAssessment(tx, { episodeId: episode.id, startedBy: who.id, happenedAt, now: given.now });
    for (const [after, answers] of [[0, {}], [1, phq9(points)]] as const) {
      await insertSectionVersion(tx, { assessmentId, section: "mood", after, answers, complete: true, unreviewedCopies: [], writtenBy: who.id, now: given.now });
    }
    return assessmentId;
  });
  const measure = async (episode: { id: string }, takenAt: Date, pulse: number) => {
    await given.db.insert(observationSets).values({ id: newId(), episodeId: episode.id, takenAt, recordedAt: given.now, recordedBy: who.id, pulse, scale: 1, parts: {} });
  };
  return { who, person, crises, assess, measure };
}

test("assessments of all crises come newest first, with the newest answers of their questionnaires", inside(async (given) => {
  const { who, person, crises, assess } = await seenTwice(given);
  const [first, second] = [await assess(crises[0], days(given, -30), "2"), await assess(crises[1], given.now, "1")];
  const found = await given.as(who, (tx) => listAnsweredAssessments(tx, person.id));
  expect(found.map(({ id, isSigned }) => [id, isSigned])).toEqual([[second, false], [first, false]]);
  expect(scoresOverTime(found)[0]?.scores.map(({ total }) => total)).toEqual([18, 9]);
}));

test("measurements of all crises come newest first", inside(async (given) => {
  const { who, person, crises, measure } = await seenTwice(given);
  await measure(crises[0], days(given, -30), 72);
  await measure(crises[1], given.now, 118);
  expect((await given.as(who, (tx) => listPersonObservations(tx, person.id))).map(({ pulse }) => pulse)).toEqual([118, 72]);
}));

test("who has no tie to the person sees nothing of it", inside(async (given) => {
  const { person, crises, assess, measure } = await seenTwice(given);
  await assess(crises[0], given.now, "2");
  await measure(crises[0], given.now, 72);
  const stranger = await given.user({ duty: "desk" });
  expect(await given.as(stranger, async (tx) => [await seesPerson(tx, person.id), await listAnsweredAssessments(tx, person.id), await listPersonObservations(tx, person.id)])).toEqual([false, [], []]);
}));

test("whom a draft is about is said only while the record is open to its author", inside(async (given) => {
  const { who, person, crises } = await seenTwice(given);
  const drafts = [
    { id: "a", path: `/episodes/${crises[0].id}/triage` }, { id: "b", path: `/people/${person.id}/details` }, { id: "c", path: "/desk/calls/new" }, { id: "d", path: `/episodes/${newId()}/triage` },
  ];
  const kinds = async (reader: { id: string }) => [...(await given.as(reader, (tx) => aboutDrafts(tx, drafts))).about.values()].map(({ kind }) => kind);
  expect(await kinds(who)).toEqual(["seen", "seen", "nobody", "hidden"]);
  await given.restriction(person, who);
  expect(await kinds(who)).toEqual(["hidden", "hidden", "nobody", "hidden"]);
}));
