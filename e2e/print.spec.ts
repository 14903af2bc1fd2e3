import type { Page } from "@playwright/test";
import type { Actor } from "#domain/actor.ts";
import type { Given } from "#test/make.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";
import { readPdf, type PrintedPdf } from "./pdf-text.ts";
import { wordsEverywhere, writtenAssessment } from "./written-assessment.ts";

const printed = async (page: Page): Promise<PrintedPdf> => readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
const plain = (text: string) => text.replace(/\s/g, "");
const longWords = "He said that he had not slept since the letter came, and that the house was too quiet to stay in. ".repeat(4);

/** Somebody with a name of their own, and an assessment about them that fills several sheets. */
async function assessed(given: Given, who: Actor, signed: boolean) {
  const family = ownName();
  const person = await given.person({ familyName: family, givenName: "Sam", bornOn: "1980-08-14" });
  const episode = await given.episode({ owner: who, person });
  const assessment = await writtenAssessment(given, { author: who, episode, signed, answers: wordsEverywhere(longWords) });
  return { family, person, episode, assessment };
}

/** Whom it is about, who printed it, and which of how many it is: on every sheet, in this order. */
function expectIdentityOnEverySheet({ sheets, isTagged, language }: PrintedPdf, family: string, by: string): void {
  sheets.forEach((sheet, index) => {
    expect.soft(sheet, `sheet ${index + 1}`).toContain(plain(`${family.toUpperCase()}, Sam Born 14-Aug-1980`));
    expect.soft(sheet, `sheet ${index + 1}`).toMatch(new RegExp(`Printed\\d\\d-\\w{3}-\\d{4}\\d\\d:\\d\\dby${plain(by)}`));
    expect.soft(sheet, `sheet ${index + 1}`).toContain(`Page${index + 1}of${sheets.length}`);
    expect.soft(sheet, `sheet ${index + 1}`).toContain(plain("Confidential. Dispose of securely."));
  });
  expect(isTagged, "assistive technology can read it").toBe(true);
  expect(language).toBe("en-GB");
}

for (const signed of [true, false]) {
  test(`every sheet of ${signed ? "a signed assessment" : "an unsigned assessment, marked as a draft,"} says whom it is about, who printed it and which page it is`, async ({ page, given, signInAs }) => {
    const who = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
    await signInAs(who);
    const { family, assessment } = await assessed(given, who, signed);
    await page.goto(assessment.path);
    const pdf = await printed(page);
    expect(pdf.sheets.length).toBeGreaterThan(2);
    expectIdentityOnEverySheet(pdf, family, who.name);
    expect(pdf.sheets.map((sheet) => sheet.includes("DRAFT")), "each sheet of a draft says so, and no other").toEqual(pdf.sheets.map(() => !signed));
    expect(pdf.sheets.join(""), "what is folded away is printed").toContain(plain("Signed off"));

    await page.goto(`${assessment.path}/summary`);
    const summary = await printed(page);
    expect(summary.sheets, "however much was written").toHaveLength(1);
    expectIdentityOnEverySheet(summary, family, who.name);
    expect(summary.sheets[0]?.includes("DRAFT")).toBe(!signed);
    expect(summary.sheets[0], "what is cut says where it goes on").toContain(plain("(more)"));
  });
}

test("two assessments compared are printed with whom they are about on every sheet", async ({ page, given, signInAs }) => {
  const who = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  await signInAs(who);
  const { family, person, episode, assessment } = await assessed(given, who, true);
  const before = new Date(given.now.getTime() - 86_400_000);
  const earlier = await writtenAssessment(given, { author: who, episode, happenedAt: before, signed: true, answers: wordsEverywhere("Calm, and able to say what would help.") });
  await page.goto(`/people/${person.id}/looking-back/assessments?earlier=${earlier.id}&later=${assessment.id}`);
  await expect(page.getByText("Changed", { exact: true }).first()).toBeVisible();
  const pdf = await printed(page);
  expect(pdf.sheets.length).toBeGreaterThan(1);
  expectIdentityOnEverySheet(pdf, family, who.name);
});

test("the page of a crisis says on every sheet whom it is about, and so does a form that nobody has filled in yet", async ({ page, given, signInAs }) => {
  const who = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  await signInAs(who);
  const { family, episode } = await assessed(given, who, true);
  for (const address of [`/episodes/${episode.id}`, `/episodes/${episode.id}/triage`]) {
    await page.goto(address);
    const pdf = await printed(page);
    expect(pdf.sheets.length).toBeGreaterThan(1);
    expectIdentityOnEverySheet(pdf, family, who.name);
  }
});

test("a plan that somebody takes home without their name has it nowhere on paper, nor who printed it", async ({ page, given, signInAs }) => {
  const who = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  await signInAs(who);
  const { family, episode } = await assessed(given, who, true);
  await page.goto(`/episodes/${episode.id}/safety-plan/write`);
  await send(page, "Save as a draft", { "signs-person": "I stop answering the phone" });
  await expect(page).toHaveURL(/done=/);
  await page.goto(`/episodes/${episode.id}/safety-plan/print?paper=plain`);
  await expect(page.getByText("I stop answering the phone"), "an address alone shows nobody's plan").toHaveCount(0);
  await send(page, "Show what is printed", { paper: "plain", yearOfBirth: "1981", familyStart: family.slice(0, 2) });
  await expect(page.getByRole("link", { name: /This is not the year of birth on this record/ })).toBeVisible();
  await expect(page.locator("[name=familyStart]"), "nothing typed is lost").toHaveValue(family.slice(0, 2));
  await expect(page.locator("[name=paper][value=plain]")).toBeChecked();
  await send(page, "Show what is printed", { yearOfBirth: "1980" });
  await expect(page.getByText("I stop answering the phone")).toBeVisible();
  expect(page.url(), "what was typed is not in the address").not.toContain("1980");
  const { sheets } = await printed(page);
  const words = sheets.join("");
  expect(words).toContain(plain("I stop answering the phone"));
  for (const [index, sheet] of sheets.entries()) expect.soft(sheet, `sheet ${index + 1} says whom to call`).toContain(plain("In danger: 999"));
  for (const never of [family.toUpperCase(), family, "14-Aug-1980", "Printed", who.name, "Confidential"]) expect.soft(words, never).not.toContain(plain(never));
});
