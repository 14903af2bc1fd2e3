import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { newId } from "#db/ids.ts";
import { assessments, assessmentSections, assessmentSignOffs } from "#db/schema/assessments.ts";
import type { Actor } from "#domain/actor.ts";
import { safetyQuestions } from "#domain/red-flag.ts";
import type { Given } from "#test/make.ts";
import { expectHeading, expectWalked } from "./checks.ts";
import { formWith, send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";
import { typeAndLeave, unsavedText } from "./unsaved.ts";

const compare = "Compare it with what is saved, or put it aside";

type Crisis = { who: Actor; episodeId: string };

async function givenCrisis(given: Given): Promise<Crisis & { person: { id: string } }> {
  const who = await given.user({ role: "mental-health-practitioner", duty: "solo", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName() });
  return { who, person, episodeId: (await given.episode({ owner: who, person })).id };
}

/** A crisis of somebody whom the same clinician assessed a month ago. @returns the ids of the crisis and of that assessment */
async function givenSecondCrisis(given: Given): Promise<Crisis & { earlierId: string }> {
  const { who, person, episodeId } = await givenCrisis(given);
  const [earlierId, monthAgo] = [newId(), new Date(given.now.getTime() - 30 * 86_400_000)];
  const earlier = await given.episode({ owner: who, person });
  const answers = { psychiatric: "Two admissions, the last in 2021", "self-harm": "Cut his arm in 2019", allergies: "none" };
  await given.db.insert(assessments).values({ id: earlierId, episodeId: earlier.id, startedAt: monthAgo, startedBy: who.id, happenedAt: monthAgo });
  await given.db.insert(assessmentSections).values({ assessmentId: earlierId, section: "history", version: 1, answers, complete: true, writtenAt: monthAgo, writtenBy: who.id });
  await given.db.insert(assessmentSignOffs).values({ assessmentId: earlierId, signedOffBy: who.id, signedOffAt: monthAgo, frozen: [] });
  return { who, episodeId, earlierId };
}

/** Starts an assessment. @returns its address */
async function startAssessment(page: Page, episodeId: string): Promise<string> {
  await page.goto(`/episodes/${episodeId}/assessments/new`);
  await page.getByRole("button", { name: "Start assessment" }).click();
  await expect(page).toHaveURL(/\/sections\/consent/);
  return new URL(page.url()).pathname.replace(/\/sections\/.*/, "");
}

async function newestHistory(sql: postgres.Sql, assessment: string) {
  const [section] = await sql<{ version: number; answers: Record<string, string>; complete: boolean; unreviewed: string[] }[]>`
    select version, answers, complete, unreviewed_copies as unreviewed from assessment_sections
    where assessment_id = ${assessment.split("/").at(-1) ?? ""} and section = 'history' order by version desc limit 1`;
  return section;
}

test("text typed into an assessment and not saved is there again, beside what is saved, and can be put aside", async ({ page, given, signInAs, sql }) => {
  const { who, episodeId } = await givenSecondCrisis(given);
  await signInAs(who);
  const assessment = await startAssessment(page, episodeId);
  const history = `${assessment}/sections/history`;
  await page.goto(history);
  await send(page, "Save and come back later", { medical: "Asthma" });
  await expect(page).toHaveURL(/done=assessment-section-saved/);
  await page.goto(history);
  await typeAndLeave({ page, sql, signInAs }, who, "Save as complete and continue", { medical: "Asthma, and his knee" });

  await page.goto(`${history}/copy`);
  await expect(page.getByText("You have typed text in this section that is not saved"), "copies would hide it").toBeVisible();
  await page.goto(history);
  await expect(page.locator("[name=medical]")).toHaveValue("Asthma, and his knee");
  await page.getByRole("link", { name: compare }).click();
  await expectWalked(page, "/episodes/[episodeId]/assessments/[assessmentId]/sections/[section]/draft");
  const compared = page.getByRole("row").filter({ hasText: "Physical health before now" });
  await expect(compared.getByRole("cell")).toHaveText([/Asthma$/, /Asthma, and his knee$/]);

  await send(page, "Put this draft aside");
  await expect(page).toHaveURL(/done=draft-discarded/);
  await expect(page.locator("[name=medical]")).toHaveValue("Asthma");
  expect(await unsavedText(sql, who, `assessment:${assessment.split("/").at(-1)}:history`)).toBeNull();
  expect(await newestHistory(sql, assessment)).toMatchObject({ version: 1, answers: { medical: "Asthma" } });
});

test("what stays true is copied from the last assessment, and nothing copied is signed unread", async ({ page, given, signInAs, sql }) => {
  const { who, episodeId, earlierId } = await givenSecondCrisis(given);
  await signInAs(who);
  const assessment = await startAssessment(page, episodeId);
  await page.goto(`${assessment}/sections/history`);
  await page.getByRole("link", { name: "Copy from it" }).click();
  await expectWalked(page, "/episodes/[episodeId]/assessments/[assessmentId]/sections/[section]/copy");
  await expect(page.getByText("Cut his arm in 2019")).toBeVisible();
  await expect(page.getByRole("main"), "whether there are allergies is asked again").not.toContainText("No known allergies");
  await send(page, "Copy from this assessment, to be reviewed");
  await expect(page).toHaveURL(/done=assessment-copied/);
  await expect(page.locator("[name=psychiatric]")).toHaveValue("Two admissions, the last in 2021");
  await expect(page.getByText("Copied, not yet reviewed", { exact: true })).toHaveCount(2);

  await page.goto(`${assessment}/sign-off`);
  await expect(page.getByText("Copied text has not been reviewed. Open those sections, read the copies and say that you have reviewed them.")).toBeVisible();
  await page.getByRole("main").getByRole("listitem").getByRole("link", { name: "History and allergies" }).first().click();
  await send(page, "Save as complete and continue", { allergies: "none" });
  await expect(page).toHaveURL(/done=assessment-section-saved/);
  expect(await newestHistory(sql, assessment), "saved, and still not reviewed").toMatchObject({ complete: true, unreviewed: ["psychiatric", "self-harm"] });

  await page.goto(`${assessment}/sections/history`);
  await send(page, "Save as complete and continue", { psychiatric: "Two admissions, none since 2021", "reviewed[]": ["yes"] });
  await expect(page).toHaveURL(/done=assessment-section-saved/);
  expect(await newestHistory(sql, assessment)).toMatchObject({
    version: 3, complete: true, unreviewed: [], answers: { psychiatric: "Two admissions, none since 2021", "self-harm": "Cut his arm in 2019", allergies: "none" },
  });
  await page.goto(`${assessment}/sections/history/copy`);
  await expect(page.getByText("There is nothing more to copy into this section.")).toBeVisible();
  const copied = await sql<{ from: string }[]>`select detail ->> 'from' as from from audit_events where episode_id = ${episodeId} and action = 'assessment.copied-from-earlier' and outcome = 'done'`;
  expect(copied).toEqual([{ from: earlierId }]);
});

test("a plan that was typed and not saved is there again: put aside, or saved once", async ({ page, given, signInAs, sql }) => {
  const { who, episodeId } = await givenCrisis(given);
  await signInAs(who);
  const [care, safety] = [`/episodes/${episodeId}/care-plan`, `/episodes/${episodeId}/safety-plan`];
  await page.goto(`${care}/write`);
  await send(page, "Save as a draft", { "matters-person": "My garden" });
  await expect(page).toHaveURL(/done=plan-saved/);
  await page.goto(`${care}/write`);
  await typeAndLeave({ page, sql, signInAs }, who, "Save as a draft", { "matters-person": "My garden and my cat", reason: "He thought of the cat" });
  await page.goto(`${care}/write`);
  await expect(page.locator("[name=reason]")).toHaveValue("He thought of the cat");
  await page.getByRole("link", { name: compare }).click();
  await expectWalked(page, "/episodes/[episodeId]/care-plan/write/draft");
  await expect(page.getByRole("row").filter({ hasText: "What matters to me" })).toContainText("My garden and my cat");
  await send(page, "Put this draft aside");
  await expect(page).toHaveURL(/done=draft-discarded/);
  await expect(page.locator("[name=matters-person]")).toHaveValue("My garden");

  await page.goto(`${safety}/write`);
  await typeAndLeave({ page, sql, signInAs }, who, "Save as a draft", { "signs-person": "I stop answering the phone", "alone-person": "Walk to the river path" });
  await page.goto(`${safety}/write/draft`);
  await expectWalked(page, "/episodes/[episodeId]/safety-plan/write/draft");
  await expect(page.getByRole("row").filter({ hasText: "What I can do on my own" })).toContainText("Walk to the river path");
  await page.getByRole("link", { name: "Go on writing" }).click();
  await send(page, "Save as a draft");
  await expect(page).toHaveURL(/done=plan-saved/);

  const versions = await sql<{ kind: string; version: number; words: string[] }[]>`
    select p.kind, v.version, array(select l ->> 'words' from jsonb_array_elements(v.lines) l) as words
    from plans p join plan_versions v on v.plan_id = p.id where p.episode_id = ${episodeId} order by p.kind`;
  expect(versions).toEqual([
    { kind: "care", version: 1, words: ["My garden"] },
    { kind: "safety", version: 1, words: ["I stop answering the phone", "Walk to the river path"] },
  ]);
  expect([await unsavedText(sql, who, `plan:${episodeId}:care`), await unsavedText(sql, who, `plan:${episodeId}:safety`)]).toEqual([null, null]);
});

test("a triage that was begun is given back, and ends with being recorded", async ({ page, given, signInAs, sql }) => {
  const { who, episodeId } = await givenCrisis(given);
  const address = `/episodes/${episodeId}/triage`;
  await signInAs(who);
  await page.goto(address);
  await typeAndLeave({ page, sql, signInAs }, who, "Record triage", { "q-overdose": "no", "q-act-today": "yes", urgency: "urgent", "q-act-today-words": "“Before it gets light”", presentation: "Pacing, and speaks of his father" });
  expect(await unsavedText(sql, who, `triage:${episodeId}`)).toMatchObject({ urgency: "urgent", presentation: "Pacing, and speaks of his father" });

  await page.goto(address);
  const form = formWith(page, "Record triage");
  await expect(form.locator("[name=presentation]")).toHaveValue("Pacing, and speaks of his father");
  await expect(form.locator("[name=q-act-today][value=yes]")).toBeChecked();
  await expect(form.locator("[name=urgency][value=urgent]")).toBeChecked();
  const others = safetyQuestions.filter((question) => question !== "overdose" && question !== "act-today");
  await send(page, "Record triage", {
    ...Object.fromEntries(others.map((question) => [`q-${question}`, "no"])), spokeDirectly: "yes", alone: "no", interpreter: "no",
    differsBecause: "His brother stays with him and has the tablets", decision: "advice", reason: "Safe tonight with his brother", safetyNetting: "Ring 999 if his brother has to go", agreed: "yes",
  });
  await expect(page).toHaveURL(/done=triage-recorded/);
  const stored = await sql<{ urgency: string; redFlags: string[]; said: string }[]>`
    select urgency, red_flags as "redFlags", (select a ->> 'answer' from jsonb_array_elements(answers) a where a ->> 'question' = 'presentation') as said from triages where episode_id = ${episodeId}`;
  expect(stored).toEqual([{ urgency: "urgent", redFlags: ["act-today"], said: "Pacing, and speaks of his father" }]);
  expect(await unsavedText(sql, who, `triage:${episodeId}`)).toBeNull();

  await page.goto(address);
  await expectHeading(page, /Triage again/);
  await expect(page.locator("[name=presentation]"), "a new triage begins empty").toHaveValue("");
});
