import type { Page } from "@playwright/test";
import { expect, ownCallSign, ownName, test } from "./given.ts";

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

test("somebody else signs in in another tab, or signs out: what is open leaves the screen, and what was typed stays its writer's", async ({ page, given, signInAs, sql }) => {
  const family = ownName();
  const [first, second] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ duty: "desk", callSign: ownCallSign() })];
  const person = await given.person({ familyName: family });
  const { id: episodeId } = await given.episode({ owner: first, person });
  await given.tie(second, { id: episodeId });
  const drafts = async () => (await sql<{ by: string }[]>`select user_id as by from drafts where form_key = ${`triage:${episodeId}`} and values::text like '%doorstep%'`).map(({ by }) => by);
  await signInAs(first);
  await page.goto(`/episodes/${episodeId}/triage`);
  await page.locator("[name=presentation]").fill("She sits");
  await expect(page.getByText(/^Draft saved/).first()).toBeVisible();
  await signInAs(second);
  await page.locator("[name=presentation]").fill("She sits on the doorstep");
  await expect(page.getByText(/^Not saved: somebody else has signed in here/).first()).toBeVisible();
  expect(await drafts(), "nobody has it in their name").toEqual([]);
  const other = await page.context().newPage();
  await other.goto("/desk");
  await expect(page.getByRole("heading", { name: "You have been signed out" })).toBeVisible();
  await expect(page.getByText(family.toUpperCase())).toHaveCount(0);

  const third = await page.context().newPage();
  await third.goto(`/people/${person.id}`);
  await expect(third.getByText(family.toUpperCase()).first()).toBeVisible();
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(third.getByRole("heading", { name: "You have been signed out" })).toBeVisible();
  await expect(third.getByText(family.toUpperCase())).toHaveCount(0);
});
