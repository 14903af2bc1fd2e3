import { typedTimeOf } from "#domain/typed-time.ts";
import { expectAccessible, expectHeading, expectReflows } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const hours = 3_600_000;

test("a section 136 is recorded with its clock, extended once by the doctor, shown on every page of the person, and ended", async ({ page, given, signInAs, sql }) => {
  const crew = await given.user({ name: ownName(), duty: "solo", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName() });
  const { id } = await given.episode({ owner: crew, person });
  const typed = (at: number) => typedTimeOf(new Date(given.now.getTime() + at));
  const arrival = typed(-22 * hours);
  await signInAs(crew);

  await page.goto(`/episodes/${id}/detentions/new`);
  await send(page, "Record and start the clock", { power: "s136", "clock-start": "first-entry", "started-date": arrival.date, "started-time": arrival.time, place: "health-based" });
  await expect(page.getByText("This start belongs to the other section.").first()).toBeVisible();
  await send(page, "Record and start the clock", { "clock-start": "arrival" });
  await expect(page).toHaveURL(/done=detention-recorded/);
  await expectHeading(page, /Section 136$/);
  await expectAccessible(page);
  await expectReflows(page);
  const address = new URL(page.url()).pathname;
  const chip = page.getByRole("link", { name: /^Section 136 (ends|until)/ });
  await page.goto(`/people/${person.id}`);
  await expect(chip.first(), "on the record").toContainText("left");

  await page.goto(`${address}/extension`);
  const granted = typed(-1 * hours);
  const extension = { doctor: "Dr Mockingham", "by-doctor[]": ["yes"], because: "condition", condition: "Not yet awake enough to be assessed", "granted-date": granted.date, "granted-time": granted.time, place: "health-based" };
  await send(page, "Record the extension", { ...extension, hours: "12", minutes: "1" });
  await expect(page.getByText("An extension is 12 hours at most.").first()).toBeVisible();
  await send(page, "Record the extension", { minutes: "", hours: "6" });
  await expect(page).toHaveURL(/done=detention-extended/);
  await page.goto(`${address}/extension`);
  await expect(page.getByText("The time was extended already. It can be extended only once.")).toBeVisible();

  await test.step("the extension was an hour too long: it alone is struck through, and the right one stands beside it", async () => {
    await page.goto(address);
    const end = await page.getByRole("heading", { level: 2, name: /Section 136 (until|ends)/ }).textContent();
    await page.getByRole("link", { name: "Mark this extension as entered in error" }).click();
    await expectHeading(page, /Extension entered in error$/);
    await expectAccessible(page);
    await expectReflows(page);
    await send(page, "Mark the extension as entered in error", { reason: "" });
    await expect(page.getByRole("link", { name: "Write what was wrong." })).toBeVisible();
    await send(page, "Mark the extension as entered in error", { reason: "Five hours, not six" });
    await expect(page).toHaveURL(/extension\?done=detention-extension-in-error/);
    await send(page, "Record the extension", { ...extension, hours: "5" });
    await expect(page).toHaveURL(/done=detention-extended/);
    const struck = page.getByRole("region", { name: "Extension entered in error" });
    await expect(struck.locator("s")).toHaveText("Extended by 6hr");
    await expect(struck).toContainText("Five hours, not six");
    await expect(page.getByRole("region", { name: "Extension", exact: true })).toContainText("5hr");
    expect(await page.getByRole("heading", { level: 2, name: /Section 136 (until|ends)/ }).textContent(), "the clock counts the right one").not.toBe(end);
    await expectAccessible(page);
  });

  await page.goto(`${address}/ending`);
  await send(page, "Record the end", { how: "informal", words: "Agreed to stay on the ward, two doctors and an approved mental health professional" });
  await expect(page).toHaveURL(/done=detention-ended/);
  await page.goto(`/people/${person.id}`);
  await expect(chip, "its clock is over").toHaveCount(0);
  const stored = await sql<{ minutes: number; ended: boolean; struck: boolean }[]>`
    select x.minutes, d.ended_at is not null as ended, x.entered_in_error_at is not null as struck from legal_detentions d join legal_detention_extensions x on x.detention_id = d.id
    where d.episode_id = ${id} order by x.minutes`;
  expect(stored).toEqual([{ minutes: 300, ended: true, struck: false }, { minutes: 360, ended: true, struck: true }]);
});

test("while a clock runs in another crisis of the person, the page names it and a second one is refused", async ({ page, given, signInAs, sql }) => {
  const crew = await given.user({ name: ownName(), duty: "solo", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName() });
  const [first, second] = [await given.episode({ owner: crew, person }), await given.episode({ owner: crew, person })];
  const typed = (at: number) => typedTimeOf(new Date(given.now.getTime() + at));
  const clock = (at: number) => ({ power: "s136", "clock-start": "arrival", "started-date": typed(at).date, "started-time": typed(at).time, place: "health-based" });
  await signInAs(crew);
  await page.goto(`/episodes/${first.id}/detentions/new`);
  await send(page, "Record and start the clock", clock(-10 * hours));
  await expect(page).toHaveURL(/done=detention-recorded/);
  const address = new URL(page.url()).pathname;

  await page.goto(`/episodes/${second.id}/detentions/new`);
  const [named] = await sql<{ number: string }[]>`select number from episodes where id = ${first.id}`;
  await expect(page.getByRole("heading", { name: `A clock is running in crisis ${named?.number}` })).toBeVisible();
  await expect(page.getByRole("link", { name: `Open it in crisis ${named?.number}` })).toHaveAttribute("href", address);
  await expectAccessible(page);
  await send(page, "Record and start the clock", clock(-1 * hours));
  await expect(page.getByRole("alert").or(page.locator(".nhsuk-error-summary")).filter({ hasText: "another place of safety does not start it again" }).first()).toBeVisible();
  expect(await sql`select 1 from legal_detentions where episode_id = ${second.id}`).toHaveLength(0);
});
