import type { Page } from "@playwright/test";
import { insertFollowUp } from "#db/commands/follow-ups.ts";
import { idAt, newId } from "#db/ids.ts";
import { drafts } from "#db/schema/audit.ts";
import { safetyQuestions } from "#domain/red-flag.ts";
import { presentationWordings } from "#domain/triage-answers.ts";
import { typedTimeOf } from "#domain/typed-time.ts";
import { expectAccessible } from "./checks.ts";
import { fill, formWith, send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const hour = 3_600_000;
const dueIn = (hours: number) => {
  const { date, time } = typedTimeOf(new Date(Date.now() + hours * hour));
  return { "due-date": date, "due-time": time };
};

const side = (page: Page, question: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: question, exact: true }) }).getByRole("cell");

test("what happens next is changed by two: the second sees both, and decides", async ({ page, given, signInAs, pageOf, sql }) => {
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  const consultant = await given.user({ name: ownName(), role: "consultant-nurse" });
  const { id: episodeId } = await given.episode({ owner, person: await given.person({ familyName: ownName() }), dueIn: 600 });
  await signInAs(owner);
  const others = await pageOf(consultant);
  await page.goto(`/episodes/${episodeId}/next-action`);
  await others.goto(`/episodes/${episodeId}/reviews/new`);
  await send(others, "Record review", { findings: "No list of medicines", decision: "The practice is asked", task: "Ask the practice for the medicines", ...dueIn(1) });
  await expect(others).toHaveURL(/done=review-recorded/);

  await send(page, "Change next action", { nextAction: "Ring her mother", ...dueIn(2) });
  await expect(page.getByText("Someone else saved this first")).toBeVisible();
  await expect(page.getByText(`Saved by ${consultant.name}`).first()).toBeVisible();
  await expect(side(page, "What happens next")).toHaveText([/Ask the practice for the medicines$/, /Ring her mother$/]);
  await expect(page.locator("[name=nextAction]")).toHaveValue("Ring her mother");
  await expectAccessible(page);
  const next = async () => (await sql<{ words: string }[]>`select next_action as words from strips where episode_id = ${episodeId}`)[0]?.words;
  expect(await next()).toBe("Ask the practice for the medicines");
  await page.locator("[name=nextAction]").fill("Ring her mother, then the practice");
  await page.getByRole("button", { name: "Save mine over theirs" }).dblclick();
  await expect(page).toHaveURL(/done=next-action-changed/);
  expect(await next()).toBe("Ring her mother, then the practice");
  const changes = await sql<{ words: string }[]>`select next_action as words from strip_changes where episode_id = ${episodeId} order by changed_at`;
  expect(changes.slice(1).map(({ words }) => words), "each once").toEqual(["Ask the practice for the medicines", "Ring her mother, then the practice"]);
  expect(await sql`select 1 from follow_ups where episode_id = ${episodeId} and kind = 'task' and done_at is null`, "the task stays").toHaveLength(1);
});

