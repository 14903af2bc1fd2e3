import type { Page } from "@playwright/test";
import { services } from "#db/schema/services.ts";
import { answerName, choicesOf, type Question } from "#domain/assessment-question.ts";
import { assessmentSections } from "#domain/assessment-sections.ts";
import { safetyQuestions } from "#domain/red-flag.ts";
import { expectAccessible, expectHeading } from "./checks.ts";
import { givenDispatch, ringingNow } from "./dispatch.ts";
import { fill, formWith, send, type Answers } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

test.setTimeout(240_000);

const born = { on: "1978-11-05", year: "1978" };

test("from the ring of the phone until somebody has seen the person", async ({ page, given, signInAs, sql }) => {
  const desk = await given.user({ role: "mental-health-practitioner", duty: "desk", callSign: ownCallSign() });
  const callSign = ownCallSign();
  const crew = await given.jointCar(callSign);
  const family = ownName();
  const person = await given.person({ familyName: family, givenName: "Ben", bornOn: born.on, addressLine1: "4 Pretend Terrace", postcode: "SE13 9ZZ" });
  const service = await given.service({ name: `Crisis team ${family}`, urgenciesTaken: ["emergency", "very-urgent", "urgent", "non-urgent"], acceptsAmbulance: true } as Partial<typeof services.$inferInsert>);
  const dispatch = await givenDispatch(given);
  const message = ringingNow({ family, given: "Ben", bornOn: born.on, postcode: "SE13 9ZZ" });

  const { episodeId, reference } = await test.step("a dispatch system sends the call, twice", async () => {
    expect((await dispatch.ring(message)).status).toBe(200);
    expect((await dispatch.ring(message)).status, "sent again, it changes nothing").toBeLessThan(500);
    const calls = await sql<{ episodeId: string; reference: string }[]>`select episode_id as "episodeId", reference from calls where sender_id = ${dispatch.senderId}`;
    expect(calls).toHaveLength(1);
    return calls[0] ?? { episodeId: "", reference: "" };
  });

  await test.step("the desk takes it", async () => {
    await signInAs(desk);
    await page.goto("/desk?view=waiting&borough=E09000023");
    const line = page.getByRole("row").filter({ hasText: family });
    await expect(line).toContainText("goodbye to people all evening");
    await line.getByRole("button", { name: new RegExp(`Take call ${reference}`) }).click();
    await expect(page.getByText("You have this call.")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the person is identified by three things that agree", async () => {
    await page.goto(`/episodes/${episodeId}/identity`);
    await page.getByRole("link", { name: new RegExp(`Read back with the caller: .*${family}`, "i") }).click();
    await expectHeading(page, /Is this the person/);
    await send(page, /^Link this call to/, { "confirmed[]": ["full-name", "birth-date"], yearOfBirth: born.year, familyStart: family.slice(0, 2) });
    await expect(page.getByText(/at least three/i).first(), "two are too few").toBeVisible();
    await send(page, /^Link this call to/, { "confirmed[]": ["full-name", "birth-date", "address"], yearOfBirth: born.year, familyStart: family.slice(0, 2) });
    await expect(page).toHaveURL(new RegExp(`/episodes/${episodeId}\\?`));
  });

  await test.step("triage decides that a crew goes", async () => {
    await page.goto(`/episodes/${episodeId}/triage`);
    const safety = Object.fromEntries(safetyQuestions.map((question) => [`q-${question}`, question === "act-today" ? "yes" : "no"]));
    await send(page, "Record triage", {
      ...safety, presentation: "Sitting in the car and saying goodbye", spokeDirectly: "yes", alone: "no", interpreter: "no",
      urgency: "very-urgent", decision: "send-crew", reason: "He may act today and his wife cannot stay with him alone", agreed: "yes",
    });
    await expect(page).toHaveURL(/done=/);
  });

  const responsePath = await test.step("a joint car is sent", async () => {
    await page.goto(`/episodes/${episodeId}/response`);
    await page.getByLabel(callSign, { exact: true }).check();
    await page.getByLabel(/What should the crew know/).fill("Ring the bell twice");
    await page.getByRole("button", { name: "Send this crew" }).click();
    await expect(page.getByText("The crew is sent.")).toBeVisible();
    return new URL(page.url()).pathname;
  });

  await test.step("the crew keeps its times", async () => {
    await signInAs(crew.paramedic);
    await page.goto(responsePath);
    await page.getByRole("button", { name: "Mobile now" }).click();
    await expectHeading(page, new RegExp(`${callSign}: mobile`));
    await page.getByRole("button", { name: "On scene now" }).click();
    await expectHeading(page, new RegExp(`${callSign}: on scene`));
    await expectAccessible(page);
  });

  await test.step("observations are taken", async () => {
    await page.goto(`/episodes/${episodeId}/observations/new`);
    await send(page, "Record observations", { respirations: "18", spo2: "97", breathing: "air", systolic: "128", pulse: "96", acvpu: "A", temperature: "37,1", pregnant: "no" });
    await expect(page).toHaveURL(/done=/);
    await expectAccessible(page);
  });

  await test.step("the practitioner assesses", async () => {
    await signInAs(crew.practitioner);
    await page.goto(`/episodes/${episodeId}/assessments/new`);
    await page.getByRole("button", { name: "Start assessment" }).click();
    await expect(page).toHaveURL(/\/sections\/consent/);
    const assessment = new URL(page.url()).pathname.replace(/\/sections\/.*/, "");
    for (const section of assessmentSections) {
      if (!section.needed && section.id !== "safety") continue;
      await page.goto(`${assessment}/sections/${section.id}`);
      await send(page, "Save as complete and continue", answersTo(section.questions));
      await expect(page).toHaveURL(/done=assessment-section-saved/);
    }
  });
  await test.step("the crisis cannot be closed over a committed crew", async () => {
    await signInAs(desk);
    await page.goto(`/episodes/${episodeId}/closure`);
    await expect(page.getByRole("button", { name: /^Close/ })).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(callSign);
  });

  await test.step("all of it is in the audit trail, sealed", async () => {
    const events = await sql<{ action: string }[]>`select action from audit_events where episode_id = ${episodeId} and outcome = 'done' order by id`;
    const actions = events.map(({ action }) => action);
    for (const action of ["call.received", "strip.taken", "identity.confirmed", "triage.recorded", "crew.sent", "response.time-recorded", "observations.recorded", "assessment.started", "assessment.section-saved"]) {
      expect(actions, action).toContain(action);
    }
    await expect.poll(async () => (await sql`select 1 from audit_unsealed u join audit_events a on a.id = u.event_id where a.episode_id = ${episodeId}`).length, { message: "rows not yet sealed" }).toBe(0);
  });
  expect(person.id === service.id, "made for the steps that follow").toBe(false);
});

/** Words, or the first answer, for every question that a section needs. */
function answersTo(questions: readonly Question[]): Answers {
  const needed = questions.filter((question) => question.needed && question.when === undefined);
  return Object.fromEntries(needed.map((question) => [answerName(question), question.kind === "three-state" ? "no" : (choicesOf(question)[0]?.value ?? (question.kind === "number" ? "1" : "As they told it"))]));
}

export type Walk = { page: Page };
void fill;
void formWith;
