import { expectAccessible, expectHeading, expectReflows, expectWalked } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const source = "The person";
/** A number of the test range with a right check digit, unverified, so that any number of people may have it. */
const nhsNumber = { nhsNumber: "9991234004", nhsNumberStanding: "unverified" } as const;

test("the banner stays small, and its number is copied without spaces", async ({ page, given, signInAs, javaScriptEnabled }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const person = await given.person({ familyName: "Testperson", preferredName: "Sammy", pronouns: "they/them", ...nhsNumber });
  await given.episode({ owner: medic, person });
  await signInAs(medic);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`/people/${person.id}`);
  const heightOf = async (part: string) => await page.locator(part).evaluate((element) => element.getBoundingClientRect().height);
  expect(await heightOf(".patient-banner")).toBeLessThanOrEqual(56);
  const banner = page.getByRole("region", { name: "Patient", exact: true });
  const copy = banner.getByRole("button", { name: "Copy NHS number" });
  if (javaScriptEnabled === false) return await expect(copy, "not offered where nothing would hear it").toHaveCount(0);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy.click();
  await expect(banner.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("9991234004");
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await heightOf(".patient-banner__name"), "what stays on top of a telephone").toBeLessThanOrEqual(64);
});

test("the tabs of two people have different pictures, and a page about nobody has the plain one", async ({ page, given, signInAs }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const family = ownName();
  const home = { familyName: family, addressLine1: "12 High Street", postcode: "NW1 4AA" };
  const people = [await given.person({ ...home, givenName: "Asha" }), await given.person({ ...home, givenName: "Ben" })];
  const [asha] = people;
  for (const person of people) await given.episode({ owner: medic, person });
  const unknown = await given.episode({ owner: medic });
  await signInAs(medic);
  const icon = async (): Promise<string> => {
    const icons = page.locator('link[rel="icon"]');
    await expect(icons, "of two, browsers take the first").toHaveCount(1);
    return decodeURIComponent((await icons.getAttribute("href")) ?? "");
  };
  const seen: string[] = [];
  for (const address of [...people.map(({ id }) => `/people/${id}`), `/episodes/${unknown.id}`, "/people", "/people/00000000-0000-7000-8000-000000000000"]) {
    await page.goto(address);
    seen.push(await icon());
  }
  expect(seen.map((each) => />([^<]*)<\/text>/.exec(each)?.[1] ?? each)).toEqual([`A${family.charAt(0).toUpperCase()}`, `B${family.charAt(0).toUpperCase()}`, expect.stringMatching(/^..$/), "/icon.svg", expect.stringMatching(/^(?:\/icon\.svg|data:,)$/)]);

  await page.goto(`/episodes/${unknown.id}/identity/${asha?.id ?? ""}`);
  await send(page, /^Link this call to Asha/, { "confirmed[]": ["full-name", "birth-date", "address"], yearOfBirth: "1980", familyStart: family.slice(0, 2) });
  await expect(page).toHaveURL(/done=identity-confirmed/);
  await expect.poll(icon, "without a new page being loaded").toBe(seen[0]);
});

test("only what was changed has a new source, author and date, and what stood before is struck through", async ({ page, given, signInAs }) => {
  const [medic, colleague] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ duty: "desk", callSign: ownCallSign() })];
  const person = await given.person({ familyName: ownName(), addressLine1: "12 High Street", postcode: "NW1 4AA", gpPractice: "Fable Surgery", createdBy: colleague.id, source: "GP letter" });
  await given.episode({ owner: medic, person });
  await signInAs(medic);
  await page.goto(`/people/${person.id}/details`);
  await send(page, /^Save details of/, { addressLine1: "9 Story Street", reason: "She said that she has moved" });
  await expectHeading(page, "Record");
  const line = (label: string) => page.getByRole("region", { name: "Details" }).getByRole("listitem").filter({ hasText: new RegExp(`^${label}`) });
  await expect(line("Address")).toContainText("9 Story Street");
  await expect(line("Address")).toContainText(/She said that she has moved\. Recorded/);
  await expect(line("Address")).toContainText(medic.name);
  await expect(line("Name")).toContainText(/GP letter\. Recorded/);
  await expect(line("Name")).toContainText(colleague.name);
  await expect(page.getByRole("region", { name: /^People and professionals/ })).toContainText(/Fable Surgery.*GP letter\. Recorded/);
  await expectAccessible(page);
  await expectReflows(page);
  await page.getByRole("navigation", { name: "Record" }).getByRole("link", { name: "Details" }).click();
  await page.getByText("Earlier details (1 change)").click();
  await expect(page.locator("s")).toHaveText("12 High Street");
  await expectAccessible(page);
});

