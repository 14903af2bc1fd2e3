import type { Page } from "@playwright/test";
import { givenAuthenticator } from "./authenticator.ts";
import { expectAccessible, expectHeading, expectReflows } from "./checks.ts";
import { givenAssessment } from "./crew-assessment.ts";
import { send } from "./form.ts";
import { expect, test } from "./given.ts";

const signOff = "Sign off this assessment";
const isClear = "Record that the crew is clear";

const well = { respirations: "16", spo2: "98", breathing: "air", systolic: "120", pulse: "72", acvpu: "A", temperature: "36.8" };
const five = { ...well, respirations: "22", spo2: "95", pulse: "118" };
const singleThree = { ...well, acvpu: "C" };
const seven = { ...well, respirations: "8", acvpu: "V", temperature: "36.0" };

async function observe(page: Page, { id }: { id: string }, measured: Record<string, string>): Promise<void> {
  await page.goto(`/episodes/${id}/observations/new`);
  await send(page, "Record observations", measured);
  await expect(page).toHaveURL(/done=observations-recorded/);
}

test("NEWS2 of 5 asks for a physical review before the signature, and going on needs a reason", async ({ page, pageOf, given, signInAs, sql }) => {
  test.setTimeout(180_000);
  const { paramedic, practitioner, episode, address } = await givenAssessment(given);
  const { code, wrongCode } = await givenAuthenticator(given, paramedic);
  await signInAs(paramedic);
  await observe(page, episode, { ...five, pregnant: "no" });

  await page.goto(`${address}/sign-off`);
  const asked = page.locator(".inline-alert").filter({ hasText: "Physical health first" });
  await expect(asked).toContainText("NEWS2 is 5 or more, or one part scores 3");
  await expectAccessible(page);
  await expectReflows(page);
  await send(page, signOff, { next: "follow-up", confirmationCode: wrongCode() });
  await expect(page.getByRole("link", { name: /Write what the review found, or why you go on without one/ }), "the rule speaks before any code is looked at").toBeVisible();

  await test.step("a colleague measures again meanwhile: what was written is about another set, and is kept", async () => {
    const theirs = await pageOf(practitioner);
    await observe(theirs, episode, { ...seven, pregnant: "no" });
    await send(page, signOff, { "physical-review": "GP rung, fever explains it", confirmationCode: wrongCode() });
    await expect(page.getByText("New observations ask for a physical-health review.").first()).toBeVisible();
    await expect(page.getByLabel(/Physical health: what the review found/), "without scripts the page is drawn with the new set").toHaveValue("GP rung, fever explains it");
    expect(await sql`select 1 from assessment_sign_offs s join assessments a on a.id = s.assessment_id where a.episode_id = ${episode.id}`).toHaveLength(0);
  });

  await page.goto(`${address}/sign-off`);
  await expect(page.locator(".inline-alert").filter({ hasText: "Time-critical: physical health first" })).toContainText("NEWS2 is 7 or more: treat as time-critical.");
  await send(page, signOff, { next: "follow-up", "physical-review": "Emergency department declined by her, doctor told at 02:10", confirmationCode: code() });
  await expect(page).toHaveURL(/done=assessment-signed-off/);
  expect(await sql`select prompt, going_on, words from physical_reviews where episode_id = ${episode.id}`).toMatchObject([{ prompt: "time-critical", going_on: "signed-off", words: "Emergency department declined by her, doctor told at 02:10" }]);
});

test("a single 3 asks before somebody is left at home; words stay with the set that asked", async ({ page, given, signInAs, sql }) => {
  const { paramedic, episode, job } = await givenAssessment(given, { onScene: true });
  await signInAs(paramedic);
  await observe(page, episode, { ...singleThree, pregnant: "no" });
  await page.goto(`${job}/clear`);
  await expectHeading(page, /is clear$/);
  await expect(page.locator(".inline-alert").filter({ hasText: "Physical health first" })).toBeVisible();
  await expectAccessible(page);
  await send(page, isClear, { outcome: "not-conveyed" });
  await expect(page.getByRole("link", { name: /Write what the review found, or why you go on without one/ })).toBeVisible();
  await send(page, isClear, { outcome: "not-conveyed", "physical-review": "Confused since a fall in May, her daughter says; GP at eight" });
  await expect(page).toHaveURL(/done=response-cleared/);
  expect(await sql`select prompt, going_on from physical_reviews where episode_id = ${episode.id}`).toMatchObject([{ prompt: "physical-health-review", going_on: "left-at-home" }]);
  const [written] = await sql<{ set: string }[]>`select set_id as set from physical_reviews where episode_id = ${episode.id}`;
  await page.goto(`/episodes/${episode.id}/observations/${written?.set ?? ""}`);
  await expect(page.getByText("Confused since a fall in May, her daughter says; GP at eight")).toBeVisible();
});

test("nothing is asked where NEWS2 is not for the person: under 16, and in pregnancy", async ({ page, given, signInAs }) => {
  const year = new Date().getUTCFullYear();
  const people = [[`${year - 12}-01-01`, { ...seven, pregnant: "no" }], [`${year - 30}-01-01`, { ...seven, pregnant: "yes" }]] as const;
  for (const [bornOn, measured] of people) {
    const { paramedic, episode, address } = await givenAssessment(given, { bornOn });
    await signInAs(paramedic);
    await observe(page, episode, measured);
    await page.goto(`${address}/sign-off`);
    await expectHeading(page, /Check your answers and sign off$/);
    await expect(page.getByText("physical health first", { exact: false })).toHaveCount(0);
    await expect(page.getByLabel(/Physical health: what the review found/)).toHaveCount(0);
  }
});
