import type { Page } from "@playwright/test";
import { idAt, newId } from "#db/ids.ts";
import { drafts } from "#db/schema/audit.ts";
import type { Actor } from "#domain/actor.ts";
import type { Given } from "#test/make.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";
import { writtenAssessment } from "./written-assessment.ts";

const words = "It began when the letter came";

async function openSection(given: Given) {
  const who = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  const family = ownName();
  const person = await given.person({ familyName: family });
  const episode = await given.episode({ owner: who, person });
  const { id, path } = await writtenAssessment(given, { author: who, episode });
  return { who, family, person, formKey: `assessment:${id}:crisis`, address: `${path}/sections/crisis` };
}
type Opened = Awaited<ReturnType<typeof openSection>>;

const box = (page: Page) => page.getByLabel("Your account of the crisis");

/** Typed, where scripts run; else as it lay there when somebody's session had run out. */
async function leaveUnfinished(page: Page, given: Given, { who, formKey, address }: Opened, hasScript: boolean): Promise<void> {
  if (!hasScript) {
    const at = new Date(given.now.getTime() - 60_000);
    await given.db.insert(drafts).values({ id: newId(), userId: who.id, formKey, pageId: idAt(at), path: address, values: { account: words }, savedAt: at });
    return;
  }
  await page.goto(address);
  await box(page).pressSequentially(words);
  await expect(page.getByText(/^Draft saved \d\d:\d\d:\d\d$/).first()).toBeVisible();
}

test("what was typed and not sent is found again, put aside, taken back and gone on with", async ({ page, given, signInAs, javaScriptEnabled }) => {
  const opened = await openSection(given);
  await signInAs(opened.who);
  await leaveUnfinished(page, given, opened, javaScriptEnabled !== false);
  await page.goto("/drafts");
  const row = page.getByRole("row").filter({ hasText: "Assessment: What is happening" });
  await expect(row).toContainText(opened.family.toUpperCase());

  await row.getByRole("link", { name: /Compare or put aside/ }).click();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("button", { name: "Put this draft aside" }).click();
  await expect(page.getByText("The draft is put aside.")).toBeVisible();
  await expect(page.getByText("You have no unfinished records")).toBeVisible();
  await page.goto(opened.address);
  await expect(box(page), "it is no longer in its form").toHaveValue("");

  await page.goto("/drafts?view=let-go");
  await page.getByRole("link", { name: /Read or take back/ }).click();
  await page.getByRole("button", { name: "Take this text back" }).click();
  await expect(page.getByText("Your text is back.")).toBeVisible();
  await page.getByRole("link", { name: /Go on writing/ }).click();
  await expect(box(page)).toHaveValue(words);
});

test("words about somebody who is restricted since are kept, and shown to nobody until the record is open again", async ({ page, given, signInAs, javaScriptEnabled }) => {
  const opened = await openSection(given);
  await signInAs(opened.who);
  await leaveUnfinished(page, given, opened, javaScriptEnabled !== false);
  await given.restriction(opened.person, await given.user({ role: "consultant-nurse" }));
  await page.goto("/drafts");
  await expect(page.getByText("A record that is not open to you now")).toBeVisible();
  await page.getByRole("link", { name: /Compare or put aside/ }).click();
  await expect(page.getByText("This record is not open to you now")).toBeVisible();
  for (const hidden of [words, opened.family.toUpperCase()]) await expect(page.getByText(hidden)).toHaveCount(0);
  await given.emergencyAccess(opened.who, opened.person);
  await page.reload();
  await expect(page.getByText(words)).toBeVisible();
});

test("somebody else's unfinished record does not exist", async ({ page, given, signInAs, sql, javaScriptEnabled }) => {
  const opened = await openSection(given);
  await signInAs(opened.who);
  await leaveUnfinished(page, given, opened, javaScriptEnabled !== false);
  const [draft] = await sql<{ id: string }[]>`select id from drafts where user_id = ${opened.who.id}`;
  const other: Actor = await given.user({ duty: "desk", callSign: ownCallSign() });
  await signInAs(other);
  expect((await page.goto(`/drafts/${draft?.id ?? ""}`))?.status()).toBe(404);
});
