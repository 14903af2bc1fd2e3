import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import type { Actor } from "#domain/actor.ts";
import { answerName, choicesOf, type Question } from "#domain/assessment-question.ts";
import { assessmentSections } from "#domain/assessment-sections.ts";
import { safetyQuestions } from "#domain/red-flag.ts";
import type { Given } from "#test/make.ts";
import { givenAuthenticator, type Authenticator } from "./authenticator.ts";
import { expectAccessible, expectHeading } from "./checks.ts";
import { givenDispatch, ringingNow } from "./dispatch.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName } from "./given.ts";

/** One crisis on its way: who takes part, and what is known so far. */
export type Way = {
  page: Page;
  sql: postgres.Sql;
  be: (who: Actor) => Promise<unknown>;
  desk: Actor;
  crew: { callSign: string; paramedic: Actor; practitioner: Actor };
  /** The practitioner's. */
  authenticator: Authenticator;
  family: string;
  serviceId: string;
  episodeId: string;
  reference: string;
};

/** The people, the person and the service of one crisis. */
export async function givenTheWay(given: Given): Promise<Omit<Way, "page" | "sql" | "be" | "episodeId" | "reference">> {
  const [family, callSign] = [ownName(), ownCallSign()];
  const desk = await given.user({ name: ownName(), role: "mental-health-practitioner", duty: "desk", callSign: ownCallSign() });
  const { paramedic, practitioner } = await given.jointCar(callSign);
  await given.person({ familyName: family, givenName: "Ben", bornOn: "1978-11-05", addressLine1: "4 Pretend Terrace", postcode: "SE13 9ZZ" });
  const { id: serviceId } = await given.service({ name: `Crisis team ${family}`, allHours: true, professionalPhone: "020 7946 0555", verifiedAt: new Date(), answersWithinHours: 4 });
  const authenticator = await givenAuthenticator(given, practitioner);
  return { desk, crew: { callSign, paramedic, practitioner }, authenticator, family, serviceId };
}

/** A dispatch system sends the call; sent again, it changes nothing. */
export async function ring({ family, sql }: Pick<Way, "family" | "sql">, given: Given): Promise<Pick<Way, "episodeId" | "reference">> {
  const dispatch = await givenDispatch(given);
  const message = ringingNow({ family, given: "Ben", bornOn: "1978-11-05", postcode: "SE13 9ZZ" });
  const [first, again] = [await dispatch.ring(message), await dispatch.ring(message)];
  expect([first.status, again.status], await again.text()).toEqual([200, 200]);
  const calls = await sql<Pick<Way, "episodeId" | "reference">[]>`select episode_id as "episodeId", reference from calls where sender_id = ${dispatch.senderId}`;
  expect(calls).toHaveLength(1);
  return calls[0] ?? { episodeId: randomUUID(), reference: "" };
}

export async function take({ page, be, desk, family, reference }: Way): Promise<void> {
  await be(desk);
  // The published example's place is in Lewisham.
  await page.goto("/desk?view=waiting&borough=E09000023");
  const line = page.getByRole("row").filter({ hasText: family });
  await expect(line).toContainText("goodbye to people all evening");
  await line.getByRole("button", { name: new RegExp(`Take call ${reference}`) }).click();
  await expect(page.getByText("You have this call.")).toBeVisible();
  await expectAccessible(page);
}

export async function identify({ page, episodeId, family }: Way): Promise<void> {
  await page.goto(`/episodes/${episodeId}/identity`);
  await page.getByRole("link", { name: new RegExp(`Read back with the caller: .*${family}`, "i") }).click();
  await expectHeading(page, /Is this the person/);
  const again = { yearOfBirth: "1978", familyStart: family.slice(0, 2) };
  await send(page, /^Link this call to/, { "confirmed[]": ["full-name", "birth-date"], ...again });
  await expect(page.getByText(/at least three/i).first(), "two are too few").toBeVisible();
  await send(page, /^Link this call to/, { "confirmed[]": ["full-name", "birth-date", "address"], ...again });
  await expect(page).toHaveURL(new RegExp(`/episodes/${episodeId}\\?`));
}