test("a triage that somebody else records while mine is unfinished stands beside it, with its day, and mine is recorded over it only when I have seen both", async ({ page, given, signInAs, pageOf, sql }) => {
  const [mine, colleague] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() })];
  const episode = await given.episode({ owner: mine, person: await given.person({ familyName: ownName() }) });
  await given.tie(colleague, episode);
  const asked = {
    ...Object.fromEntries(safetyQuestions.map((question) => [`q-${question}`, "no"])), spokeDirectly: "yes", alone: "no", interpreter: "no", agreed: "yes", safetyNetting: "Ring 999 if it gets worse",
  };
  const typed = { ...asked, presentation: "Crying, alone on the stairs", urgency: "urgent", decision: "call-back", reason: "Nobody is with her" };
  const yesterday = new Date(given.now.getTime() - 30 * hour);
  const path = `/episodes/${episode.id}/triage`;
  await given.db.insert(drafts).values({ id: newId(), userId: mine.id, formKey: `triage:${episode.id}`, pageId: idAt(yesterday), path, values: typed, baseVersion: "none", savedAt: yesterday });
  await signInAs(mine);
  await page.goto("/drafts");
  await page.getByRole("link", { name: /Compare or put aside/ }).click();
  const { date, time } = typedTimeOf(yesterday);
  await expect(page.getByText(new RegExp(`Last typed ${date.split(" ")[0]?.padStart(2, "0")}-\\w{3}-\\d{4} ${time}`))).toBeVisible();
  for (const words of ["How soon must the person be seen?", "Urgent", "What happens now?", "Nobody is with her"]) await expect(page.getByText(words, { exact: true })).toBeVisible();

  const theirs = await pageOf(colleague);
  await theirs.goto(path);
  await send(theirs, "Record triage", { ...asked, presentation: "Calm with her sister", urgency: "routine", decision: "advice", reason: "Safe with her sister" });
  await expect(theirs).toHaveURL(/done=triage-recorded/);

  await page.goto(path);
  const notice = page.locator(".inline-alert").filter({ hasText: /^Draft from \d\d-\w{3}-\d{4} \d\d:\d\d, not yet sent/ });
  await expect(notice).toContainText(`${colleague.name} recorded another triage`);
  await expect(side(page, "Why?")).toHaveText([/Safe with her sister$/, /Nobody is with her$/]);
  await expectAccessible(page);
  await expect(page.locator("[name=presentation]")).toHaveValue("Crying, alone on the stairs");
  await send(page, "Record triage", {});
  await expect(page.getByText("Someone else saved this first")).toBeVisible();
  expect(await sql`select 1 from triages where episode_id = ${episode.id}`, "only the colleague's").toHaveLength(1);
  await page.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page).toHaveURL(/done=triage-recorded/);
  expect(await sql`select reason from triages where episode_id = ${episode.id} order by decided_at`).toMatchObject([{ reason: "Safe with her sister" }, { reason: "Nobody is with her" }]);
});

test("two triage one call: the second sees what the first decided before theirs stands", async ({ page, given, signInAs, pageOf, sql }) => {
  const [first, second] = [await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() }), await given.user({ duty: "desk", callSign: ownCallSign() })];
  const episode = await given.episode({ owner: first, person: await given.person({ familyName: ownName() }) });
  await given.tie(second, episode);
  const asked = {
    ...Object.fromEntries(safetyQuestions.map((question) => [`q-${question}`, "no"])), spokeDirectly: "yes", alone: "no", interpreter: "no", agreed: "yes", safetyNetting: "Ring 999 if it gets worse",
  };
  await signInAs(first);
  const others = await pageOf(second);
  for (const each of [page, others]) await each.goto(`/episodes/${episode.id}/triage`);
  await send(page, "Record triage", { ...asked, presentation: "Calm with her sister", urgency: "routine", decision: "advice", reason: "Safe with her sister" });
  await expect(page).toHaveURL(/done=triage-recorded/);
  await send(others, "Record triage", { ...asked, presentation: "Crying, her sister has left", urgency: "urgent", decision: "call-back", reason: "Her sister has left" });
  await expect(others.getByText("Someone else saved this first")).toBeVisible();
  await expect(side(others, "How soon must the person be seen?")).toHaveText([/Routine/, /Urgent/]);
  await expect(side(others, "Why?")).toHaveText([/Safe with her sister$/, /Her sister has left$/]);
  await expect(side(others, presentationWordings.presentation)).toHaveText([/Calm with her sister$/, /Crying, her sister has left$/]);
  await expect(side(others, "What happens next, and when")).toHaveCount(2);
  await expect(others.locator("[name=presentation]")).toHaveValue("Crying, her sister has left");
  await expect(others.locator("[name=urgency][value=urgent]")).toBeChecked();
  const triages = () => sql<{ urgency: string; by: string }[]>`select urgency, decided_by as by from triages where episode_id = ${episode.id} order by decided_at`;
  expect([...(await triages())]).toEqual([{ urgency: "routine", by: first.id }]);
  await others.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(others).toHaveURL(/done=triage-recorded/);
  expect([...(await triages())], "neither is lost").toEqual([{ urgency: "routine", by: first.id }, { urgency: "urgent", by: second.id }]);
});

