import { expect, test, type Browser, type Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { Given } from "#test/make.ts";
import { FaultyWorld } from "./faulty-world.ts";
import { makeSession, ownCallSign } from "./given.ts";
import { writtenAssessment } from "./written-assessment.ts";

const world = new FaultyWorld();
let address = "";
let token = "";

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await world.start();
});

test.beforeEach(async () => {
  await asOwner(async (sql) => {
    const given = new Given(drizzle(sql, { casing: "snake_case" }));
    const who = await given.user({ role: "mental-health-practitioner", duty: "desk", callSign: ownCallSign() });
    const episode = await given.episode({ owner: who, person: await given.person() });
    address = `${(await writtenAssessment(given, { author: who, episode })).path}/sections/crisis`;
    token = (await makeSession(given, who, world.secret)).token;
  });
});

test.afterAll(async () => {
  await world.end();
});

async function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => undefined });
  return await work(sql).finally(() => sql.end({ timeout: 5 }));
}

const box = (page: Page) => page.getByLabel("Your account of the crisis");
const state = (page: Page) => page.locator(".draft-state > [aria-hidden]");

async function openForm(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: world.base });
  await context.addCookies([{ name: "__Host-lantern.session", value: token, domain: "localhost", path: "/", httpOnly: true, secure: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Somebody who types on, a word at a time, whatever happens meanwhile; each key is noted with its time. */
function typing(page: Page) {
  const keys: { at: number; text: string }[] = [];
  let going = true;
  const done = (async () => {
    for (let n = 1; going; n += 1) {
      await box(page).pressSequentially(`word-${n} `, { delay: 20 });
      keys.push({ at: performance.now(), text: `word-${n} ` });
    }
  })();
  return { text: () => keys.map(({ text }) => text).join(""), stop: async () => { going = false; await done; }, words: () => keys.length };
}

async function keptWords(): Promise<string> {
  return await asOwner(async (sql) => {
    const [draft] = await sql<{ words: string | null }[]>`select values ->> 'account' as words from drafts where path = ${address} and set_aside_at is null order by page_id desc limit 1`;
    return draft?.words ?? "";
  });
}

const typeMore = (typed: ReturnType<typeof typing>, words: number) => {
  const enough = typed.words() + words;
  return expect.poll(typed.words, { timeout: 60_000 }).toBeGreaterThanOrEqual(enough);
};

const faults = [
  { name: "the server is killed", begin: () => world.killServer(), end: () => world.startServer(), says: /no connection, trying again/ },
  { name: "the database is stopped", begin: () => world.stopDatabase(), end: () => world.startDatabase(), says: /cannot reach its records, trying again/ },
] as const;

for (const { name, begin, end, says } of faults) {
  test(`${name} in the middle of typing: typing goes on, it says so, and no key is missing afterwards`, async ({ browser }) => {
    const page = await openForm(browser);
    const typed = typing(page);
    await expect(state(page)).toHaveText(/^Draft saved \d\d:\d\d:\d\d$/, { timeout: 30_000 });
    await typeMore(typed, 5);
    await begin();
    await expect(state(page)).toHaveText(says, { timeout: 30_000 });
    await typeMore(typed, 10);
    await end();
    await typed.stop();
    await expect(state(page)).toHaveText(/^Draft saved/, { timeout: 15_000 });
    expect(await box(page).inputValue()).toBe(typed.text());
    await expect.poll(keptWords).toBe(typed.text());
    await page.context().close();

    const again = await openForm(browser);
    expect(await box(again).inputValue(), "opened anew").toBe(typed.text());
    await again.context().close();
  });
}

test("server and browser die together: at most what was typed in the last second is missing", async ({ browser }) => {
  const page = await openForm(browser);
  const sentence = "She says that the nights are the worst, and that she rang because of the dog.";
  await box(page).pressSequentially(sentence, { delay: 10 });
  await expect(state(page)).toHaveText(/^Draft saved/);
  await box(page).pressSequentially(" And then", { delay: 10 });
  await world.killServer();
  await page.context().close();
  await world.startServer();
  const again = await openForm(browser);
  const kept = await box(again).inputValue();
  expect(`${sentence} And then`.startsWith(kept), kept).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(sentence.length);
  await again.context().close();
});

test("the page is left within a second of the last key: nothing is missing", async ({ browser }) => {
  const page = await openForm(browser);
  await box(page).pressSequentially("Typed and gone", { delay: 5 });
  await page.goto("/desk");
  await expect.poll(keptWords).toBe("Typed and gone");
  await page.context().close();
});

test("the network is cut while somebody types: everything is kept as soon as it is back", async ({ browser }) => {
  const page = await openForm(browser);
  const typed = typing(page);
  await typeMore(typed, 3);
  await page.context().setOffline(true);
  await expect(state(page)).toHaveText(/no connection, trying again/, { timeout: 30_000 });
  await typeMore(typed, 10);
  await page.context().setOffline(false);
  await typed.stop();
  await expect(state(page)).toHaveText(/^Draft saved/, { timeout: 15_000 });
  await expect.poll(keptWords).toBe(typed.text());
  await page.context().close();
});
