import type { Page } from "@playwright/test";
import { expect, ownCallSign, test } from "./given.ts";

test("two people open in two tabs: each says so, until one is closed", async ({ page, given, signInAs }) => {
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  await signInAs(owner);
  const [one, two] = [await given.person(), await given.person()];
  for (const person of [one, two]) await given.episode({ owner, person });
  const said = (where: Page) => where.getByText("Another person’s record is open in another tab.");
  const other = await page.context().newPage();
  await page.goto(`/people/${one.id}`);
  await other.goto(`/people/${one.id}/details`);
  await expect(page.getByRole("status").filter({ hasText: "Another person" })).toHaveCount(0);
  await other.goto(`/people/${two.id}`);
  for (const where of [page, other]) await expect(said(where)).toBeVisible();
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)].flat()), "nothing is stored").toEqual([]);
  await other.close();
  await expect(said(page)).toHaveCount(0);
});
