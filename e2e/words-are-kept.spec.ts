import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Route } from "@playwright/test";
import type postgres from "postgres";
import { newId } from "#db/ids.ts";
import { actionKey } from "#launch/production-build.ts";
import { root } from "#launch/root.ts";
import { expectAccessible } from "./checks.ts";
import { fill, formWith, send, type Answers } from "./form.ts";
import { postForm, readForms } from "./form-by-fetch.ts";
import { cookieOf, expect, makeSession, ownCallSign, ownName, test } from "./given.ts";
import { setting } from "./settings.ts";

const asked = { category: "C3", source: "999", placeUnknown: "The caller rang off" };
const mark = () => `mark-${newId()}`;

async function storedWords(sql: postgres.Sql, text: string): Promise<string[]> {
  const rows = await sql<{ words: string }[]>`select callers_words as words from call_versions where callers_words like ${`%${text}%`}`;
  return rows.map(({ words }) => words);
}

async function openNewCall(page: Page): Promise<void> {
  await page.goto("/desk/calls/new");
  await expect(page.getByRole("button", { name: "Record call" })).toBeVisible();
}

test.beforeEach(async ({ given, signInAs }, info) => {
  if (!info.title.includes("two")) await signInAs(await given.user({ duty: "desk", callSign: ownCallSign() }));
});

test("an empty form says what is missing, each at its question", async ({ page, javaScriptEnabled }) => {
  await openNewCall(page);
  await page.getByRole("button", { name: "Record call" }).click();
  await expect(page.getByRole("link", { name: "Choose the ambulance category." })).toBeVisible();
  await page.getByRole("link", { name: "Write what the caller said." }).click();
  await expect(page.locator("#callersWords")).toBeFocused();
  if (javaScriptEnabled !== false) await expect(page).toHaveTitle(/^Error: /);
});

test("20,000 characters are kept; one more is refused with its limit said, and nothing is cut", async ({ page, sql }) => {
  const own = mark();
  const longest = own + "é".repeat(20_000 - own.length);
  await openNewCall(page);
  await send(page, "Record call", { ...asked, callersWords: `${longest}!` });
  await expect(page.getByRole("link", { name: /20,000 characters or fewer/ })).toBeVisible();
  await expect(page.locator("#callersWords")).toHaveValue(`${longest}!`);
  expect(await storedWords(sql, own)).toEqual([]);
  await send(page, "Record call", { ...asked, callersWords: longest });
  await expect(page).toHaveURL(/done=call-recorded/);
  expect(await storedWords(sql, own)).toEqual([longest]);
});

test("emoji, right-to-left text and line ends come back as they were typed", async ({ page, sql }) => {
  const own = mark();
  const words = `${own}\n👩🏽‍⚕️ “quoted” <b>not bold</b> & 50 % \\ ' \n${"أخاف أن أنام وحدي"}\n‏שלום‏ naïve – ﬁn`;
  await openNewCall(page);
  await send(page, "Record call", { ...asked, callersWords: words });
  await expect(page).toHaveURL(/done=call-recorded/);
  expect(await storedWords(sql, own)).toEqual([words]);
  await expect(page.getByText("<b>not bold</b>").first()).toBeVisible();
  await expect(page.getByText("أخاف أن أنام وحدي").first()).toBeVisible();
});

test("a wrong answer keeps every other one", async ({ page }) => {
  await openNewCall(page);
  await send(page, "Record call", { ...asked, callersWords: "Frightened", placePostcode: "nowhere", placeType: "home", repeatCaller: "yes", "taking[]": ["yes"] });
  await expect(page.getByRole("link", { name: /Enter a postcode/ })).toBeVisible();
  const form = formWith(page, "Record call");
  await expect(form.locator("#callersWords")).toHaveValue("Frightened");
  await expect(form.locator("[name=placePostcode]")).toHaveValue("nowhere");
  await expect(form.locator("[name=placeType]")).toHaveValue("home");
  await expect(form.locator("[name=repeatCaller][value=yes]")).toBeChecked();
  await expect(form.locator("[name=category][value=C3]")).toBeChecked();
  await expect(form.locator("[name='taking[]'][value=yes]")).toBeChecked();
});

