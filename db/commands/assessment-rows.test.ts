import { expect, test } from "vitest";
import { insertAssessment, insertSectionVersion } from "#db/commands/assessments.ts";
import { findAssessment } from "#db/queries/assessments.ts";
import { findSection } from "#domain/assessment-sections.ts";
import type { Section, SectionId } from "#domain/assessment-sections.ts";
import { freeze, sectionsToReview } from "#domain/assessment.ts";
import { answersFrom, copyInto, stillUnreviewed, withoutEmptyRows } from "#domain/section-answers.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";

function sectionOf(id: SectionId): Section {
  const section = findSection(id);
  if (section === undefined) throw new Error(id);
  return section;
}

const medication = sectionOf("medication");

/** Two assessments of one person, one after the other, by the same clinician. */
async function twice(given: Given) {
  const who = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const person = await given.person();
  const begin = async () => {
    const episode = await given.episode({ owner: who, person });
    const id = await given.as(who, (tx) => insertAssessment(tx, { episodeId: episode.id, startedBy: who.id, happenedAt: given.now, now: given.now }));
    const save = (after: number, answers: Record<string, string | string[]>, unreviewedCopies: string[] = []) =>
      given.as(who, (tx) => insertSectionVersion(tx, { assessmentId: id, section: "medication", after, answers, complete: true, unreviewedCopies, writtenBy: who.id, now: given.now }));
    const read = async () => {
      const found = await given.as(who, (tx) => findAssessment(tx, episode.id, id));
      if (found === null) throw new Error("not found");
      return found;
    };
    return { save, read };
  };
  return { first: await begin(), second: await begin() };
}

test("medicines are stored as they were typed, read as rows and frozen as a table", inside(async (given) => {
  const { first } = await twice(given);
  const typed = { part: "yes", "medicines-1-name": "", "medicines-2-name": "Lithium “Priadel”", "medicines-2-dose": "800 mg", "medicines-2-missed": "7", "medicines-2-care": "lithium", "medicines-3-name": "سيرترالين" };
  await first.save(0, withoutEmptyRows(medication, answersFrom(medication, typed)));
  const frozen = freeze(await first.read(), "").flatMap(({ answers }) => answers).find(({ question }) => question === "medicines");
  expect(frozen).toMatchObject({
    wording: "Medicines",
    table: { head: ["Medicine", "Special care", "Missed, last 7 days"], rows: [["Lithium “Priadel”\n800 mg", "Lithium", "7 days"], ["سيرترالين", "", ""]] },
  });
}));

test("what the last list lends waits for review in the next one, also when a row was added, and until somebody has read it", inside(async (given) => {
  const { first, second } = await twice(given);
  await first.save(0, { part: "yes", "medicines-1-name": "Lithium", "medicines-1-dose": "800 mg", "medicines-1-missed": "7" });
  const [earlier] = (await first.read()).sections;
  const { answers, copied } = copyInto(medication, {}, earlier?.answers ?? {});
  await second.save(0, answers, copied);
  expect(sectionsToReview(await second.read()).map(({ id }) => id)).toEqual(["medication"]);

  const more = { ...answers, part: "no", "medicines-2-name": "Zopiclone" };
  await second.save(1, more, stillUnreviewed(copied, more, false));
  const [written] = (await second.read()).sections;
  expect(written?.unreviewedCopies).toEqual(["medicines"]);
  expect(written?.answers).toEqual({ part: "no", "medicines-1-name": "Lithium", "medicines-1-dose": "800 mg", "medicines-2-name": "Zopiclone" });

  await second.save(2, more, stillUnreviewed(copied, more, true));
  expect(sectionsToReview(await second.read())).toEqual([]);
}));
