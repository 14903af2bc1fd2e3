import type { Page } from "@playwright/test";
import type { Given } from "#test/make.ts";
import { expect, ownCallSign, test } from "./given.ts";
import { watch } from "./watched-page.ts";
import { writtenAssessment } from "./written-assessment.ts";

const words = "It began when the letter came";
const box = (page: Page) => page.getByLabel("Your account of the crisis");

async function openSection(given: Given) {
  const who = await given.user({ duty: "desk", callSign: ownCallSign() });
  const episode = await given.episode({ owner: who, person: await given.person() });
  return { who, address: `${(await writtenAssessment(given, { author: who, episode })).path}/sections/crisis` };
}

// Runs where scripts do: without them nothing is kept before the button is pressed, and words-are-kept asks for that.
test("a session that ends mid-sentence: what is typed after it is kept too, and signing in again leads to the same field", async ({ page, given, signInAs, sql }) => {
  const { who, address } = await openSection(given);
  const session = await signInAs(who);
  await page.goto(address);
  await box(page).pressSequentially(words);
  await expect(page.getByText(/^Draft saved/).first()).toBeVisible();
  await sql`update sessions set last_seen_at = now() - interval '1 hour', idle_seconds = 60 where id = ${session}`;
  await box(page).pressSequentially(", and went on");
  await expect(page.getByText(/^You have been signed out\. Draft saved/).first()).toBeVisible();

  const [again] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: /Sign in again/ }).click()]);
  await again.waitForURL(/\/sign-in/);
  const then = new URL(again.url()).searchParams.get("then") ?? "";
  expect(then).toBe(`${address}#account`);
  await signInAs(who, again);
  await again.goto(then);
  await expect(box(again)).toBeFocused();
  await expect(box(again)).toHaveValue(`${words}, and went on`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), "nothing is kept in the browser").toEqual([0, 0]);
});

test("what was on its way when its form was sent comes too late, and troubles nobody", async ({ page, given, signInAs }) => {
  const { who, address } = await openSection(given);
  await signInAs(who);
  await page.goto(address);
  const held = Promise.withResolvers<void>();
  await page.route("**/drafts/keeping", async (route) => {
    await held.promise;
    await route.continue();
  });
  const [late] = await Promise.all([page.waitForRequest(/drafts.keeping$/), box(page).pressSequentially(words)]);
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page).toHaveURL(/done=assessment-section-saved/);
  held.resolve();
  expect((await late.response())?.status(), "the form was stored").toBe(409);
});

test("a form whose draft is put aside in another tab says so, and keeps what stands in it", async ({ browser, given, signInAs }) => {
  const { who, address } = await openSection(given);
  const context = await browser.newContext();
  const troubles = watch(context);
  const page = await context.newPage();
  await signInAs(who, page);
  await page.goto(address);
  await box(page).pressSequentially(words);
  await expect(page.getByText(/^Draft saved/).first()).toBeVisible();
  const tab = await context.newPage();
  await tab.goto("/drafts");
  await tab.getByRole("link", { name: /Compare or put aside/ }).click();
  await tab.getByRole("button", { name: "Put this draft aside" }).click();
  await expect(tab.getByText("The draft is put aside.")).toBeVisible();

  await box(page).pressSequentially(", and nobody rang");
  await expect(page.locator(".draft-state > [aria-hidden]")).toHaveText(/^Not saved as a draft: this form was sent, or its draft put aside\./);
  await expect(box(page)).toHaveValue(`${words}, and nobody rang`);
  expect(troubles, "in any other journey such a refusal fails the test").toEqual([expect.stringContaining("a draft was refused, and its form was not under way")]);
  await context.close();
});