test("a zero byte is refused in words and stored nowhere; a made-up key, too", async ({ given, sql }) => {
  const { token } = await makeSession(given, await given.user({ duty: "desk", callSign: ownCallSign() }));
  const site = { base: setting("TEST_BASE_URL"), cookie: cookieOf(token) };
  const own = mark();
  const wrongs: Answers[] = [{ callersWords: `${own}\u0000end` }, { callersWords: own, idempotencyKey: "made-up" }, { callersWords: own, category: "C9" }];
  for (const wrong of wrongs) {
    const [form] = await readForms(site, "/desk/calls/new", "Record call");
    const answer = await postForm(site, form, { ...asked, ...wrong });
    expect(answer.status, JSON.stringify(wrong)).toBe(200);
    expect(await answer.text()).toMatch(/cannot be stored|out of date|Choose the ambulance category/);
  }
  expect(await storedWords(sql, own)).toEqual([]);
});

test("a form of a page that was open during an upgrade still finds its action, which is named after its file alone", () => {
  const { node } = JSON.parse(readFileSync(join(root, ".next", "server", "server-reference-manifest.json"), "utf8")) as { node: Record<string, { filename: string; exportedName: string }> };
  const [id, action] = Object.entries(node).find(([, { exportedName }]) => exportedName === "recordCall") ?? [];
  expect(id?.slice(2)).toBe(createHash("sha1").update(`${actionKey}${action?.filename}:recordCall`).digest("hex"));
});

test("a form whose action is gone is answered in plain words, with what was typed, and stores nothing", async ({ given, sql }) => {
  const { token } = await makeSession(given, await given.user({ duty: "desk", callSign: ownCallSign() }));
  const site = { base: setting("TEST_BASE_URL"), cookie: cookieOf(token) };
  const own = mark();
  const [form] = await readForms(site, "/desk/calls/new", "Record call");
  const renamed = form?.hidden.map(([name, value]): [string, string] => [name, value.replace(/"id":"[0-9a-f]{42}"/, `"id":"7f${"0".repeat(40)}"`)]) ?? [];
  expect(renamed).not.toEqual(form?.hidden);
  for (const [hidden, status] of [[renamed, 409], [renamed.filter(([name]) => !name.startsWith("$ACTION")), 400]] as const) {
    const answer = await postForm(site, { path: "/desk/calls/new", hidden }, { ...asked, callersWords: `${own} is frightened` });
    const page = await answer.text();
    expect(answer.status).toBe(status);
    expect(page).toContain("This form is out of date");
    expect(page).toContain(`${own} is frightened`);
  }
  expect(await storedWords(sql, `${own} is frightened`)).toEqual([]);
});

/** What can become of a sent form on its way, and what the page says then. */
const lost = [
  ["the line is cut", (route: Route) => route.abort("internetdisconnected"), "Lantern did not answer"],
  ["a machine on the way answers instead", (route: Route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }), "Lantern did not answer"],
  ["its action is gone since an upgrade", (route: Route) => route.continue({ headers: { ...route.request().headers(), "next-action": `7f${"0".repeat(40)}` } }), "This page is out of date"],
] as const;
for (const [when, happens, says] of lost) {
  test(`a form is sent while ${when}: the text stays on the page, and sending it again stores it once`, async ({ page, sql, javaScriptEnabled }) => {
    test.skip(javaScriptEnabled === false, "the browser itself says so then, and Back gives the form as it was");
    const own = mark();
    await openNewCall(page);
    const isSent = (url: URL) => url.pathname === "/desk/calls/new";
    await page.route(isSent, (route) => (route.request().method() === "POST" ? happens(route) : route.fallback()));
    await send(page, "Record call", { ...asked, callersWords: own });
    await expect(page.getByRole("heading", { name: says })).toBeVisible();
    await expect(page).toHaveTitle(/^Error: New call/);
    await expect(page.locator("#callersWords")).toHaveValue(own);
    await expect(page.getByLabel("Category 3: urgent")).toBeChecked();
    await expectAccessible(page);
    expect(await storedWords(sql, own)).toEqual([]);
    await page.unroute(isSent);
    await send(page, "Record call");
    await expect(page).toHaveURL(/done=call-recorded/);
    expect(await storedWords(sql, own)).toEqual([own]);
  });
}

