import { eq } from "drizzle-orm";
import { users } from "#db/schema/users.ts";
import { givenAuthenticator } from "./authenticator.ts";
import { expectAccessible, expectHeading, expectReflows } from "./checks.ts";
import { givenAssessment, write } from "./crew-assessment.ts";
import { formWith, send } from "./form.ts";
import { postForm, readForms } from "./form-by-fetch.ts";
import { cookieOf, expect, makeSession, ownName, test } from "./given.ts";
import { setting } from "./settings.ts";

const signOff = "Sign off this assessment";
const later = "Save and come back later";

test("two authors write at once, see each other's words, and both sign what was frozen", async ({ page, pageOf, given, signInAs, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { paramedic, practitioner, episode, address } = await givenAssessment(given);
  const [one, other] = [await givenAuthenticator(given, paramedic), await givenAuthenticator(given, practitioner)];
  await signInAs(paramedic);
  const theirs = await pageOf(practitioner);

  await test.step("different sections are in nobody's way", async () => {
    await Promise.all([page.goto(`${address}/sections/strengths`), theirs.goto(`${address}/sections/collateral`)]);
    await Promise.all([send(page, later, { matters: "Her piano" }), send(theirs, later, {})]);
    await Promise.all([expect(page).toHaveURL(/done=assessment-section-saved/), expect(theirs).toHaveURL(/done=assessment-section-saved/)]);
  });

  await test.step("in the same section whoever saves second sees both texts, and loses neither", async () => {
    await Promise.all([page.goto(`${address}/sections/strengths`), theirs.goto(`${address}/sections/strengths`)]);
    await send(page, later, { matters: "Her piano and her cat" });
    await expect(page).toHaveURL(/done=assessment-section-saved/);
    await send(theirs, later, { matters: "Her piano, her cat and her garden" });
    const both = theirs.getByRole("alert").filter({ hasText: "Someone else saved this first" });
    await expect(both).toContainText("Her piano and her cat");
    await expect(both).toContainText("Her piano, her cat and her garden");
    await expect(theirs.locator("[name=matters]")).toHaveValue("Her piano, her cat and her garden");
    await expectAccessible(theirs);
    await theirs.getByRole("button", { name: /Save mine over theirs|Save and come back later/ }).last().click();
    await expect(theirs).toHaveURL(/done=assessment-section-saved/);
  });

  await test.step("a wrong code is said beside its box, and nothing is lost", async () => {
    await page.goto(`${address}/sign-off`);
    await expectHeading(page, /Check your answers and sign off$/);
    await expect(page.getByRole("main")).toContainText("Her piano, her cat and her garden");
    await expect(page.getByText(`${practitioner.name} wrote in it, too, and is asked to co-sign.`)).toBeVisible();
    await expectAccessible(page);
    await expectReflows(page);
    await send(page, signOff, { next: "safety-plan", confirmationCode: one.wrongCode() });
    await expect(page.getByRole("link", { name: /This code is not right/ })).toBeVisible();
    await expect(formWith(page, signOff).locator("[name=next][value=safety-plan]")).toBeChecked();
    if (javaScriptEnabled === false) await expect(page.locator("[name=confirmationCode]"), "the server gives no code back").toHaveValue("");
    await send(page, signOff, { confirmationCode: other.code() });
    await expect(page.getByRole("link", { name: /This code is not right/ }), "somebody else's is wrong").toBeVisible();
    await send(page, signOff, { confirmationCode: one.code() });
    await expect(page).toHaveURL(/done=assessment-signed-off/);
  });

  await test.step("the owner sees whom it waits for, and the second author finds it", async () => {
    await page.goto(`/episodes/${episode.id}`);
    await expect(page.getByText(`Signed, waits for ${practitioner.name} to co-sign`)).toBeVisible();
    await theirs.goto(`${address}/sections/strengths`);
    await expect(theirs.getByText(/This assessment is signed off and stays as it is/)).toBeVisible();
    await theirs.goto("/signatures");
    await expectAccessible(theirs);
    await theirs.getByRole("link", { name: /Read and co-sign/ }).click();
    await expectHeading(theirs, /Read and co-sign$/);
    await expectAccessible(theirs);
    await send(theirs, "Co-sign this assessment", { confirmationCode: other.code() });
    await expect(theirs).toHaveURL(/done=assessment-co-signed/);
  });

  await page.goto(address);
  const signatures = page.getByRole("region", { name: "Signatures" });
  await expect(signatures).toContainText(`Signed by${paramedic.name}`);
  await expect(signatures).toContainText(`Co-signed by${practitioner.name}`);
  await theirs.goto("/signatures");
  await expect(theirs.getByText("Nothing waits for your signature")).toBeVisible();
});

test("what a learner signs is countersigned, or comes back with words and is kept as it was", async ({ page, pageOf, given, signInAs }) => {
  test.setTimeout(180_000);
  const { paramedic, address, episode } = await givenAssessment(given);
  await given.db.update(users).set({ isLearner: true }).where(eq(users.id, paramedic.id));
  const nurse = await given.user({ role: "consultant-nurse", name: ownName() });
  const [learners, nurses] = [await givenAuthenticator(given, paramedic), await givenAuthenticator(given, nurse)];
  await signInAs(paramedic);
  const theirs = await pageOf(nurse);

  await page.goto(`${address}/sign-off`);
  await expect(page.getByText(/Nobody else has written in it, so nobody else is asked to co-sign/)).toBeVisible();
  await expect(page.getByText("You sign as a learner")).toBeVisible();
  await send(page, signOff, { next: "follow-up", confirmationCode: learners.code() });
  await expect(page).toHaveURL(/done=assessment-awaits-countersign/);
  await page.goto(`${address}/signature`);
  await expect(page.getByText(/Nobody countersigns what they signed themselves/)).toBeVisible();

  await theirs.goto("/review");
  await theirs.getByRole("link", { name: "To countersign" }).click();
  await theirs.locator(`a[href="${address}/signature"]`).click();
  await expectHeading(theirs, /Read and countersign$/);
  await theirs.getByRole("link", { name: "return it for revision" }).click();
  await send(theirs, "Return for revision", {});
  await expect(theirs.getByRole("link", { name: "Write what is to be revised." })).toBeVisible();
  await expectAccessible(theirs);
  await expectReflows(theirs);
  await send(theirs, "Return for revision", { words: "Say what makes tonight different" });
  await expect(theirs).toHaveURL(/done=assessment-returned/);

  await page.goto(`/episodes/${episode.id}`);
  await expect(page.getByText("Returned for revision", { exact: true })).toBeVisible();
  await page.goto("/signatures");
  await page.getByRole("link", { name: /Revise and sign again/ }).click();
  await expectHeading(page, /Assessment, returned for revision$/);
  await expect(page.getByText("Say what makes tonight different")).toBeVisible();
  await page.goto(`${address}/sign-off`);
  await expect(page.getByText(/Nothing was changed since this assessment was returned/)).toBeVisible();
  await page.goto(`${address}/sections/strengths`);
  await send(page, later, { strengths: "She rang us herself" });
  await expect(page).toHaveURL(/done=assessment-section-saved/);
  await page.goto(`${address}/sign-off`);
  await send(page, signOff, { next: "follow-up", confirmationCode: learners.code() });
  await expect(page).toHaveURL(/done=assessment-awaits-countersign/);

  await theirs.goto(`${address}/signature`);
  await send(theirs, "Countersign this assessment", { confirmationCode: nurses.code() });
  await expect(theirs).toHaveURL(/done=assessment-countersigned/);
  await theirs.goto(`${address}/versions/1`);
  await expectHeading(theirs, /Assessment, version 1 as signed$/);
  await expect(theirs.getByText("Say what makes tonight different")).toBeVisible();
  await expect(theirs.getByText("She rang us herself")).toHaveCount(0);
  await expectAccessible(theirs);
});

test("what is missing is named with the way there, and an empty safety section stops the signature", async ({ page, given, signInAs }) => {
  const { paramedic, address } = await givenAssessment(given, { empty: ["consent", "safety"] });
  await signInAs(paramedic);
  await page.goto(`${address}/sign-off`);
  const inTheWay = page.locator(".inline-alert").filter({ hasText: "It cannot be signed off yet" });
  await expect(inTheWay.locator(`a[href^="${address}/sections/consent"]`).first()).toBeVisible();
  await expect(page.getByRole("button", { name: signOff })).toHaveCount(0);
  const complete = await givenAssessment(given, { empty: ["safety"] });
  await signInAs(complete.paramedic);
  await page.goto(`${complete.address}/sign-off`);
  await expectHeading(page, /Nothing is written about safety$/);
  await expectAccessible(page);
  await page.getByRole("link", { name: /Sign off without it/ }).click();
  const { code } = await givenAuthenticator(given, complete.paramedic);
  await send(page, signOff, { next: "follow-up", confirmationCode: code() });
  await expect(page.getByRole("link", { name: /Write why nothing is written about safety/ }), "the rule speaks before the code is used up").toBeVisible();
  await send(page, signOff, { "why-no-safety": "She left before we could talk", confirmationCode: "" });
  await expect(page.getByRole("link", { name: /Type all six digits/ })).toBeVisible();
  await send(page, signOff, { confirmationCode: code() });
  await expect(page).toHaveURL(/done=assessment-signed-off/);
  await expect(page.getByText("She left before we could talk")).toBeVisible();
});

test("in the demonstration a button stands in for the authenticator", async ({ page, given, signInAs }) => {
  const { paramedic, address } = await givenAssessment(given);
  await givenAuthenticator(given, paramedic);
  await signInAs(paramedic);
  await page.goto(`${address}/sign-off`);
  await send(page, "Sign off with the demonstration’s code", { next: "follow-up" });
  await expect(page).toHaveURL(/done=assessment-signed-off/);
});

test("a code is asked of whoever is signed in now: not from an ended session, not without one, and not twice", async ({ given, sql }) => {
  const [first, second] = [await givenAssessment(given), await givenAssessment(given)];
  await given.tie(first.paramedic, second.episode);
  await write(given, second.id, first.paramedic, "strengths");
  const { code } = await givenAuthenticator(given, first.paramedic);
  const { id, token } = await makeSession(given, first.paramedic);
  const site = { base: setting("TEST_BASE_URL"), cookie: cookieOf(token) };
  const [form, another] = [(await readForms(site, `${first.address}/sign-off`, signOff))[0], (await readForms(site, `${second.address}/sign-off`, signOff))[0]];
  const confirmationCode = code();
  const signed = async () => (await sql`select 1 from assessment_sign_offs where assessment_id in (${first.id}, ${second.id})`).length;

  for (const sent of ["", "no digits", "000 00"]) expect((await postForm(site, form, { next: "follow-up", confirmationCode: sent })).status).toBe(200);
  expect(await signed()).toBe(0);
  const twice = await Promise.all([1, 2].map(() => postForm(site, form, { next: "follow-up", confirmationCode })));
  expect(twice.map(({ status }) => status), "pressed twice it is signed once, and both find it").toEqual([303, 303]);
  const replayed = await postForm(site, another, { next: "follow-up", confirmationCode });
  expect(await replayed.text()).toContain("This code has been used");
  await sql`update sessions set ended_at = now(), ended_because = 'signed-out' where id = ${id}`;
  expect(await (await postForm(site, another, { next: "follow-up", confirmationCode: code() })).text(), "the way back is through signing in").toContain("/sign-in");
  expect(await signed()).toBe(1);
  const kept = await sql`select 1 from drafts where user_id = ${first.paramedic.id} and values::text like ${`%${confirmationCode}%`}`;
  expect(kept, "no code is kept anywhere").toHaveLength(0);
});

test("an administrator says who is learning; nobody who supervises is", async ({ page, given, signInAs, sql }) => {
  const [administrator, who, nurse] = [await given.user({ role: "administrator" }), await given.user({ role: "paramedic" }), await given.user({ role: "consultant-nurse" })];
  await signInAs(administrator);
  await page.goto(`/accounts/${nurse.id}/details`);
  await send(page, "Save changes", { "learner[]": ["yes"] });
  await expect(page.getByRole("link", { name: "Only a paramedic or a mental health practitioner can be a learner." })).toBeVisible();
  await page.goto(`/accounts/${who.id}/details`);
  await expectAccessible(page);
  await send(page, "Save changes", { "learner[]": ["yes"] });
  await expect(page.getByText("Paramedic, learner: what they sign waits for a countersignature")).toBeVisible();
  const [told] = await sql<{ detail: unknown }[]>`select detail from audit_events where action = 'account.amended' and subject_id = ${who.id}`;
  expect(told?.detail).toMatchObject({ changed: ["isLearner"], learner: true });
});