export async function triage({ page, episodeId }: Way): Promise<void> {
  await page.goto(`/episodes/${episodeId}/triage`);
  await send(page, "Record triage", {
    ...Object.fromEntries(safetyQuestions.map((question) => [`q-${question}`, question === "act-today" ? "yes" : "no"])),
    presentation: "Sitting in the car and saying goodbye", spokeDirectly: "yes", alone: "no", interpreter: "no",
    urgency: "very-urgent", decision: "send-crew", reason: "He may act today and his wife cannot stay with him alone", agreed: "yes",
  });
  await expect(page).toHaveURL(/done=/);
}

/** @returns the address of the crew's job */
export async function sendCrew({ page, episodeId, crew }: Way): Promise<string> {
  await page.goto(`/episodes/${episodeId}/response`);
  await page.getByLabel(crew.callSign, { exact: true }).check();
  await page.getByLabel(/What should the crew know/).fill("Ring the bell twice");
  await page.getByRole("button", { name: "Send this crew" }).click();
  await expect(page.getByText("The crew is sent.")).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function keepTimes({ page, be, crew }: Way, job: string): Promise<void> {
  await be(crew.paramedic);
  await page.goto(job);
  await page.getByRole("button", { name: "Mobile now" }).click();
  await expectHeading(page, new RegExp(`${crew.callSign}: mobile`));
  await page.getByRole("button", { name: "On scene now" }).click();
  await expectHeading(page, new RegExp(`${crew.callSign}: on scene`));
  await expectAccessible(page);
}

export async function observe({ page, episodeId }: Way): Promise<void> {
  await page.goto(`/episodes/${episodeId}/observations/new`);
  await send(page, "Record observations", { respirations: "18", spo2: "97", breathing: "air", systolic: "128", pulse: "96", acvpu: "A", temperature: "37,1", pregnant: "no" });
  await expect(page).toHaveURL(/done=/);
  await expectAccessible(page);
}

/** Every section that is needed, and the one about safety; then the signature. */
export async function assess({ page, be, crew, authenticator, episodeId }: Way): Promise<void> {
  await be(crew.practitioner);
  await page.goto(`/episodes/${episodeId}/assessments/new`);
  await page.getByRole("button", { name: "Start assessment" }).click();
  await expect(page).toHaveURL(/\/sections\/consent/);
  const assessment = new URL(page.url()).pathname.replace(/\/sections\/.*/, "");
  for (const section of assessmentSections.filter(({ id, needed }) => needed || id === "safety")) {
    await page.goto(`${assessment}/sections/${section.id}`);
    await send(page, "Save as complete and continue", answersTo(section.questions));
    await expect(page, section.id).toHaveURL(/done=assessment-section-saved/);
  }
  await page.goto(`${assessment}/sign-off`);
  await expectAccessible(page);
  await send(page, "Sign off this assessment", { next: "safety-plan", confirmationCode: authenticator.code() });
  await expect(page).toHaveURL(/done=assessment-signed-off/);
}

/** Words, or an answer, for every question that a section needs. */
function answersTo(questions: readonly Question[]): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const question of questions) {
    const isAsked = question.when === undefined || answers[question.when.question] === question.when.is;
    if (question.needed && isAsked) answers[answerName(question)] = answerTo(question);
  }
  return answers;
}

function answerTo(question: Question): string | string[] {
  const [first] = choicesOf(question);
  if (question.kind === "choices") return [first?.value ?? ""];
  return question.kind === "three-state" ? "no" : (first?.value ?? (question.kind === "number" ? "1" : "As they told it"));
}

