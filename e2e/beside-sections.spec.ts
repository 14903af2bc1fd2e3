import type { Page } from "@playwright/test";
import { typedTimeOf } from "#domain/typed-time.ts";
import { expectAccessible, expectReflows } from "./checks.ts";
import { givenAssessment } from "./crew-assessment.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";
import { readPdf } from "./pdf-text.ts";
import { wordsEverywhere, writtenAssessment } from "./written-assessment.ts";

const seven = { respirations: "8", spo2: "98", breathing: "air", systolic: "120", pulse: "72", acvpu: "V", temperature: "36.0" };
const plain = (text: string) => text.replace(/\s/g, "");
const sheetsOf = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true })).sheets;

/** A set of observations and a section 136, each written in its own room. */
async function measureAndDetain(page: Page, id: string, now: Date): Promise<void> {
  await page.goto(`/episodes/${id}/observations/new`);
  await send(page, "Record observations", { ...seven, pregnant: "no" });
  await expect(page).toHaveURL(/done=observations-recorded/);
  const start = typedTimeOf(new Date(now.getTime() - 2 * 3_600_000));
  await page.goto(`/episodes/${id}/detentions/new`);
  await send(page, "Record and start the clock", { power: "s136", "clock-start": "arrival", "started-date": start.date, "started-time": start.time, place: "health-based" });
  await expect(page).toHaveURL(/done=detention-recorded/);
}

test("an assessment is read, checked and printed with the crisis's observations and legal status", async ({ page, given, signInAs }) => {
  test.setTimeout(120_000);
  const { paramedic, episode, address } = await givenAssessment(given);
  await signInAs(paramedic);
  const observations = page.getByRole("region", { name: "Observations and NEWS2", exact: true });
  const legal = page.getByRole("region", { name: "Legal status", exact: true });

  await page.goto(address);
  await expect(observations).toContainText("No observations recorded in this crisis");
  await expect(legal).toContainText("No legal power recorded");
  const sections = page.getByRole("navigation", { name: "Sections of this assessment" });
  await expect(sections.getByRole("link", { name: /Observations and NEWS2/ })).toHaveAttribute("href", `/episodes/${episode.id}/observations`);
  await expect(sections.getByRole("link", { name: /Legal status/ })).toHaveAttribute("href", `/episodes/${episode.id}/detentions`);
  await page.goto(`${address}/summary`);
  await expect(page.locator(".one-page")).toContainText("No legal power recorded");

  await measureAndDetain(page, episode.id, given.now);
  for (const where of [address, `${address}/sign-off`]) {
    await page.goto(where);
    await expect(observations).toContainText("Newest: NEWS2");
    await expect(observations.getByRole("table")).toContainText("Respirations");
    await expect(legal.getByRole("row", { name: /Section 136/ })).toContainText("Ends ");
    await expectAccessible(page);
    await expectReflows(page);
  }
  await page.goto(address);
  const printed = (await sheetsOf(page)).join("");
  expect(printed).toContain(plain("Newest: NEWS2"));
  expect(printed).toContain(plain("Section 136"));
  await page.goto(`${address}/sections/primary-survey`);
  await page.getByRole("link", { name: "Open the observations" }).click();
  await expect(page).toHaveURL(`/episodes/${episode.id}/observations`);
});

test("the one-page summary stays a page with the legal status on it", async ({ page, given, signInAs }) => {
  const who = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  const episode = await given.episode({ owner: who, person: await given.person({ familyName: ownName() }) });
  const { path } = await writtenAssessment(given, { author: who, episode, signed: true, answers: wordsEverywhere("He said that he had not slept since the letter came. ".repeat(8)) });
  await signInAs(who);
  await measureAndDetain(page, episode.id, given.now);
  await page.goto(`${path}/summary`);
  await expect(page.locator(".one-page")).toContainText(/Section 136 since .* Ends /);
  expect(await sheetsOf(page)).toHaveLength(1);
});
