import type { Page } from "@playwright/test";
import { expect, ownCallSign, test } from "./given.ts";
import { writtenAssessment } from "./written-assessment.ts";

const words = "It began when the letter came";
const box = (page: Page) => page.getByLabel("Your account of the crisis");

// Runs where scripts do: without them nothing is kept before the button is pressed, and words-are-kept asks for that.
test("a session that ends mid-sentence: what is typed after it is kept too, and signing in again leads to the same field", async ({ page, given, signInAs, sql }) => {
  const who = await given.user({ duty: "desk", callSign: ownCallSign() });
  const episode = await given.episode({ owner: who, person: await given.person() });
  const address = `${(await writtenAssessment(given, { author: who, episode })).path}/sections/crisis`;
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
