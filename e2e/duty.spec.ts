import type { Page } from "@playwright/test";
import type postgres from "postgres";
import type { Actor } from "#domain/actor.ts";
import { expectAccessible } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const sbar = { situation: "At home", background: "Nothing is known", assessment: "Safe for now", recommendation: "Ring at ten" };

/** Starts a duty of the usual length: its end is filled in. */
async function start(page: Page, duty: { kind: "desk" | "joint-car"; callSign: string }): Promise<void> {
  await page.goto("/duty");
  await send(page, "Start duty", { ...duty, sector: "SE" });
}

async function ownersOf(sql: postgres.Sql, ...episodes: { id: string }[]): Promise<string[]> {
  const rows = await sql<{ id: string; owner: string }[]>`select episode_id as id, owner_id as owner from strips where episode_id in ${sql(episodes.map(({ id }) => id))}`;
  return episodes.map(({ id }) => rows.find((row) => row.id === id)?.owner ?? "");
}

async function openDuties(sql: postgres.Sql, who: Actor): Promise<number> {
  return (await sql`select 1 from duties where user_id = ${who.id} and ended_at is null`).length;
}

test("a joint car is two people; their duty ends once nobody is left without an owner", async ({ page, given, signInAs, pageOf, sql, deskLead }) => {
  test.setTimeout(120_000);
  const [family, callSign] = [ownName(), ownCallSign()];
  const lead = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  const [paramedic, practitioner] = [await given.user({ name: ownName() }), await given.user({ name: ownName(), role: "mental-health-practitioner" })];
  expect(deskLead.id).not.toBe(lead.id);
  await given.deskLead(lead);

  await signInAs(paramedic);
  await start(page, { kind: "joint-car", callSign });
  await expect(page.getByRole("heading", { name: `${callSign} waits for a mental health practitioner` })).toBeVisible();
  const others = await pageOf(practitioner);
  await start(others, { kind: "joint-car", callSign: ` ${callSign.toLowerCase().slice(0, 3)} ${callSign.slice(3)}` });
  await expect(others.getByText(`${paramedic.name} (paramedic), ${practitioner.name} (mental health practitioner)`)).toBeVisible();
  await expectAccessible(others);
  const crews = await sql<{ aboard: number }[]>`select (select count(*)::int from duties d where d.crew_id = c.id and d.ended_at is null) as aboard from crews c where c.call_sign = ${callSign}`;
  expect(crews, "one car with two in it").toEqual([{ aboard: 2 }]);

  const person = await given.person({ familyName: family });
  const [handed, left] = [await given.episode({ owner: paramedic, person }), await given.episode({ owner: paramedic, person })];
  await page.goto("/duty/ending");
  await expect(page.getByRole("table", { name: "You still own (2)" }).getByRole("row").filter({ hasText: new RegExp(family, "i") })).toHaveCount(2);
  await expectAccessible(page);
  await send(page, "End duty");
  await expect(page.getByText("You still own calls. Hand them over, or leave them with the desk’s lead.")).toBeVisible();
  expect(await openDuties(sql, paramedic)).toBe(1);

  // One is handed over from another tab; the list on the first one is then out of date.
  const tab = await page.context().newPage();
  await tab.goto(`/episodes/${handed.id}/handover`);
  await send(tab, "Offer handover", { ...sbar, offeredTo: practitioner.id });
  await expect(tab).toHaveURL(/done=handover-offered/);
  await others.goto(`/episodes/${handed.id}/handover`);
  await send(others, "Send answer", { answer: "accepted" });
  await expect(others).toHaveURL(/done=handover-accepted/);
  await page.getByLabel(`Leave these 2 with ${lead.name}, desk lead`).check();
  await send(page, "End duty");
  await expect(page.getByText("Your calls have changed since this page was opened.")).toBeVisible();
  expect(await ownersOf(sql, handed, left)).toEqual([practitioner.id, paramedic.id]);

  await page.goto("/duty/ending");
  await page.getByLabel(`Leave this call with ${lead.name}, desk lead`).check();
  await send(page, "End duty");
  await expect(page.getByText("Your duty is ended.")).toBeVisible();
  expect(await ownersOf(sql, handed, left)).toEqual([practitioner.id, lead.id]);
  expect([await openDuties(sql, paramedic), await openDuties(sql, practitioner)]).toEqual([0, 1]);
  const said = await sql<{ action: string }[]>`select action from audit_events where actor_id = ${paramedic.id} and action in ('duty.started', 'strip.left-with-lead', 'duty.ended') and outcome = 'done' order by id`;
  expect(said.map(({ action }) => action).toSorted()).toEqual(["duty.ended", "duty.started", "strip.left-with-lead"]);
  await others.goto("/duty");
  await expect(others.getByRole("heading", { name: `${callSign} waits for a paramedic` })).toBeVisible();
});

test("the desk has a lead, who has every call until it is taken and names another before leaving", async ({ page, given, signInAs, sql, deskLead }) => {
  test.setTimeout(120_000);
  const [lead, next] = [await given.user({ name: ownName() }), await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() })];
  const [waiting, taken] = [await given.episode({ owner: deskLead, taken: false, tie: false }), await given.episode({ owner: next })];
  await signInAs(lead);
  await page.goto("/duty/desk-lead");
  await expect(page.getByRole("heading", { name: "You cannot name the lead" }), "off the desk").toBeVisible();
  await start(page, { kind: "desk", callSign: ownCallSign() });
  await expect(page.getByText("Your duty has started.")).toBeVisible();
  await page.getByRole("link", { name: /Change.* the lead of the desk/ }).click();
  await expectAccessible(page);
  await send(page, "Name the lead");
  await expect(page.getByRole("link", { name: "Choose who leads the desk." })).toBeVisible();
  await send(page, "Name the lead", { leadId: lead.id });
  await expect(page.getByText("You. Every call that nobody has taken yet is yours.")).toBeVisible();
  expect(await ownersOf(sql, waiting, taken)).toEqual([lead.id, next.id]);

  await page.goto("/duty/ending");
  await expect(page.getByText("You lead the desk. Name another lead first, so that waiting calls have an owner.")).toBeVisible();
  await expect(page.getByRole("button", { name: "End duty" })).toHaveCount(0);
  await page.getByRole("link", { name: "Name another lead" }).click();
  await send(page, "Name the lead", { leadId: next.id });
  await expect(page).toHaveURL(/\/duty\?done=lead-named/);
  expect(await ownersOf(sql, waiting, taken)).toEqual([next.id, next.id]);
  await page.goto("/duty/ending");
  await send(page, "End duty");
  await expect(page.getByText("Your duty is ended.")).toBeVisible();
  expect(await openDuties(sql, lead)).toBe(0);
  const named = await sql<{ to: string }[]>`select subject_id as to from audit_events where actor_id = ${lead.id} and action = 'desk-lead.named' and outcome = 'done' order by id`;
  expect(named.map(({ to }) => to)).toEqual([lead.id, next.id]);
});
