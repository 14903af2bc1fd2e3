import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { insertAssessment } from "#db/commands/assessments.ts";
import { insertTriage } from "#db/commands/triages.ts";
import { newId } from "#db/ids.ts";
import { assessmentSections } from "#domain/assessment-sections.ts";
import { safetyQuestions, type SafetyAnswers } from "#domain/red-flag.ts";
import { freezeSafetyAnswers } from "#domain/triage-answers.ts";
import type { Given } from "#test/make.ts";
import { expectAccessible, expectReflows } from "./checks.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";
import { fill, formWith, send } from "./form.ts";

const complete = "Save as complete and continue";

/** An assessment begun by somebody who is signed in. @returns its address */
async function begun(given: Given, signInAs: (who: { id: string }) => Promise<unknown>) {
  const who = await given.user({ name: ownName(), role: "mental-health-practitioner", duty: "desk", callSign: ownCallSign() });
  const episode = await given.episode({ owner: who, person: await given.person({ familyName: ownName() }), facts: { callerName: "Nour", callerRelationship: "Mother", callersWords: "She is crying in the kitchen" } });
  const id = await given.as(who, (tx) => insertAssessment(tx, { episodeId: episode.id, startedBy: who.id, happenedAt: given.now, now: given.now }));
  await signInAs(who);
  return { who, episode, address: `/episodes/${episode.id}/assessments/${id}`, id };
}

async function stored(sql: postgres.Sql, assessment: string, section: string): Promise<unknown> {
  const [row] = await sql`select answers from assessment_sections where assessment_id = ${assessment} and section = ${section} order by version desc limit 1`;
  return row?.["answers"];
}

test("medicines are a list that grows by its button, and each message stands at its own box", async ({ page, given, signInAs, sql }) => {
  const { address, id } = await begun(given, signInAs);
  await page.goto(`${address}/sections/medication`);
  await expectAccessible(page);
  await send(page, "Save and add another medicine", { part: "yes", "medicines-1-name": "Lithium", "medicines-1-dose": "800 mg", "medicines-1-missed": "9", "medicines-1-care": "lithium" });
  await expect(page.getByRole("link", { name: /from 0 to 7.*Medicine 1: missed/ })).toBeVisible();
  await expect(page.locator("[name=medicines-1-name]"), "nothing typed is lost").toHaveValue("Lithium");

  await send(page, "Save and add another medicine", { "medicines-1-missed": "7" });
  await expect(page).toHaveURL(/sections\/medication\?done=assessment-section-saved/);
  await expect(page.getByText("These may be poisoning")).toBeVisible();
  await send(page, complete, { "medicines-2-dose": "5 mg" });
  await expect(page.getByRole("link", { name: "Write something: “Medicine 2: name”" })).toBeVisible();
  await send(page, complete, { "medicines-1-name": "", "medicines-1-dose": "", "medicines-1-missed": "", "medicines-1-care": "", "medicines-2-name": "Zopiclone" });
  await expect(page).toHaveURL(/sections\/sleep/);
  expect(await stored(sql, id, "medication")).toEqual({ part: "yes", "medicines-1-name": "Zopiclone", "medicines-1-dose": "5 mg" });
  await page.goto(address);
  await expect(page.getByRole("table", { name: "Medicines" }).getByRole("rowheader")).toContainText("Zopiclone");
});

test("an answer that asks to think of something says so under it", async ({ page, given, signInAs }) => {
  const { address } = await begun(given, signInAs);
  await page.goto(`${address}/sections/mood`);
  const note = page.locator("details").filter({ hasText: "PHQ-9" }).locator(".answer-note").first();
  await expect(note).toBeHidden();
  await page.getByText("PHQ-9 (aid to conversation)").click();
  await expect(note).toBeHidden();
  await fill(formWith(page, complete), { "phq-9-q9": "1" });
  await expect(note).toContainText("Talk about safety next");
  await expect(note.getByRole("link", { name: "Safety and formulation" })).toBeVisible();
  await expect(note).not.toContainText(/risk/i);
  await expectAccessible(page);
  await send(page, complete);
  await expect(page, "and the next section says it, too").toHaveURL(/sections\/physical/);
  await expect(page.getByRole("region", { name: "To think of, from other sections" })).toContainText("Talk about safety next");
  await page.goto(`${address}/sections/mood`);
  await expect(page.getByText("As saved: Incomplete – 1 of 9")).toBeVisible();
});

