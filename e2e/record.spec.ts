import { expectAccessible, expectHeading, expectReflows } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const source = "The person";

test("the first page tells the next clinician what to know, whom not to tell and what comes next", async ({ page, given, signInAs, sql }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName(), crewNote: "Knock three times", interpreterNeeded: true, language: "pl", reasonableAdjustments: "One question at a time" });
  await given.episode({ owner: medic, person });
  await signInAs(medic);
  const record = `/people/${person.id}`;

  await page.goto(`${record}/contacts/new`);
  await expectAccessible(page);
  await send(page, "Record this contact", { kind: "professional", name: "Dan", relationship: "Husband", "roles[]": ["lives-with"], sharing: "must-not-be-told", sharingWords: "Afraid of him", source });
  await expect(page.getByText("A professional is not next of kin").first(), "a slip is said, and nothing typed is lost").toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Dan");
  await send(page, "Record this contact", { kind: "person" });
  await expectHeading(page, "Record");

  await page.goto(`${record}/phones/new`);
  await send(page, "Record this number", { number: "07700 900461", kind: "mobile", safeToRing: "no", mayLeaveMessage: "no", mayText: "unknown", source });
  await expect(page).toHaveURL(/done=phone-added/);
  await page.goto(`${record}/contact-preferences`);
  await send(page, "Record how to reach them", { letters: "plain-envelope", mayText: "yes", bestTime: "After six", source });

  const banner = page.getByRole("region", { name: "Alerts", exact: true });
  await expect(banner.getByRole("link", { name: "Must not be told: Dan" })).toHaveAttribute("href", `${record}#people`);
  const brief = page.getByRole("region", { name: "In thirty seconds" });
  for (const words of ["Knock three times", "Interpreter needed: Polish", "One question at a time", "Must not be told, nor that anybody rang: Dan, Husband", "Not safe to ring: 07700 900461", "Only in a plain envelope", "After six", "Triage"]) {
    await expect(brief, words).toContainText(words, { ignoreCase: true });
  }
  await expect(brief.locator('a[href^="tel:"]'), "no press rings a number that is not safe").toHaveCount(0);
  await expectAccessible(page);
  await expectReflows(page);

  await page.getByRole("link", { name: "On one sheet" }).click();
  await expectHeading(page, "Brief");
  await expect(page.getByRole("region", { name: "In thirty seconds" })).toContainText("Knock three times");
  await expectAccessible(page);
  await expectReflows(page);
  const [looked] = await sql<{ looks: number }[]>`select count(*)::int as looks from audit_events where person_id = ${person.id} and detail ->> 'screen' = 'brief'`;
  expect(looked?.looks).toBe(1);
});

test("a problem is added, resolved, active again and struck out, and the timeline keeps all of it", async ({ page, given, signInAs }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName() });
  await given.episode({ owner: medic, person });
  await signInAs(medic);
  const record = `/people/${person.id}`;
  const problems = page.getByRole("region", { name: /^Problems/ });

  await page.goto(record);
  await expect(problems).toContainText("Problems not recorded");
  await problems.getByRole("link", { name: "Add a problem" }).click();
  await send(page, /^Add to the list of/, { words: "Panic attacks", since: "2019", plan: "GP in May", source: "GP record", "said-day": "2", "said-month": "1", "said-year": "2026" });
  await expect(problems).toContainText("Panic attacks, since 2019");
  await expect(problems, "source, date and author").toContainText(`GP record, 02-Jan-20262 January 2026. Recorded`);
  await expect(problems).toContainText(medic.name);

  await page.goto(`${record}/problems/new`);
  await send(page, /^Add to the list of/, { words: "panic  attacks.", source: "GP record" });
  await expect(page.getByText("This problem is on the list already").first()).toBeVisible();

  await page.goto(record);
  await problems.getByRole("link", { name: /^Resolved.*Panic attacks/ }).click();
  await expectAccessible(page);
  await send(page, "Mark as resolved", { words: "None for a year" });
  await expect(problems).toContainText("Resolved (1)");
  await problems.getByText("Resolved (1)").click();
  await problems.getByRole("link", { name: /^Active again.*Panic attacks/ }).click();
  await send(page, "Mark as active again", { words: "Two last week" });
  await problems.getByRole("link", { name: /^Entered in error.*Panic attacks/ }).click();
  await send(page, "Mark as entered in error", { reason: "Another person’s letter" });
  await problems.getByText("Entered in error (1)").click();
  await expect(problems.locator("s")).toHaveText("Panic attacks");
  await expect(problems).toContainText("Another person’s letter");

  await page.goto(`${record}/timeline?show=about`);
  await expect(page.getByRole("heading", { level: 2 }).filter({ hasText: "Panic attacks" })).toHaveText(["Active again: Panic attacks", "Resolved: Panic attacks", "Entered in error: Problem: Panic attacks, since 2019"]);
  await expectAccessible(page);
  await expectReflows(page);
  await page.goto(`${record}/timeline`);
  await expect(page.getByRole("heading", { level: 2, name: /^Call TC-/ })).toBeVisible();
});