test("how to reach somebody is struck through where it was wrong, and what stood before stands again", async ({ page, given, signInAs }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName() });
  await given.episode({ owner: medic, person });
  await signInAs(medic);
  const wishes = `/people/${person.id}/contact-preferences`;
  for (const letters of ["plain-envelope", "yes"]) {
    await page.goto(wishes);
    await send(page, "Record how to reach them", { letters, mayText: "unknown", source, "said-day": "2", "said-month": "1", "said-year": "2026" });
    await expectHeading(page, "Record");
  }
  const brief = page.getByRole("region", { name: "In thirty seconds" });
  await expect(brief).toContainText("Letters: yes, to the address on record");
  await expect(brief, "when it was said, and when it was written").toContainText(/02-Jan-2026.*Recorded/);
  await page.goto(wishes);
  await page.getByRole("link", { name: /^Entered in error/ }).click();
  await expectWalked(page, "/people/[personId]/contact-preferences/entered-in-error");
  await send(page, "Mark as entered in error", { reason: "Meant for her sister" });
  await page.getByText("Recorded before (1)").click();
  await expect(page.locator("s")).toHaveText("Letters: yes, to the address on record");
  await expect(page.getByText("Meant for her sister")).toBeVisible();
  await page.goto(`/people/${person.id}`);
  await expect(brief).toContainText("Letters: only in a plain envelope");
});

test("for somebody who has died nothing is begun; what was done is written down, and the crisis is closed", async ({ page, given, signInAs }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const person = await given.person({ familyName: ownName(), diedOn: yesterday });
  const episode = await given.episode({ owner: medic, person });
  await signInAs(medic);
  const crisis = `/episodes/${episode.id}`;
  await page.goto(`/people/${person.id}`);
  await expect(page.getByRole("region", { name: "In thirty seconds" })).toContainText("Nobody rings them any more");
  await page.goto(crisis);
  const way = page.getByRole("region", { name: "The way" });
  await expect(way.getByRole("link", { name: /Triage|Crew|Care plan|Safety plan|Referral|Another|again/ })).toHaveCount(0);
  await expect(way.getByRole("link", { name: "Closure" })).toBeVisible();
  await expectAccessible(page);
  for (const begun of ["triage", "response", "referrals/new", "safety-plan/write"]) {
    await page.goto(`${crisis}/${begun}`);
    await expect(page.getByText("This person has died, so this is not begun any more.").first(), begun).toBeVisible();
  }
  await page.goto(`${crisis}/follow-ups/new`);
  await expect(page.locator('[name="kind"]')).toHaveCount(1);

  await page.goto(`${crisis}/assessments/new`);
  await expect(page.getByText("Write down only what was done before")).toBeVisible();
  await expectAccessible(page);
  await send(page, /^Start/);
  await expect(page.getByText("That is after this person died.").first(), "an assessment of now").toBeVisible();

  await page.goto(`${crisis}/closure`);
  await send(page, /^Close the crisis of/, { outcome: "person-died", words: "Found by her sister. Police and GP told." });
  await expect(page).toHaveURL(/done=episode-closed/);
  await expect(page.getByText("The person has died").first()).toBeVisible();
});
