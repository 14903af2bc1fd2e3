import { newId } from "#db/ids.ts";
import { accountDisablings, users } from "#db/schema/users.ts";
import { codeAt } from "#server/sign-in/totp.ts";
import { expectAccessible, expectHeading, expectWalked } from "./checks.ts";
import { expect, ownName, test } from "./given.ts";

const password = "three lanterns at dusk";

/** Six digits that this secret shows neither now nor a minute either way. */
function wrongCode(secret: string): string {
  const shown = [-60, -30, 0, 30, 60].map((seconds) => codeAt(secret, new Date(Date.now() + seconds * 1000)));
  return ["111111", "222222", "333333", "444444", "555555", "666666"].find((code) => !shown.includes(code)) ?? "777777";
}

test("in the demonstration one press signs somebody in, and signing out ends it", async ({ page }) => {
  await page.goto("/sign-in");
  await expectHeading(page, "Sign in");
  await expectWalked(page, "/sign-in");
  await page.getByRole("button", { name: /Pat Lampwright/ }).first().click();
  await expect(page).toHaveURL(/\/desk/);
  const kept = (await page.context().cookies()).filter(({ name }) => name === "__Host-lantern.session");
  expect(kept).toMatchObject([{ httpOnly: true, secure: true, sameSite: "Lax", path: "/" }]);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await page.context().addCookies(kept);
  await page.goto("/desk");
  await expect(page, "a copy of the token opens nothing").toHaveURL(/\/sign-in\?then=%2Fdesk/);
});

test("an administrator adds a colleague, who sets up a password and an authenticator and signs in", async ({ page, given, signInAs, sql }) => {
  // As long as addresses come: on a telephone it goes on in the next line.
  const [name, email] = [ownName(), `${ownName()}.ofmanynames@lantern.example`.toLowerCase()];
  await signInAs(await given.user({ role: "administrator" }));
  await page.goto("/accounts/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Paramedic", { exact: true }).check();
  await page.getByRole("button", { name: "Add account" }).click();
  await expectHeading(page, new RegExp(name));
  const link = await page.locator(".one-time-link").innerText();

  await page.context().clearCookies();
  await page.goto(link);
  await expectHeading(page, /Set up your sign-in/);
  await expectWalked(page, "/enrolment/[token]");
  const secret = (await page.locator("code.secret").innerText()).replaceAll(" ", "");
  // The code of the set-up and the one after it, whatever the clock shows by the time they are typed.
  const setUpAt = Date.now();
  const [used, next] = [codeAt(secret, new Date(setUpAt)), codeAt(secret, new Date(setUpAt + 30_000))];
  await page.getByLabel("New password").fill(password);
  await page.getByLabel("6-digit code").fill(used);
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText("Your sign-in is set up.")).toBeVisible();

  await page.getByLabel("E-mail address").fill(email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expectHeading(page, "Enter your code");
  await expectWalked(page, "/sign-in/code");
  await page.getByLabel("6-digit code").fill(wrongCode(secret));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code is not right.").first()).toBeVisible();
  // The code of the set-up has been used; the authenticator's next one counts from now on (one step of thirty seconds is allowed).
  await page.getByLabel("6-digit code").fill(used);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code has been used.").first()).toBeVisible();
  await page.getByLabel("6-digit code").fill(next);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page, "off duty, the duty comes first").toHaveURL(/\/duty/);
  await expect(page.getByText(name, { exact: true })).toBeVisible();

  await page.goto(link);
  await expectHeading(page, "This link no longer works");
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::int as count from audit_events a join users u on u.id = a.actor_id where u.email = ${email} and a.action = 'account.signed-in'`;
  expect(count).toBe(1);
});

test("a wrong password and a missing one are told apart from nothing else", async ({ page, given }) => {
  const email = `${ownName()}@lantern.example`.toLowerCase();
  await given.db.insert(users).values({ id: newId(), email, name: ownName(), role: "paramedic", createdAt: new Date() });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("link", { name: "Enter your e-mail address" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Enter your password" })).toBeVisible();
  for (const tried of [email, `nobody-${email}`]) {
    await page.getByLabel("E-mail address").fill(tried);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("The e-mail address or the password is not right.").first()).toBeVisible();
    await expect(page.getByLabel("E-mail address"), "the address stays typed").toHaveValue(tried);
  }
  await expectAccessible(page);
});

test("an administrator finds no clinical address", async ({ page, given, signInAs }) => {
  const owner = await given.user({ duty: "desk" });
  const person = await given.person({ familyName: ownName() });
  const episode = await given.episode({ owner, person });
  await signInAs(await given.user({ role: "administrator" }));
  const clinical = ["/desk", "/desk/calls/new", "/people", `/people/${person.id}`, `/episodes/${episode.id}`, `/episodes/${episode.id}/triage`, `/episodes/${episode.id}/observations`, "/review"];
  for (const address of clinical) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    expect(await page.content(), address).not.toContain("Testperson");
  }
});

test("somebody disabled is out at the next request", async ({ page, given, signInAs }) => {
  const [who, by] = [await given.user({ duty: "desk" }), await given.user({ role: "administrator" })];
  await signInAs(who);
  expect((await page.goto("/desk"))?.status()).toBe(200);
  await given.db.insert(accountDisablings).values({ userId: who.id, disabledBy: by.id, disabledAt: new Date(), reason: "Left the service" });
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in\?then=%2Fdesk/);
});