test("observations sent twice are stored once; two who strike out one set are told of each other", async ({ page, given, signInAs, pageOf, sql }) => {
  const paramedic = await given.user({ duty: "solo", callSign: ownCallSign() });
  const consultant = await given.user({ role: "consultant-nurse" });
  const { id: episodeId } = await given.episode({ owner: paramedic, person: await given.person({ familyName: ownName() }) });
  await signInAs(paramedic);
  await page.goto(`/episodes/${episodeId}/observations/new`);
  const form = formWith(page, "Record observations");
  await fill(form, { respirations: "18", spo2: "97", breathing: "air", systolic: "128", pulse: "96", acvpu: "A", temperature: "37.1", pregnant: "no" });
  await form.getByRole("button", { name: "Record observations" }).dblclick();
  await expect(page).toHaveURL(/done=observations-recorded/);
  const sets = () => sql<{ total: number; error: string | null }[]>`select total, entered_in_error_reason as error from observation_sets where episode_id = ${episodeId}`;
  expect([...(await sets())]).toEqual([{ total: 1, error: null }]);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/entered in error/), "paper does not say so of a set that stands").toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Mark this set as entered in error" }).click();
  await expect(page.getByRole("button", { name: "Mark as entered in error" })).toBeVisible();
  const others = await pageOf(consultant);
  await others.goto(page.url());
  await send(page, "Mark as entered in error", { reason: "Her sister's pulse" });
  await expect(page.getByText("It stays in the record, struck through.")).toBeVisible();
  await send(others, "Mark as entered in error", { reason: "The wrong cuff" });
  await expect(others.getByText("This set is marked as entered in error already.").first()).toBeVisible();
  expect([...(await sets())]).toEqual([{ total: 1, error: "Her sister's pulse" }]);
});

test("a crisis is not closed over words of dispatch that came after its page was opened", async ({ page, given, signInAs, sql }) => {
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  const { id: episodeId, callId } = await given.episode({ owner, person: await given.person({ familyName: ownName() }) });
  await signInAs(owner);
  await page.goto(`/episodes/${episodeId}/closure`);
  await sql`insert into call_versions (call_id, version, recorded_at, message_id, category, borough_code, callers_words, facts)
    select call_id, 2, now(), message_id, category, borough_code, 'She has a knife now', jsonb_set(facts, '{callersWords}', '"She has a knife now"') from call_versions where call_id = ${callId}`;
  const words = "Her sister is with her until morning";
  await send(page, /^Close the crisis of/, { outcome: "resolved-with-advice", words });
  await expect(page.getByText("Something new about this call has come in").first()).toBeVisible();
  await expect(page.locator("[name=words]")).toHaveValue(words);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the crisis" }).click();
  await expect(page.getByRole("main")).toContainText("She has a knife now");
  await page.goto(`/episodes/${episodeId}/closure`);
  await send(page, /^Close the crisis of/, { outcome: "resolved-with-advice", words });
  await expect(page).toHaveURL(/done=episode-closed/);
});

test("two ring one person: the second sees what the first was told before both attempts stand", async ({ page, given, signInAs, pageOf, sql }) => {
  const [owner, colleague] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() })];
  const episode = await given.episode({ owner, person: await given.person({ familyName: ownName() }) });
  await given.tie(colleague, episode);
  const id = newId();
  await given.as(owner, (tx) => insertFollowUp(tx, { id, episodeId: episode.id, kind: "person", purpose: "Ask how she slept", dueAt: new Date(given.now.getTime() + hour), ownerId: owner.id, by: owner.id, now: given.now }));
  await signInAs(owner);
  const others = await pageOf(colleague);
  for (const each of [page, others]) await each.goto(`/follow-ups/${id}/attempts/new`);
  await send(others, "Record this attempt", { way: "phone", outcome: "no-answer", words: "It rang out, no message left" });
  await expect(others).toHaveURL(/done=follow-up-attempted/);

  await send(page, "Record this attempt", { way: "text", outcome: "no-answer", words: "Asked her to ring the desk" });
  await expect(page.getByText("Someone else saved this first")).toBeVisible();
  await expect(page.getByText(`Saved by ${colleague.name}`).first()).toBeVisible();
  await expect(side(page, "How it was tried")).toHaveText([/By telephone$/, /By text message$/]);
  await expect(side(page, "What was said or seen")).toHaveText([/It rang out, no message left$/, /Asked her to ring the desk$/]);
  await page.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page).toHaveURL(/done=follow-up-attempted/);
  const attempts = await sql<{ way: string }[]>`select way from follow_up_attempts where follow_up_id = ${id} order by recorded_at, id`;
  expect(attempts.map(({ way }) => way)).toEqual(["phone", "text"]);
});
