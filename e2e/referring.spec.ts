import type postgres from "postgres";
import { insertReferral } from "#db/commands/referrals.ts";
import { newId } from "#db/ids.ts";
import type { Actor } from "#domain/actor.ts";
import type { Given } from "#test/make.ts";
import { expectAccessible, expectHeading } from "./checks.ts";
import { formWith, send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

type Referred = { id: string; serviceName: string };

/** A referral to a service of its own, sent by this clinician. */
async function givenReferral(given: Given, by: Actor, episodeId: string, what: string): Promise<Referred> {
  const [id, serviceName] = [newId(), `${what} ${ownName()}`];
  const service = await given.service({ name: serviceName });
  await given.as(by, (tx) => insertReferral(tx, {
    id, episodeId, serviceId: service.id, reasonCode: "15", words: "See her at home", urgency: "urgent", consentBasis: "consent", channel: "phone", contentSent: {},
    dueBy: new Date(given.now.getTime() + 24 * 3_600_000), by: by.id, now: given.now,
  }));
  return { id, serviceName };
}

async function standings(sql: postgres.Sql, ...referrals: Referred[]): Promise<string[]> {
  const rows = await sql<{ id: string; standing: string }[]>`select id, standing from referrals where id in ${sql(referrals.map(({ id }) => id))}`;
  return referrals.map(({ id }) => rows.find((row) => row.id === id)?.standing ?? "");
}

test("one service accepts, another is no longer needed, and whoever was about to write to it is told", async ({ page, given, signInAs, pageOf, sql }) => {
  const [owner, colleague] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ duty: "solo", callSign: ownCallSign() })];
  const episode = await given.episode({ owner, person: await given.person({ familyName: ownName() }) });
  await given.tie(colleague, episode);
  const [team, line, group] = [await givenReferral(given, owner, episode.id, "Crisis team"), await givenReferral(given, owner, episode.id, "Crisis line"), await givenReferral(given, owner, episode.id, "Sleep group")];
  const others = await pageOf(colleague);
  await others.goto(`/referrals/${line.id}/events/received`);
  await expect(others.getByRole("button", { name: "Record that they received it" })).toBeVisible();

  await signInAs(owner);
  await page.goto(`/referrals/${team.id}/events/accepted`);
  const form = formWith(page, "Record that they accepted");
  await expect(form.getByLabel(`${group.serviceName} (sent)`), "nothing is withdrawn unasked").not.toBeChecked();
  await send(page, "Record that they accepted", { "withdraw[]": [line.id] });
  await expect(page.getByRole("link", { name: "Write who told you: a name or a role." })).toBeVisible();
  await expect(form.getByLabel(`${line.serviceName} (sent)`)).toBeChecked();
  await expectAccessible(page);
  expect(await standings(sql, team, line, group)).toEqual(["sent", "sent", "sent"]);
  await send(page, "Record that they accepted", { toldBy: "Duty worker" });
  await expectHeading(page, new RegExp(`${team.serviceName}: accepted, not yet seen`));
  expect(await standings(sql, team, line, group)).toEqual(["accepted", "withdrawn", "sent"]);

  await page.goto(`/referrals/${line.id}`);
  await expect(page.getByText(`${team.serviceName} has accepted.`)).toBeVisible();
  await send(others, "Record that they received it", { toldBy: "The night shift" });
  await expect(others.getByText("This referral has ended. Nothing more can be recorded of it.")).toBeVisible();
  const heard = await sql<{ kind: string }[]>`select kind from referral_events where referral_id = ${line.id} order by recorded_at, id`;
  expect(heard.map(({ kind }) => kind)).toEqual(["sent", "withdrawn"]);
  const [strip] = await sql<{ next: string }[]>`select next_action as next from strips where episode_id = ${episode.id}`;
  expect(strip?.next).toBe(`Hear that the person was seen by ${team.serviceName}`);
  const news = await sql<{ of: string }[]>`select detail ->> 'kind' as of from audit_events where episode_id = ${episode.id} and action = 'referral.news-recorded' and outcome = 'done'`;
  expect(news.map(({ of }) => of).toSorted()).toEqual(["accepted", "withdrawn"]);
});

test("two ring one service: the second sees all that the first was told, and both pieces of news stay", async ({ page, given, signInAs, pageOf, sql }) => {
  const [owner, colleague] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "solo", callSign: ownCallSign() })];
  const episode = await given.episode({ owner, person: await given.person({ familyName: ownName() }) });
  await given.tie(colleague, episode);
  const team = await givenReferral(given, owner, episode.id, "Crisis team");
  await signInAs(owner);
  const others = await pageOf(colleague);
  await page.goto(`/referrals/${team.id}/events/accepted`);
  await others.goto(`/referrals/${team.id}/events/received`);
  await send(others, "Record that they received it", { words: "Their manager reads it at nine", toldBy: "Duty worker" });
  await expect(others).toHaveURL(/done=referral-recorded/);

  await send(page, "Record that they accepted", { words: "A nurse visits tomorrow", toldBy: "The manager" });
  await expect(page.getByText("Someone else saved this first")).toBeVisible();
  await expect(page.getByText(`Saved by ${colleague.name}`).first()).toBeVisible();
  const side = (question: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: question, exact: true }) }).getByRole("cell");
  await expect(side("What was heard")).toHaveText([/Received$/, /Accepted$/]);
  await expect(side("In words")).toHaveText([/Their manager reads it at nine$/, /A nurse visits tomorrow$/]);
  await expect(side("Who told us?")).toHaveText([/Duty worker$/, /The manager$/]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(page).toHaveURL(/done=referral-recorded/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Their manager reads it at nine")).toBeVisible();
  await expect(page.getByText("The person was seen", { exact: true }), "what could be recorded next is no news, and not on paper").toBeHidden();
  const news = await sql<{ kind: string; words: string | null }[]>`select kind, words from referral_events where referral_id = ${team.id} order by recorded_at, id`;
  expect(news.slice(-2)).toEqual([{ kind: "received", words: "Their manager reads it at nine" }, { kind: "accepted", words: "A nurse visits tomorrow" }]);
});
