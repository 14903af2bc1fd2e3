import { expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { insertAssessment, insertSectionVersion, markForReview } from "#db/commands/assessments.ts";
import { insertAlert } from "#db/commands/people.ts";
import { insertPersonLink, undoPersonLink } from "#db/commands/person-links.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { sectionsToReview, whyNotSignOff } from "#domain/assessment.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { listAlertsSinceLink, listTakenOver } from "./taken-over.ts";

const confirmed = ["full-name", "birth-date", "address"] as const;
const later = (given: Given, minutes: number) => new Date(given.now.getTime() + minutes * 60_000);

/** A crisis in which something was copied before anybody was linked, and more while it was linked to A. */
async function linkedToA(given: Given) {
  const who = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const [a, episode] = [await given.person({ addressLine1: "12 High Street", postcode: "NW1 4AA" }), await given.episode({ owner: who })];
  const id = await given.as(who, (tx) => insertAssessment(tx, { episodeId: episode.id, startedBy: who.id, happenedAt: given.now, now: given.now }));
  const save = (section: "history" | "strengths" | "crisis", after: number, answers: Record<string, string>, unreviewedCopies: string[], minutes: number) =>
    given.as(who, (tx) => insertSectionVersion(tx, { assessmentId: id, section, after, answers, complete: true, unreviewedCopies, writtenBy: who.id, now: later(given, minutes) }));
  await save("strengths", 0, { matters: "Her dog" }, ["matters"], 1);
  await save("strengths", 1, { matters: "Her dog" }, [], 2);
  await given.as(who, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: a.id, confirmed, by: who.id, now: later(given, 5) }));
  const undo = () => given.as(who, (tx) => undoPersonLink(tx, { episodeId: episode.id, version: 2, reason: "Brother of the caller", by: who.id, now: later(given, 20) }));
  const read = async () => {
    const found = await given.as(who, (tx) => findAssessment(tx, episode.id, id));
    if (found === null) throw new Error("not found");
    return found;
  };
  return { who, a, episode, id, save, undo, read };
}

test("text copied from the wrong person waits for review again when the link is undone, also where somebody had ticked that it was reviewed", inside(async (given) => {
  const { who, episode, save, undo, read } = await linkedToA(given);
  await save("crisis", 0, { account: "Seen by us" }, [], 6);
  await save("history", 0, { medical: "Asthma", psychiatric: "Psychosis 2019", forensic: "None" }, ["medical", "psychiatric", "forensic"], 7);
  await save("history", 1, { medical: "Asthma, worse in spring", psychiatric: "Psychosis 2019", allergies: "none" }, [], 8);
  expect(sectionsToReview(await read())).toEqual([]);

  const told = await given.as(who, (tx) => listTakenOver(tx, episode.id));
  expect(told.map(({ section, toReview, isSigned }) => [section, toReview.toSorted(), isSigned])).toEqual([["history", ["medical", "psychiatric"], false]]);
  await undo();

  const after = await read();
  const history = after.sections.find(({ section }) => section === "history");
  expect(history).toMatchObject({ version: 3, answers: { medical: "Asthma, worse in spring", psychiatric: "Psychosis 2019", allergies: "none" } });
  expect(history?.unreviewedCopies.toSorted()).toEqual(["medical", "psychiatric"]);
  expect(sectionsToReview(after).map(({ id }) => id), "what was copied before the link is this crisis’s own").toEqual(["history"]);
  expect(after.sections.find(({ section }) => section === "crisis")?.version).toBe(1);
  expect(whyNotSignOff(after, { id: who.id, role: "mental-health-practitioner" } as Parameters<typeof whyNotSignOff>[1])).toBe("assessment.copied-text-unreviewed");
}));

test("whoever undoes the link writes nothing: text that waits for review again stays its writer’s, and asks nobody else for a signature", inside(async (given) => {
  const { who, episode, save, read } = await linkedToA(given);
  await save("history", 0, { medical: "Asthma" }, ["medical"], 7);
  await save("history", 1, { medical: "Asthma" }, [], 8);
  const consultant = await given.user({ role: "consultant-nurse" });
  await given.as(consultant, (tx) => undoPersonLink(tx, { episodeId: episode.id, version: 2, reason: "Brother of the caller", by: consultant.id, now: later(given, 20) }));
  const after = await read();
  expect(after.sections.find(({ section }) => section === "history")).toMatchObject({ version: 3, complete: false, unreviewedCopies: ["medical"], writtenBy: { id: who.id }, writtenAt: later(given, 8) });
  expect(after.authors.map(({ id }) => id)).toEqual([who.id]);
}));

test("nothing is marked in an assessment that one does not see, or over a version that somebody else has changed", inside(async (given) => {
  const { who, id, save, read } = await linkedToA(given);
  await save("history", 0, { medical: "Asthma" }, [], 7);
  const stranger = await given.user({ role: "paramedic", duty: "solo" });
  const mark = (actor: typeof who, after: number) => given.as(actor, (tx) => markForReview(tx, { assessmentId: id, section: "history", after, names: ["medical"] }));
  await expect(mark(stranger, 1)).rejects.toThrow(StaleRecord);
  await expect(mark(who, 7)).rejects.toThrow(StaleRecord);
  expect((await read()).sections.find(({ section }) => section === "history")).toMatchObject({ version: 1, unreviewedCopies: [] });
}));

test("copies that nobody had reviewed stay as they are: nothing is written twice", inside(async (given) => {
  const { save, undo, read } = await linkedToA(given);
  await save("history", 0, { medical: "Asthma" }, ["medical"], 7);
  await undo();
  expect((await read()).sections.find(({ section }) => section === "history")).toMatchObject({ version: 1, unreviewedCopies: ["medical"] });
}));

test("where nothing was copied, or none of it is left, nothing waits", inside(async (given) => {
  const { who, episode, save, undo, read } = await linkedToA(given);
  await save("history", 0, { medical: "Asthma" }, ["medical"], 7);
  await save("history", 1, { allergies: "none" }, [], 8);
  expect(await given.as(who, (tx) => listTakenOver(tx, episode.id))).toEqual([]);
  await undo();
  expect(sectionsToReview(await read())).toEqual([]);
}));

test("alerts recorded since the link are told, and stay with the person", inside(async (given) => {
  const { who, a, episode } = await linkedToA(given);
  const record = (words: string, minutes: number) =>
    given.as(who, (tx) => insertAlert(tx, { personId: a.id, kind: "allergy", words, source: "The caller", statedOn: null, by: who.id, now: later(given, minutes) }));
  await record("Penicillin", 9);
  await record("Latex, from before", 3);
  expect(await given.as(who, (tx) => listAlertsSinceLink(tx, episode.id))).toMatchObject([{ kind: "allergy", words: "Penicillin", recordedByName: who.name }]);
}));
