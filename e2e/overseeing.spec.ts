import type { Page } from "@playwright/test";
import { typedTimeOf } from "#domain/typed-time.ts";
import { expectAccessible, expectHeading } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: new RegExp(name, "i") });

test("a consultant nurse's decision becomes a task of the owner, who ends it with what was done", async ({ page, given, signInAs, pageOf, sql }) => {
  const [family, task] = [ownName(), `Ask the practice about ${ownName()}`];
  const [owner, consultant] = [await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), role: "consultant-nurse" })];
  // Overdue for longer than anything else, so that it stands on the first page.
  const episode = await given.episode({ owner, person: await given.person({ familyName: family }), dueIn: -100_000 });
  const own = await given.episode({ owner: consultant });
  await signInAs(consultant);
  await page.goto("/review");
  await expect(row(page, family)).toContainText("The next action is overdue");
  await row(page, family).getByRole("link").click();
  await page.getByRole("link", { name: "Write a review" }).click();
  await send(page, "Record review");
  await expect(page.getByRole("link", { name: "Write what you found." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Write what is to be done: it becomes a task." })).toBeVisible();
  await expectAccessible(page);
  const { date, time } = typedTimeOf(new Date(Date.now() + 3 * 3_600_000));
  await send(page, "Record review", { findings: "Nobody has rung back since Monday", decision: "The owner rings the practice today", task, "due-date": date, "due-time": time });
  await expect(page.getByText("The review is recorded. Its decision is a task of the owner.")).toBeVisible();
  await page.goto(`/episodes/${own.id}/reviews/new`);
  await expect(page.getByText("This is your own case: another consultant nurse reviews it.")).toBeVisible();

  const others = await pageOf(owner);
  await others.goto("/follow-ups");
  await row(others, task).getByRole("link").first().click();
  await expectHeading(others, new RegExp(task));
  await expect(others.getByRole("link", { name: "Record an attempt" }), "a task is done, not tried").toHaveCount(0);
  await others.getByRole("link", { name: "The task is done" }).click();
  await send(others, "Record how the task ended", { how: "done" });
  await expect(others.getByRole("link", { name: "Write what came of it, or why it ends." })).toBeVisible();
  await send(others, "Record how the task ended", { words: "They have sent the list" });
  await expect(others).toHaveURL(/done=follow-up-ended/);
  await expect(others.getByText("They have sent the list")).toBeVisible();
  const stored = await sql<{ because: string; task: string; owner: string; how: string; words: string; next: string }[]>`
    select v.listed_because as because, f.purpose as task, f.owner_id as owner, f.done_how as how, f.done_words as words, s.next_action as next
    from reviews v join follow_ups f on f.review_id = v.id join strips s on s.episode_id = v.episode_id where v.episode_id = ${episode.id}`;
  expect(stored).toEqual([{ because: expect.stringContaining("The next action is overdue"), task, owner: owner.id, how: "done", words: "They have sent the list", next: task }]);
});

test("two people of one name are told apart on every list that has both", async ({ page, given, signInAs }) => {
  const family = ownName();
  const [owner, consultant] = [await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), role: "consultant-nurse" })];
  for (const bornOn of ["1980-08-14", "1999-03-02"]) await given.episode({ owner, person: await given.person({ familyName: family, givenName: "Olu", bornOn }), dueIn: -100_000 });
  const expectToldApart = async (address: string) => {
    await page.goto(address);
    await expect(row(page, family)).toHaveCount(2);
    for (const born of ["14-Aug-1980", "02-Mar-1999"]) await expect(row(page, family).filter({ hasText: born })).toContainText("Name alert");
  };
  await signInAs(consultant);
  await expectToldApart("/review");
  await expect(page.getByRole("main")).toContainText(/Sorted by due time, longest overdue first\. This list was correct at \d\d:\d\d:\d\d\./);
  await signInAs(owner);
  await expectToldApart("/duty/ending");
});

test("every use of emergency access is looked at once, by a consultant nurse who did not use it", async ({ page, given, signInAs, pageOf, sql, javaScriptEnabled }) => {
  const family = ownName();
  const [owner, stranger] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "solo", callSign: ownCallSign() })];
  const [first, second] = [await given.user({ name: ownName(), role: "consultant-nurse" }), await given.user({ name: ownName(), role: "consultant-nurse" })];
  const person = await given.person({ familyName: family });
  await given.episode({ owner, person });
  await given.emergencyAccess(stranger, person);
  await given.emergencyAccess(second, await given.person());
  const users = await pageOf(stranger);
  await users.goto(`/people/${person.id}`);
  await expectHeading(users, "Record");

  await signInAs(first);
  await page.goto("/review/emergency-access");
  await row(page, stranger.name).getByRole("link").click();
  await expectHeading(page, "Review an emergency access");
  await expect(page.getByText("On scene now")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /Opened/ }).first(), "what they did with it").toBeVisible();
  await send(page, "Record the review", { finding: "to-follow-up" });
  await expect(page.getByRole("link", { name: "Write what you looked at and why you found this." })).toBeVisible();
  await expectAccessible(page);
  const others = await pageOf(second);
  await others.goto(page.url());
  await send(page, "Record the review", { words: "One page, while they were on scene. Ask why nobody rang the desk." });
  await expect(page.getByText("Your review is recorded.")).toBeVisible();
  await expect(row(page, stranger.name), "it no longer waits").toHaveCount(0);

  await send(others, "Record the review", { finding: "justified", words: "They were on scene" });
  if (javaScriptEnabled === false) await expect(others.getByText("They were on scene", { exact: true }), "what was typed is there to copy").toBeVisible();
  else await expect(others.locator("[name=words]")).toHaveValue("They were on scene");
  await expect(others.getByRole("main")).toContainText(javaScriptEnabled === false ? `I will talk it over with them, ${first.name}` : "This emergency access is reviewed already.");
  await others.goto("/review/emergency-access");
  await expect(row(others, second.name)).toContainText("Your own: another consultant nurse reviews it");
  await others.goto("/review/emergency-access?view=reviewed");
  await expect(row(others, stranger.name)).toContainText(`I will talk it over with them, ${first.name}`);
  const reviews = await sql<{ finding: string; by: string }[]>`
    select w.finding, w.reviewed_by as by from emergency_access_reviews w join emergency_accesses a on a.id = w.access_id where a.user_id = ${stranger.id}`;
  expect([...reviews]).toEqual([{ finding: "to-follow-up", by: first.id }]);
});