/** In the person's own words, agreed with them, and on paper in their hand. */
export async function planSafety({ page, episodeId, family }: Way): Promise<void> {
  const plan = `/episodes/${episodeId}/safety-plan`;
  await page.goto(`${plan}/write`);
  await expectAccessible(page);
  await send(page, "Save and agree it with the person", { "signs-person": "I stop answering the phone", "alone-person": "Walk to the river path\nPlay the piano", "people-1-name": "Carla, my wife", "people-1-phone": "07700 900202" });
  await expect(page).toHaveURL(/\/safety-plan\/agreement/);
  await expectAccessible(page);
  await send(page, "Record the agreement", { agreement: "fully", present: "Ben and Carla", capacity: "not-in-doubt", copy: "paper", review: "+4w", "weekend[]": ["yes"] });
  await expect(page).toHaveURL(/done=/);
  await page.goto(`${plan}/print`);
  await send(page, "Show what is printed", { paper: "yes", yearOfBirth: "1978", familyStart: family.slice(0, 2) });
  await expect(page.getByText("Walk to the river path").first()).toBeVisible();
  await expect(page.getByText("07700 900202").first()).toBeVisible();
  await expectAccessible(page);
}

/** @returns the referral's address */
export async function refer({ page, be, desk, episodeId, serviceId, family }: Way): Promise<string> {
  await be(desk);
  await page.goto(`/episodes/${episodeId}/referrals/new/${serviceId}`);
  await expectAccessible(page);
  await send(page, /^Send referral for/, {
    reasonCode: "15", words: "See him at home today", urgency: "very-urgent", situation: "Saying goodbye to people", assessment: "May act on it tonight",
    consentBasis: "consent", channel: "phone", yearOfBirth: "1978", familyStart: family.slice(0, 2),
  });
  await expectHeading(page, new RegExp(`Crisis team ${family}: sent`));
  return new URL(page.url()).pathname;
}

export async function hear({ page }: Way, referral: string, kind: "received" | "accepted" | "seen", submit: string): Promise<void> {
  await page.goto(`${referral}/events/${kind}`);
  await send(page, submit, { toldBy: "Duty worker", ...(kind === "seen" ? { seenBy: "Team nurse" } : {}) });
  await expectHeading(page, new RegExp(kind));
  await expectAccessible(page);
}

/** Nothing may be left behind: the page says what, and no form stands there. */
export async function cannotClose({ page, be, desk, episodeId }: Way, because: string): Promise<void> {
  await be(desk);
  await page.goto(`/episodes/${episodeId}/closure`);
  await expect(page.getByRole("main")).toContainText("Not yet: something is still open");
  await expect(page.getByRole("main")).toContainText(because);
  await expect(page.getByRole("button", { name: /^Close/ })).toHaveCount(0);
}

export async function clearCrew({ page, be, crew }: Way, job: string): Promise<void> {
  await be(crew.paramedic);
  await page.goto(`${job}/clear`);
  await send(page, "Record that the crew is clear", { outcome: "not-conveyed" });
  await expect(page).toHaveURL(/done=response-cleared/);
}

/** @returns the follow-up's address */
export async function planFollowUp({ page, be, desk, episodeId }: Way): Promise<string> {
  await be(desk);
  await page.goto(`/episodes/${episodeId}/follow-ups/new`);
  await send(page, "Plan this follow-up", { kind: "person", purpose: "Ring to hear how the night went", "due-date": "+1d", "due-time": "10:00", ownerId: desk.id });
  await expect(page).toHaveURL(/done=follow-up-planned/);
  await page.goto("/follow-ups");
  const href = await page.getByRole("row", { name: /how the night went/ }).getByRole("link").first().getAttribute("href");
  return href ?? "";
}

export async function finishFollowUp({ page }: Way, followUp: string): Promise<void> {
  await page.goto(`${followUp}/attempts/new`);
  await send(page, "Record this attempt", { way: "phone", outcome: "spoke", words: "He slept, his wife is with him" });
  await expect(page).toHaveURL(/done=follow-up-/);
  await page.goto(`${followUp}/completion`);
  await send(page, "End this follow-up", { how: "reached", words: "Safe at home, seen by the team" });
  await expect(page).toHaveURL(/done=follow-up-ended/);
}

export async function close({ page, episodeId }: Way): Promise<void> {
  await page.goto(`/episodes/${episodeId}/closure`);
  await expectAccessible(page);
  await send(page, /^Close the crisis of/, { outcome: "seen-by-service", words: "Seen today, plan agreed, knows whom to ring" });
  await expect(page).toHaveURL(/done=episode-closed/);
  await expect(page.getByText("Seen by a service we referred to", { exact: true })).toBeVisible();
}
