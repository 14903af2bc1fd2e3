import { expectAccessible, expectHeading } from "./checks.ts";
import { formWith, send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

test("an administrator says from when a service is closed; nobody is sent there then, and it can open again", async ({ page, given, signInAs, pageOf, sql }) => {
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  const episode = await given.episode({ owner, person: await given.person({ familyName: ownName() }) });
  const name = `Night café ${ownName()}`;
  const { id } = await given.service({ name });
  const clinician = await pageOf(owner);
  await clinician.goto(`/episodes/${episode.id}/referrals/new/${id}`);
  await expect(clinician.getByRole("button", { name: "Send referral" })).toBeVisible();

  await signInAs(await given.user({ role: "administrator" }));
  await page.goto(`/services/${id}/details`);
  await expect(formWith(page, "Save changes").getByLabel("Closed from")).toHaveValue("");
  await send(page, "Save changes", { closesOn: "14 8 2062", reason: "They rang" });
  await expect(page.getByRole("link", { name: "Write why it closes, and where people can turn instead." })).toBeVisible();
  await send(page, "Save changes", { closedReason: "Its lease ends. Ask the crisis house." });
  await expect(page.getByRole("link", { name: "That is more than two years from today. Check the year." })).toBeVisible();
  await expectAccessible(page);
  await send(page, "Save changes", { closesOn: "+2w" });
  await expectHeading(page, new RegExp(`team ${name}$`));
  await expect(page.getByText("Its lease ends. Ask the crisis house.")).toBeVisible();
  await clinician.goto(`/episodes/${episode.id}/referrals/new/${id}`);
  await expect(clinician.getByRole("button", { name: "Send referral" }), "until that day it takes people").toBeVisible();

  await page.goto(`/services/${id}/details`);
  await send(page, "Save changes", { closesOn: "today", reason: "Sooner than they said" });
  await expect(page.getByText("Closed until further notice").first()).toBeVisible();
  await clinician.goto(`/episodes/${episode.id}/referrals/new/${id}`);
  await expect(clinician.getByText("This service is closed until further notice. Choose another.")).toBeVisible();

  await page.goto(`/services/${id}/details`);
  await send(page, "Save changes", { closesOn: "", closedReason: "", reason: "Open again" });
  await expectHeading(page, new RegExp(`team ${name}$`));
  await expect(page.getByText("Closed until further notice")).toHaveCount(0);
  const [service] = await sql<{ closed: Date | null; version: number }[]>`select closed_from as closed, version from services where id = ${id}`;
  expect(service).toEqual({ closed: null, version: 4 });
});
