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

/** A form without a draft of its own, typed into and left alone until the page says that it has been signed out. */
async function leaveAlone(page: Page, personId: string): Promise<string> {
  await page.clock.install();
  await page.goto(`/people/${personId}/alerts/new`);
  await page.getByLabel("What must be known").fill(words);
  await page.getByLabel("Advance decision").check();
  return page.url();
}
const hidden = (page: Page) => page.getByRole("heading", { name: "You have been signed out" });

for (const [when, isOver] of [["is over", true], ["is not quite over yet", false]] as const) {
  test(`a form that keeps no draft is left alone, and the session ${when}: the page goes, and what was typed is there after signing in`, async ({ page, given, signInAs, sql }) => {
    const who = await given.user({ duty: "desk", callSign: ownCallSign() });
    const person = await given.person();
    await given.episode({ owner: who, person });
    const session = await signInAs(who);
    const address = await leaveAlone(page, person.id);
    await sql`update sessions set last_seen_at = now() - interval '10 minutes', idle_seconds = ${isOver ? 60 : 900} where id = ${session}`;
    await page.clock.fastForward("16:00");
    await expect(hidden(page)).toBeVisible();
    await expect(page.getByText("What you typed here is kept for you.")).toBeVisible();
    expect(await page.content(), "and nothing of it stays on the screen").not.toContain(words);
    const [seen] = await sql<{ long: boolean }[]>`select last_seen_at < now() - interval '9 minutes' as long from sessions where id = ${session}`;
    expect(seen?.long, "nobody did anything: the session is not prolonged").toBe(true);

    await page.getByRole("link", { name: "Sign in again to come back to this page" }).click();
    await page.waitForURL(isOver ? /\/sign-in\?then=/ : /./);
    await signInAs(who);
    await page.goto(address);
    await expect(page.getByText("Not sent: what you typed here")).toBeVisible();
    const givenBack = page.locator(".unsent-text");
    await expect(givenBack.locator("dt"), "in the words and the order of the form").toHaveText(["What is it?", "What must be known"]);
    await expect(givenBack.locator("dd")).toHaveText(["Advance decision", words]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), "nothing is kept in the browser").toEqual([0, 0]);
  });
}

test("what cannot be kept at once is tried again, and never for a colleague who signs in meanwhile", async ({ browser, given, signInAs, sql }) => {
  const [who, colleague] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ duty: "desk", callSign: ownCallSign() })];
  const person = await given.person();
  await given.episode({ owner: who, person });
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(who, page);
  await leaveAlone(page, person.id);
  await page.route("**/drafts/keeping", (route) => route.abort("internetdisconnected"));
  await page.clock.fastForward("16:00");
  await expect(page.getByText("What you typed here is not kept yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in again (opens in a new tab)" })).toBeVisible();

  await signInAs(colleague, page);
  const [refused] = await Promise.all([page.waitForResponse(/drafts.keeping$/), page.unroute("**/drafts/keeping")]);
  expect(refused.status()).toBe(412);
  await signInAs(who, page);
  await expect(page.getByText("What you typed here is kept for you.")).toBeVisible();
  expect(await sql`select user_id as "userId" from drafts where form_key = ${`page:/people/${person.id}/alerts/new`}`).toEqual([{ userId: who.id }]);
  await context.close();
});