test("what triage and callers said is copied with its source, and stays unreviewed until somebody has read it", async ({ page, given, signInAs, sql }) => {
  const { who, episode, address, id } = await begun(given, signInAs);
  const answers = { ...Object.fromEntries(safetyQuestions.map((question) => [question, { answer: "no", words: "" }])), overdose: { answer: "yes", words: "Her mother’s tablets" } } as SafetyAnswers;
  await given.as(who, (tx) => insertTriage(tx, {
    id: newId(), episodeId: episode.id, answers: freezeSafetyAnswers(answers), redFlags: ["overdose"], urgency: "urgent", decision: "send-crew", reason: "Alone", proposedUrgency: null, differsBecause: null,
    agreedWithPatient: "yes", safetyNetting: null, decidedBy: who.id, decidedAt: given.now, reachBy: null,
  }));
  await copied(page, `${address}/sections/collateral`);
  await expect(page.locator("[name=account]")).toHaveValue(/Nour \(mother\), .*: “She is crying in the kitchen”/);
  await copied(page, `${address}/sections/primary-survey`);
  await expect(page.locator("[name=told]")).toHaveValue(new RegExp(`Triage, .*, ${who.name}:\\s+Overdose or poisoning: Her mother’s tablets`));
  await page.goto(`${address}/sign-off`);
  await expect(page.getByText("Copied text has not been reviewed")).toBeVisible();
  await page.goto(`${address}/sections/collateral`);
  await send(page, complete, { "reviewed[]": ["yes"] });
  await expect(page).toHaveURL(/sections\/history/);
  expect(await sql`select unreviewed_copies as copies from assessment_sections where assessment_id = ${id} and section = 'collateral' order by version desc limit 1`).toEqual([{ copies: [] }]);
});

test("the question on sleep that the PHQ-9 shares is answered once, and reviewed where it is carried to", async ({ page, given, signInAs, sql }) => {
  const { address, id } = await begun(given, signInAs);
  await page.goto(`${address}/sections/sleep`);
  await page.getByText("PHQ-9, one question of it (aid to conversation)").click();
  await send(page, complete, { part: "yes", "phq-9-q3": "2" });
  await expect(page).toHaveURL(/done=assessment-section-saved/);
  await copied(page, `${address}/sections/mood`, "the section “Sleep”");
  await expect(page.locator("[name=phq-9-q3][value='2']")).toBeChecked();
  expect(await sql`select unreviewed_copies as copies from assessment_sections where assessment_id = ${id} and section = 'mood'`).toEqual([{ copies: ["phq-9-q3"] }]);
  await page.goto(`${address}/sections/sleep`);
  await expect(page.getByText(/As saved: Incomplete/), "one question of it is not an unfinished PHQ-9").toHaveCount(0);
});

async function copied(page: Page, section: string, from = "the call and triage"): Promise<void> {
  await page.goto(section);
  await page.getByRole("link", { name: `Copy in what is known from ${from}` }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Copy from ${from}, to be reviewed` }).click();
  await expect(page).toHaveURL(/done=assessment-copied/);
  await expect(page.getByText("Copied, not yet reviewed").first()).toBeVisible();
}

test("every section fits 320 pixels and can be used by everybody, its questionnaires opened, too", async ({ page, given, signInAs }) => {
  test.slow();
  const { address } = await begun(given, signInAs);
  for (const { id, title } of assessmentSections) {
    await page.goto(`${address}/sections/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
    await expectReflows(page);
    await expectAccessible(page);
  }
});
