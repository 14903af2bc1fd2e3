import { expectHeading } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

test("after a form was sent, Back and Forward show whole pages: the patient, the way on and the words", async ({ page, given, signInAs }) => {
  const medic = await given.user({ duty: "desk", callSign: ownCallSign() });
  const person = await given.person({ familyName: ownName() });
  await given.episode({ owner: medic, person });
  await signInAs(medic);
  const patient = page.getByRole("region", { name: "Patient", exact: true });
  const main = page.getByRole("navigation", { name: "Main" });

  await page.goto(`/people/${person.id}/problems/new`);
  const asSent = await patient.innerText();
  await send(page, /^Add to the list of/, { words: "Panic attacks", source: "GP record" });
  await expectHeading(page, "Record");
  await expect(page.getByRole("region", { name: /^Problems/ })).toContainText("Panic attacks");

  await page.goBack();
  await expectHeading(page, "Add a problem");
  await expect(patient).toHaveText(asSent, { useInnerText: true });
  await expect(main.getByRole("link", { name: "Desk" })).toBeVisible();

  await page.goForward();
  await expectHeading(page, "Record");
  await expect(page.getByRole("region", { name: /^Problems/ })).toContainText("Panic attacks");
  await expect(patient).toHaveText(asSent, { useInnerText: true });
});

test("what somebody has opened on a page stays open when its script has come", async ({ page, given, signInAs }) => {
  await signInAs(await given.user({ duty: "desk", callSign: ownCallSign() }));
  const scripts = Promise.withResolvers<void>();
  await page.route("**/_next/static/chunks/*.js*", async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto("/services", { waitUntil: "commit" });
  await page.getByText("Filter", { exact: true }).click();
  const kind = page.getByLabel("Kind of service");
  await kind.selectOption({ label: "Crisis house" });
  scripts.resolve();
  await page.waitForLoadState("networkidle");
  await expect(kind).toBeVisible();
  await expect(kind.locator("option:checked")).toHaveText("Crisis house");
});
