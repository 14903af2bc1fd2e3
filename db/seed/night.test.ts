import type { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as tables from "#db/schema/index.ts";
import { ageOn } from "#domain/birth-date.ts";
import type { CallFacts } from "#domain/call.ts";
import { answersFrom, compareAnswers } from "#domain/section-answers.ts";
import { assessmentSections, findSection } from "#domain/assessment-sections.ts";
import { isReached } from "#domain/follow-up.ts";
import { londonDay } from "#domain/london-time.ts";
import { nextActionAfter } from "#domain/response.ts";
import { ringers } from "./callers.ts";
import { portraits } from "./portraits.ts";
import { callersWords, type Relationship } from "./presentations.ts";
import { inventNight } from "./seed.ts";

const now = new Date("2026-03-02T22:10:00Z");
const night = inventNight({ episodes: 600, now, say: () => undefined });
const rowsOf = <T extends PgTable>(table: T) => night.rowsOf(table);
const allFacts = rowsOf(tables.callVersions).map(({ facts }) => facts as CallFacts);
const relationshipOf = ({ callerRelationship }: CallFacts) => callerRelationship as Relationship;
const entryOf = ({ callersWords: words }: CallFacts) => callersWords.find((entry) => entry.words === words);

/** Of whom words speak first, as far as they tell. */
function genderIn(words: string): "female" | "male" | null {
  const [, male, female] = /\b(he|his|him|himself|husband|brother|son)\b|\b(she|her|mum|wife|woman)\b/i.exec(words) ?? [];
  return male ? "male" : female ? "female" : null;
}

test("the same seed tells the same night", () => {
  const again = inventNight({ episodes: 600, now, say: () => undefined });
  for (const table of [tables.episodes, tables.callVersions, tables.assessmentSections, tables.strips, tables.auditEvents]) expect(again.rowsOf(table)).toEqual(rowsOf(table));
});

test("people, episodes and staff are as many as the documentation says, and every stage of the desk is there", () => {
  expect([rowsOf(tables.episodes).length, rowsOf(tables.persons).length, rowsOf(tables.users).length, rowsOf(tables.strips).length]).toEqual([600, 397, 39, 47]);
});

test("what somebody says about another person gives the gender that its words have", () => {
  const aboutOthers = callersWords.filter(({ by }) => !by.includes("Self"));
  expect(aboutOthers.filter(({ words, gender }) => genderIn(words) !== (gender ?? null)).map(({ words }) => words)).toEqual([]);
  // Who speaks of themselves speaks for nobody else.
  expect(callersWords.filter(({ by, gender }) => by.includes("Self") && (by.length > 1 || gender !== undefined))).toEqual([]);
});

test("callers' words come from who says them, and are about somebody of that gender and age", () => {
  const wrong = allFacts.filter((facts) => {
    const [entry, { gender, bornOn, familyName }] = [entryOf(facts), facts.patient];
    if (!entry?.by.includes(relationshipOf(facts))) return true;
    if (entry.gender && gender !== null && gender !== entry.gender) return true;
    const age = bornOn === null ? null : ageOn(bornOn, londonDay(facts.receivedAt));
    const outside = [entry.ages ?? [0, 120], ringers[relationshipOf(facts)].of].some(([least = 0, most = 120]) => age !== null && (age < least || age > most));
    return outside || (entry.unnamed === true && familyName !== null);
  });
  expect(wrong).toEqual([]);
});

test("who rings for themselves has the patient's name, or none where nobody is named; only family shares a family's name", () => {
  for (const { callerName, callerRelationship, patient: { givenName, familyName } } of allFacts) {
    if (callerRelationship === "Self") expect(callerName).toBe(familyName === null ? null : `${givenName} ${familyName}`);
    else if (callerName !== null) {
      const [given, ...rest] = callerName.split(" ");
      expect(given).not.toBe(givenName);
      if (rest.join(" ") === familyName) expect(ringers[callerRelationship as Relationship].isFamily).toBe(true);
    }
  }
  expect(new Set(allFacts.map(relationshipOf)).size).toBeGreaterThan(10);
});

test("a crew that is out has the next action of the stage it reached, not overdue, and its history says so", () => {
  const live = rowsOf(tables.responses).filter(({ clearAt }) => !clearAt);
  expect(live).toHaveLength(3);
  for (const { episodeId, onSceneAt } of live) {
    const strip = rowsOf(tables.strips).find((each) => each.episodeId === episodeId);
    const rule = nextActionAfter(onSceneAt ? "on-scene" : "allocated", now);
    expect(strip?.nextAction).toBe(rule?.words);
    expect(strip?.nextActionDue.getTime()).toBeGreaterThan(now.getTime());
    expect(strip?.nextActionDue.getTime()).toBeLessThanOrEqual(rule?.due.getTime() ?? 0);
    const [last] = rowsOf(tables.stripChanges).filter((each) => each.episodeId === episodeId).toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
    expect(last).toMatchObject({ nextAction: strip?.nextAction, nextActionDue: strip?.nextActionDue, takenAt: strip?.takenAt });
  }
});

test("each time of a crew was told of by somebody aboard, and not before it", () => {
  const reports = rowsOf(tables.responseReports);
  for (const response of rowsOf(tables.responses)) {
    const times = [["mobile", response.mobileAt], ["on-scene", response.onSceneAt], ["left-scene", response.leftSceneAt], ["at-destination", response.atDestinationAt], ["clear", response.clearAt]] as const;
    const told = reports.filter(({ responseId }) => responseId === response.id);
    expect(told.map(({ stage }) => stage).toSorted()).toEqual(times.flatMap(([stage, at]) => (at ? [stage] : [])).toSorted());
    for (const [stage, at] of times) expect(at ? told.find((each) => each.stage === stage)?.reportedAt.getTime() : 0).toBeGreaterThanOrEqual(at?.getTime() ?? 0);
  }
});

test("a follow-up that ended as reached has the attempt that reached somebody, after it was planned and before it ended", () => {
  const ended = rowsOf(tables.followUps).filter(({ doneHow }) => doneHow === "reached");
  expect(ended.length).toBeGreaterThan(50);
  for (const { id, createdAt, doneAt } of ended) {
    const attempts = rowsOf(tables.followUpAttempts).filter(({ followUpId }) => followUpId === id);
    expect(isReached(attempts)).toBe(true);
    for (const { happenedAt } of attempts) expect(happenedAt > createdAt && happenedAt <= (doneAt ?? createdAt)).toBe(true);
  }
  for (const { id, version, doneAt } of rowsOf(tables.followUps)) {
    expect(version).toBe(1 + rowsOf(tables.followUpAttempts).filter(({ followUpId }) => followUpId === id).length + (doneAt ? 1 : 0));
  }
});

test("every question of an assessment has words of its own: at least two for each of mental state and formulation, none under two questions", () => {
  const heldBy = new Map<string, Set<string>>();
  const variants = new Map<string, Set<string>>();
  for (const portrait of Object.values(portraits)) {
    for (const { id, questions } of assessmentSections) {
      for (const question of questions.filter(({ kind }) => kind === "text")) {
        for (const words of portrait[id].map((script) => script[question.id]).filter((held) => typeof held === "string")) {
          const name = `${id}/${question.id}`;
          heldBy.set(words, (heldBy.get(words) ?? new Set()).add(name));
          variants.set(name, (variants.get(name) ?? new Set()).add(words));
        }
      }
    }
  }
  expect([...heldBy].filter(([, questions]) => questions.size > 1)).toEqual([]);
  const asked = [...assessmentSections.filter(({ id }) => id === "mental-state").flatMap(({ id, questions }) => questions.filter(({ kind }) => kind === "text").map((question) => `${id}/${question.id}`)),
    ...["formulation", "presenting", "predisposing", "precipitating", "perpetuating", "protective", "less-safe", "more-safe", "triggers", "protects", "changes", "concerns"].map((id) => `safety/${id}`)];
  expect(asked.filter((name) => (variants.get(name)?.size ?? 0) < 2)).toEqual([]);
});

test("in a stored assessment no sentence stands twice", () => {
  for (const { answers, section } of rowsOf(tables.assessmentSections)) {
    const texts = findSection(section)?.questions.filter(({ kind }) => kind === "text").map(({ id }) => (answers as Record<string, unknown>)[id]).filter((held) => held !== undefined) ?? [];
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test("nothing that is written speaks of a level of risk, and suicide is spoken of as NICE NG225 does", () => {
  const written = JSON.stringify([portraits, callersWords, rowsOf(tables.planVersions), rowsOf(tables.triages), rowsOf(tables.followUps)]);
  expect(written).not.toMatch(/\b(low|medium|moderate|high)[- ]risk\b|\brisk (level|score|rating)\b|\bat risk\b|commit(ted|s|ting)? suicide|failed attempt|attention[- ]seeking/i);
});

test("whether a man, a child or somebody over sixty is pregnant was not left open on the telephone", () => {
  const open = rowsOf(tables.triages).filter(({ episodeId, answers }) => {
    const call = rowsOf(tables.calls).find((each) => each.episodeId === episodeId);
    const facts = rowsOf(tables.callVersions).find(({ callId }) => callId === call?.id)?.facts as CallFacts;
    const { gender, bornOn } = facts.patient;
    const age = bornOn === null ? null : ageOn(bornOn, londonDay(facts.receivedAt));
    const cannotBe = gender === "male" || (age !== null && (age < 11 || age > 60)) || (gender === null && entryOf(facts)?.gender === "male");
    return cannotBe && answers.find(({ question }) => question === "pregnancy")?.answer !== "no";
  });
  expect(open).toEqual([]);
});

test("a red flag of which the caller speaks is answered yes in the triage", () => {
  for (const { episodeId, redFlags } of rowsOf(tables.triages)) {
    const call = rowsOf(tables.calls).find((each) => each.episodeId === episodeId);
    const facts = rowsOf(tables.callVersions).find(({ callId }) => callId === call?.id)?.facts as CallFacts;
    const flag = entryOf(facts)?.flag;
    if (flag) expect(redFlags).toEqual([flag]);
  }
});

test("an allergy in an assessment is the one on the record", () => {
  for (const { assessmentId, section, answers } of rowsOf(tables.assessmentSections).filter((each) => each.section === "history")) {
    expect(section).toBe("history");
    const episode = rowsOf(tables.assessments).find(({ id }) => id === assessmentId)?.episodeId;
    const personId = rowsOf(tables.episodes).find(({ id }) => id === episode)?.personId;
    const kinds = rowsOf(tables.alertFacts).filter((fact) => fact.personId === personId && /allerg/.test(fact.kind)).map(({ kind }) => kind);
    expect(kinds.length).toBeLessThan(2);
    const said = (answers as Record<string, unknown>)["allergies"];
    if (kinds[0] === "allergy") expect(said).toBe("known");
    if (kinds[0] === "no-known-allergies") expect(said).toBe("none");
  }
});

test("the audit's rows come in the order of their time, and none lies ahead", () => {
  const times = rowsOf(tables.auditEvents).map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
});

test("every draft of an assessment differs from what is saved, and the lead of the desk has one of the medicines", () => {
  const lead = rowsOf(tables.users).find(({ name }) => name === "Pat Lampwright");
  const drafts = rowsOf(tables.drafts).filter(({ formKey }) => formKey.startsWith("assessment:"));
  expect(drafts.filter(({ userId, formKey }) => userId === lead?.id && formKey.endsWith(":medication"))).not.toEqual([]);
  for (const { formKey, values } of drafts) {
    const [, assessmentId, id = ""] = formKey.split(":");
    const section = findSection(id);
    if (!section) throw new Error(`There is no section ${id}`);
    const saved = rowsOf(tables.assessmentSections).find((each) => each.assessmentId === assessmentId && each.section === id)?.answers ?? {};
    const compared = compareAnswers(section, saved, answersFrom(section, values));
    expect(compared.map(({ name, theirs, yours }) => [name, theirs === "", yours !== ""])).toEqual([["medicines-1-name", true, true], ["words", true, true]]);
    expect(Object.keys(answersFrom(section, values))).toEqual(["medicines-1-name", "medicines-1-dose", "words"]);
  }
});