test("a form whose action breaks says so with a reference, keeps its text, and stores nothing", async ({ page, sql, javaScriptEnabled }) => {
  const own = mark();
  const breaks = `breaks_${own.replaceAll("-", "_")}`;
  await sql.unsafe(`
    create function ${breaks}() returns trigger language plpgsql as $$ begin raise exception 'broken on purpose' using errcode = 'XX001'; end $$;
    create trigger ${breaks} before insert on call_versions for each row when (new.callers_words = '${own}') execute function ${breaks}()`);
  try {
    await openNewCall(page);
    await send(page, "Record call", { ...asked, callersWords: own });
    await expect(page.getByRole("heading", { name: "Sorry, there is a problem with Lantern" })).toBeVisible();
    await expect(page.getByText(/tell the service desk this reference: [0-9a-f]{8}\./)).toBeVisible();
    if (javaScriptEnabled === false) await expect(page.getByText(own)).toBeVisible();
    else await expect(page.locator("#callersWords")).toHaveValue(own);
    await expectAccessible(page);
    expect(await storedWords(sql, own)).toEqual([]);
  } finally {
    await sql.unsafe(`drop function ${breaks}() cascade`);
  }
});

test("a double click stores once", async ({ page, sql }) => {
  const own = mark();
  await openNewCall(page);
  const form = formWith(page, "Record call");
  await fill(form, { ...asked, callersWords: own });
  await form.getByRole("button", { name: "Record call" }).dblclick();
  await expect(page).toHaveURL(/done=call-recorded/);
  expect(await storedWords(sql, own)).toEqual([own]);
});

test("whoever saves second of two sees both texts side by side, and decides", async ({ page, given, signInAs, pageOf, sql }) => {
  const family = ownName();
  const [first, second] = [await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() }), await given.user({ duty: "desk", callSign: ownCallSign() })];
  const person = await given.person({ familyName: family });
  const episode = await given.episode({ owner: first, person });
  await given.tie(second, episode);
  await signInAs(first);
  const other = await pageOf(second);
  const address = `/people/${person.id}/details`;
  await page.goto(address);
  await other.goto(address);

  await send(page, /^Save details of/, { crewNote: "Speak softly", reason: "Told by the family" });
  await expect(page).toHaveURL(/done=/);
  await send(other, /^Save details of/, { crewNote: "Ring before you come", reason: "Told by the patient" });
  await expect(other.getByText("Someone else saved this first")).toBeVisible();
  await expect(other.getByText(first.name).first()).toBeVisible();
  const compared = other.getByRole("row").filter({ hasText: "Speak softly" });
  await expect(compared).toContainText("Ring before you come");
  await expect(other.locator("[name=crewNote]")).toHaveValue("Ring before you come");
  expect(await notes(sql, person.id)).toBe("Speak softly");
  await other.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(other).toHaveURL(/done=/);
  expect(await notes(sql, person.id)).toBe("Ring before you come");
});

test("the same form in two tabs stores both, each once", async ({ page, given, signInAs, sql }) => {
  await signInAs(await given.user({ duty: "desk", callSign: ownCallSign() }));
  const [one, two] = [mark(), mark()];
  const other = await page.context().newPage();
  await openNewCall(page);
  await openNewCall(other);
  await send(page, "Record call", { ...asked, callersWords: one });
  await send(other, "Record call", { ...asked, callersWords: two });
  for (const tab of [page, other]) await expect(tab).toHaveURL(/done=call-recorded/);
  expect([await storedWords(sql, one), await storedWords(sql, two)]).toEqual([[one], [two]]);
});

test("what was typed survives the end of a session", async ({ page, given, signInAs, sql, javaScriptEnabled }) => {
  const own = mark();
  const who = await given.user({ duty: "desk", callSign: ownCallSign() });
  const session = await signInAs(who);
  await openNewCall(page);
  await sql`update sessions set last_seen_at = now() - interval '1 hour', idle_seconds = 60 where id = ${session}`;
  await send(page, "Record call", { ...asked, callersWords: own });
  if (javaScriptEnabled === false) await expect(page, "the way back leads through signing in").toHaveURL(/sign-in\?.*then=/);
  else {
    await expect(page.getByRole("heading", { name: "You have been signed out" })).toBeVisible();
    await expect(page.locator("#callersWords"), "it is still on the page").toHaveValue(own);
  }
  expect(await storedWords(sql, own)).toEqual([]);

  const again = await page.context().newPage();
  await signInAs(who, again);
  await openNewCall(again);
  await expect(again.locator("#callersWords"), "and in the form, opened anew").toHaveValue(own);
  const ready = javaScriptEnabled === false ? again : page;
  await ready.getByRole("button", { name: "Record call" }).click();
  await expect(ready).toHaveURL(/done=call-recorded/);
  expect(await storedWords(sql, own)).toEqual([own]);
});

async function notes(sql: postgres.Sql, personId: string): Promise<string | null> {
  const [row] = await sql<{ note: string | null }[]>`select crew_note as note from persons where id = ${personId}`;
  return row?.note ?? null;
}
