import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { newId } from "#db/ids.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import type { Role } from "#domain/actor.ts";
import type { Given } from "#test/make.ts";
import { Night, pages, pagesFor, walkedElsewhere } from "./addresses.ts";
import { expectAccessible, expectNothingMoved, expectReflows } from "./checks.ts";
import { expect, test } from "./given.ts";

const people: Record<string, Role> = { paramedic: "paramedic", practitioner: "mental-health-practitioner", consultant: "consultant-nurse", administrator: "administrator" };

async function walk(page: Page, address: string, thoroughly: boolean): Promise<void> {
  const answer = await page.goto(address);
  expect.soft(answer?.status(), address).toBe(200);
  expect.soft(await page.getByRole("heading", { level: 1 }).count(), `one heading of the first level on ${address}`).toBe(1);
  expect.soft(await page.title(), `title of ${address}`).toMatch(/\S.* – Lantern$/);
  expect.soft(answer?.headers()["cache-control"], address).toContain("no-store");
  await expectNothingMoved(page);
  await expectReflows(page);
  if (thoroughly) await expectAccessible(page);
}

/** What a small night may lack: a call that is due, and a record that was opened in an emergency. */
async function fillUp(given: Given, night: Night): Promise<void> {
  const [now, episodeId] = [given.now, await night.openCrisis()];
  const owner = await given.user();
  await given.db.insert(followUps).values({ id: newId(), episodeId, kind: "person", purpose: "Ring to hear how the night went", dueAt: now, ownerId: owner.id, createdAt: now, createdBy: owner.id });
  await given.emergencyAccess(owner, await given.person());
}

for (const [name, role] of Object.entries(people)) {
  // The consultant nurse sees every open crisis, so hers is the walk that must find every page; two halves, to be walked side by side.
  const halves = role === "consultant-nurse" ? [0, 1] : [0];
  for (const half of halves) {
    test(`every page that the ${role} can open${halves.length > 1 ? `, part ${half + 1}` : ""}`, async ({ page, given, sql, signInAs }) => {
      test.setTimeout(300_000);
      const [who] = await sql<{ id: string }[]>`select id from users where email = ${`${name}@lantern.example`}`;
      if (!who) throw new Error(`The seeded night has no ${name}`);
      await signInAs(who);
      const night = new Night(sql, { ...who, role });
      if (role === "consultant-nurse") await fillUp(given, night);
      const mine = pagesFor(role).filter((_, index) => index % halves.length === half);
      const missing: string[] = [];
      for (const each of mine) {
        const address = await night.addressOf(each);
        // Clinicians see what they take part in: some have no referral tonight.
        if (address === null) missing.push(each);
        else await walk(page, address, role === "consultant-nurse" || role === "administrator");
      }
      if (role === "consultant-nurse" || role === "administrator") expect(missing, "pages that nobody has walked").toEqual([]);
    });
  }
}

test("a page that is not walked here is walked by the journey that is named for it", () => {
  for (const [name, journey] of Object.entries(walkedElsewhere)) {
    expect(pages).toContain(name);
    expect(readFileSync(path.join(import.meta.dirname, journey), "utf8"), `${journey} at ${name}`).toContain(`expectWalked(page, "${name}")`);
  }
});

test("somebody not signed in is led to sign in, from every page", async ({ request }) => {
  const words: Record<string, string> = { kind: "received", section: "consent", stage: "mobile", version: "1" };
  for (const each of pages.filter((page) => !/^\/(sign-in|enrolment|help)/.test(page))) {
    const address = each.replace(/\[(\w+)\]/g, (_, name: string) => words[name] ?? "01900000-0000-7000-8000-000000000000");
    const answer = await request.get(address, { maxRedirects: 0 });
    expect.soft(answer.status(), address).toBe(307);
    expect.soft(answer.headers().location, address).toMatch(/^\/sign-in/);
  }
});
