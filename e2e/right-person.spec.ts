import { randomInt } from "node:crypto";
import type postgres from "postgres";
import type { Actor } from "#domain/actor.ts";
import type { Given } from "#test/make.ts";
import { expectAccessible, expectHeading, expectReflows, expectWalked } from "./checks.ts";
import { formWith, send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const confirmed = { "confirmed[]": ["full-name", "birth-date", "address"], yearOfBirth: "1980" };

/** A birthday that nobody else in the tests has, or hardly anybody. */
function ownBirthday(): { iso: string; year: string; month: string; day: string } {
  const day = new Date(Date.UTC(1920, 0, 1 + randomInt(18_000)));
  const iso = day.toISOString().slice(0, 10);
  const [year = "", month = "", of = ""] = iso.split("-");
  return { iso, year, month, day: of };
}

async function atTheDesk(given: Given, signInAs: (who: Actor) => Promise<string>): Promise<Actor> {
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  await signInAs(owner);
  return owner;
}

async function looksRefused(sql: postgres.Sql, episodeId: string): Promise<number> {
  const rows = await sql`select 1 from audit_events where episode_id = ${episodeId} and action = 'action.refused' and detail ->> 'because' = 'person.not-the-same'`;
  return rows.length;
}

test("a crisis that is linked in one tab refuses the form of the other, and keeps its text", async ({ page, given, signInAs, sql }) => {
  const owner = await atTheDesk(given, signInAs);
  const family = ownName();
  const person = await given.person({ familyName: family, addressLine1: "12 High Street", postcode: "NW1 4AA" });
  const episode = await given.episode({ owner });
  const words = "Ring again when the sister is there";
  await page.goto(`/episodes/${episode.id}/next-action`);
  await expect(page).toHaveTitle(/^TC-/);

  const other = await page.context().newPage();
  await other.goto(`/episodes/${episode.id}/identity/${person.id}`);
  await send(other, `Link this call to Sam ${family.toUpperCase()}`, { ...confirmed, familyStart: family.slice(0, 2) });
  await expect(other).toHaveURL(/done=identity-confirmed/);

  const button = /next action/i;
  await send(page, button, { nextAction: words });
  await expect(page.getByText("This crisis is now linked to somebody else.")).toBeVisible();
  await expect(formWith(page, button).locator("[name=nextAction]")).toHaveValue(words);
  const [strip] = await sql<{ action: string }[]>`select next_action as action from strips where episode_id = ${episode.id}`;
  expect(strip?.action).not.toBe(words);
  expect(await looksRefused(sql, episode.id)).toBe(1);

  await page.goto(`/episodes/${episode.id}/next-action`);
  await expect(page).toHaveTitle(new RegExp(`^S${family.charAt(0).toUpperCase()}`));
  await send(page, button, { nextAction: words });
  await expect(page).toHaveURL(/done=next-action-changed/);
});

test("somebody who looks like a new person is compared first, and told apart with a reason", async ({ page, given, signInAs, sql }) => {
  await atTheDesk(given, signInAs);
  const family = ownName();
  const [givenName, born] = [ownName(), ownBirthday()];
  const there = await given.person({ familyName: family, givenName, bornOn: born.iso, postcode: "NW1 4AA" });
  const answers = { familyName: family, givenName, "born-day": born.day, "born-month": born.month, "born-year": born.year, source: "The caller" };
  const added = () => sql<{ id: string }[]>`select id from persons where family_name = ${family} and id <> ${there.id}`;
  await page.goto("/people/new");
  await send(page, "Add this person", answers);
  await expect(page.getByRole("heading", { name: "Is it this person?" })).toBeVisible();
  await expect(page.getByRole("row", { name: /NW1 4AA/ })).toBeVisible();
  await expectAccessible(page);
  await expectReflows(page);
  await send(page, "Add this person", { "noneOfThese[]": ["yes"] });
  await expect(page.getByRole("link", { name: /Write how you know/ })).toBeVisible();
  expect(await added()).toHaveLength(0);
  await send(page, "Add this person", { "noneOfThese[]": ["yes"], noneReason: "Her cousin of the same name" });
  await expect(page).toHaveURL(/done=person-added/);
  const [made] = await added();
  const told = await sql`select reason from person_distinctions where person_id = ${made?.id ?? ""} and other_id = ${there.id}`;
  expect([...told]).toEqual([{ reason: "Her cousin of the same name" }]);
});

test("two records become one, and two again", async ({ page, given, signInAs, sql }) => {
  const family = ownName();
  const { iso: bornOn, year } = ownBirthday();
  const [kept, other] = [await given.person({ familyName: family, givenName: "Imogen", bornOn }), await given.person({ familyName: family, givenName: "Imogene", bornOn, crewNote: "Knock three times" })];
  const owner = await given.user({ duty: "desk", callSign: ownCallSign(), caresFor: [kept, other] });
  await signInAs(owner);
  await page.goto(`/people/${kept.id}/merge`);
  await page.locator(`a[href="/people/${kept.id}/merge/${other.id}"]`).click();
  await expectHeading(page, "Are these the same person?");
  await expect(page.getByRole("row", { name: /Knock three times/ })).toBeVisible();
  await expectAccessible(page);
  await expectReflows(page);
  const submit = /^Merge into the record of/;
  await send(page, submit, { reason: "Same telephone, same voice", yearOfBirth: year, familyStart: family.slice(0, 2) });
  await expect(page.getByRole("link", { name: "Choose which of the two stands." })).toBeVisible();
  await send(page, submit, { "take-name": "kept", yearOfBirth: "1066" });
  await expect(page.getByRole("link", { name: /not the year of birth/ })).toBeVisible();
  await send(page, submit, { yearOfBirth: year });
  await expect(page).toHaveURL(/done=people-merged/);

  await page.goto(`/people/${other.id}`);
  await expect(page, "the old address leads on").toHaveURL(new RegExp(`/people/${kept.id}\\?done=merged-address`));
  await expect(page.getByText("Knock three times").first()).toBeVisible();
  await page.goto(`/people?family=${family}`);
  await expect(page.getByRole("heading", { name: "1 possible match" })).toBeVisible();
  const moved = async () => (await sql<{ count: number }[]>`select count(*)::int as count from episodes where person_id = ${kept.id}`)[0]?.count;
  expect(await moved()).toBe(2);

  await page.goto(`/people/${kept.id}/merge`);
  await page.getByRole("link", { name: /^Undo the merge/ }).click();
  await expectHeading(page, "Undo a merge");
  await expectWalked(page, "/people/[personId]/merge/undo/[mergeId]");
  await send(page, "Make them two records again", { reason: "Twins", yearOfBirth: year, familyStart: family.slice(0, 2) });
  await expect(page).toHaveURL(/done=merge-undone/);
  expect(await moved()).toBe(1);
  for (const { id } of [kept, other]) expect((await page.goto(`/people/${id}`))?.url()).toContain(`/people/${id}`);
  const told = await sql<{ count: number }[]>`
    select count(distinct person_id)::int as count from audit_events where action in ('person.merged', 'person.merge-undone') and person_id in (${kept.id}, ${other.id})`;
  expect(told[0]?.count, "in the list of both").toBe(2);
});
