import { test as playwrightTest, expect, type Browser, type Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import nextAuthJwt from "next-auth/jwt";
import postgres from "postgres";
import { insertDeskLead } from "#db/commands/duties.ts";
import { newId } from "#db/ids.ts";
import { sessions } from "#db/schema/users.ts";
import type { Actor } from "#domain/actor.ts";
import { Given } from "#test/make.ts";
import { setting } from "./settings.ts";
import { watch } from "./watched-page.ts";

const sessionCookie = "__Host-lantern.session";
const hour = 3_600_000;
/** The advisory lock of those who name a lead. */
const deskLeadTurn = 7_001;

type PerTest = {
  /** Makes what the test needs, committed, as the database's owner. Each test makes its own people. */
  given: Given;
  /** Asks the database's owner: for what no page shows. */
  sql: postgres.Sql;
  /** Whoever uses `page` is this person from now on. @returns the session's id */
  signInAs: (who: Pick<Actor, "id">, page?: Page) => Promise<string>;
  /** A browser of somebody else's, signed in. */
  pageOf: (who: Pick<Actor, "id">) => Promise<Page>;
  /** Who leads the desk. There is one lead: tests that name another take turns, and this one leads again afterwards. */
  deskLead: { id: string };
};
type PerWorker = { ownerConnection: postgres.Sql };

/** Playwright's test, with people. A test fails when any of its pages complains in the console. */
export const test = playwrightTest.extend<PerTest, PerWorker>({
  ownerConnection: [
    async ({ browserName: _ }, use) => {
      const connection = postgres(setting("TEST_OWNER_URL"), { max: 3, onnotice: () => undefined });
      await use(connection);
      await connection.end({ timeout: 5 });
    },
    { scope: "worker" },
  ],
  sql: async ({ ownerConnection }, use) => use(ownerConnection),
  given: async ({ ownerConnection }, use) => use(new Given(drizzle(ownerConnection, { casing: "snake_case" }))),
  context: async ({ context }, use) => {
    const troubles = watch(context);
    await use(context);
    expect(troubles, "what the pages complained of").toEqual([]);
  },
  signInAs: async ({ given, page }, use) => {
    await use((who, where = page) => startSession(given, who, where));
  },
  pageOf: async ({ browser, given }, use) => {
    const opened: { page: Page; troubles: string[] }[] = [];
    await use(async (who) => {
      const made = await newWatchedPage(browser);
      opened.push(made);
      await startSession(given, who, made.page);
      return made.page;
    });
    for (const { page, troubles } of opened) {
      expect(troubles, "what the pages complained of").toEqual([]);
      await page.context().close();
    }
  },
  deskLead: [
    async ({ ownerConnection, given }, use) => {
      const turn = await ownerConnection.reserve();
      await turn`select pg_advisory_lock(${deskLeadTurn})`;
      const [lead] = await turn<{ id: string }[]>`select user_id as id from desk_leads where standing`;
      if (!lead) throw new Error("The seeded night has no lead of the desk");
      await use(lead);
      await given.as(lead, (tx) => insertDeskLead(tx, { userId: lead.id, by: lead.id, now: new Date() }));
      await turn`select pg_advisory_unlock(${deskLeadTurn})`;
      turn.release();
    },
    { timeout: 120_000 },
  ],
});

async function newWatchedPage(browser: Browser): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext();
  const troubles = watch(context);
  return { page: await context.newPage(), troubles };
}

/** Inserts a live session and gives the browser its token, as signing in would. */
async function startSession(given: Given, who: Pick<Actor, "id">, page: Page): Promise<string> {
  const { id, token } = await makeSession(given, who);
  await page.context().addCookies([{ name: sessionCookie, value: token, domain: "localhost", path: "/", httpOnly: true, secure: true, sameSite: "Lax" }]);
  return id;
}

/** A live session and its token, for whoever is no browser. */
export async function makeSession(given: Given, who: Pick<Actor, "id">, secret = setting("TEST_SESSION_SECRET")): Promise<{ id: string; token: string }> {
  const [id, now] = [newId(), new Date()];
  await given.db.insert(sessions).values({ id, userId: who.id, startedAt: now, lastSeenAt: now, idleSeconds: 900, endsAt: new Date(now.getTime() + 12 * hour), browser: "Chrome on Linux" });
  const token = await nextAuthJwt.encode({ token: { sub: who.id, sid: id }, secret, maxAge: (12 * hour) / 1000 });
  return { id, token };
}

/** The session cookie as a header carries it. */
export const cookieOf = (token: string): string => `${sessionCookie}=${token}`;

/** A name that no other test has: `Testperson` and letters. */
export const ownName = (): string => `Testperson${newId().replace(/[^0-9]/g, "").slice(-9).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;

/** A call sign that no other test has. */
export const ownCallSign = (): string => `T${newId().slice(-8)}`.toUpperCase();

export { expect };
