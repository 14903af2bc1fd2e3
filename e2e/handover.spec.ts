import type postgres from "postgres";
import type { Actor } from "#domain/actor.ts";
import type { Given } from "#test/make.ts";
import { expectAccessible, expectHeading } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const sbar = {
  situation: "At home with her sister, frightened and awake", background: "Third night without sleep", assessment: "Safe while her sister is there", recommendation: "Ring the sister at ten",
};

async function givenTwo(given: Given): Promise<{ owner: Actor; receiver: Actor; family: string; episodeId: string; address: string }> {
  const family = ownName();
  const owner = await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() });
  const receiver = await given.user({ name: ownName(), role: "mental-health-practitioner", duty: "solo", callSign: ownCallSign() });
  const { id: episodeId } = await given.episode({ owner, person: await given.person({ familyName: family }) });
  return { owner, receiver, family, episodeId, address: `/episodes/${episodeId}/handover` };
}

async function ownerOf(sql: postgres.Sql, episodeId: string): Promise<string | undefined> {
  return (await sql<{ id: string }[]>`select owner_id as id from strips where episode_id = ${episodeId}`)[0]?.id;
}

/** What became of every offer, in order. */
async function offersOf(sql: postgres.Sql, episodeId: string) {
  return [...(await sql<{ to: string; accepted: string | null; words: string | null }[]>`select offered_to as to, accepted, answer_words as words from handovers where episode_id = ${episodeId} order by offered_at, id`)];
}

test("an offer moves nothing; the call is the receiver's once they accept, and not before", async ({ page, given, signInAs, pageOf, sql, javaScriptEnabled }) => {
  const { owner, receiver, family, episodeId, address } = await givenTwo(given);
  await signInAs(owner);
  const others = await pageOf(receiver);
  expect((await others.goto(`/episodes/${episodeId}`))?.status(), "nobody has asked them yet").toBe(404);

  await page.goto(address);
  await expect(page.locator("[name=situation]"), "begins with what is on record").toHaveValue(new RegExp(family, "i"));
  await send(page, "Offer handover", { ...sbar, assessment: "" });
  await expect(page.getByRole("link", { name: "Choose who is to have the call." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Write what you think is going on." })).toBeVisible();
  await send(page, "Offer handover", { ...sbar, offeredTo: receiver.id });
  await expect(page.getByText("The call stays yours until it is accepted.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: `Offered to ${receiver.name}` })).toBeVisible();
  expect(await ownerOf(sql, episodeId)).toBe(owner.id);

  // The owner goes on working on the call meanwhile.
  await page.goto(`/episodes/${episodeId}/next-action`);
  await others.goto("/desk?view=mine");
  const offer = others.getByRole("table", { name: /^Offered to you/ }).getByRole("row").filter({ hasText: owner.name });
  await expect(offer).toContainText(sbar.recommendation);
  await offer.getByRole("link", { name: /Read and answer/ }).click();
  for (const part of Object.values(sbar)) await expect(others.getByText(part)).toBeVisible();
  await expectAccessible(others);
  await send(others, "Send answer", { answer: "accepted", words: "I know her sister" });
  await expect(others.getByText("You have accepted this call. It is yours now.")).toBeVisible();

  expect(await ownerOf(sql, episodeId)).toBe(receiver.id);
  expect(await offersOf(sql, episodeId)).toEqual([{ to: receiver.id, accepted: "accepted", words: "I know her sister" }]);
  const moves = await sql<{ owner: string; by: string | null }[]>`select owner_id as owner, changed_by as by from strip_changes where episode_id = ${episodeId} order by changed_at`;
  expect(moves.slice(1), "one move, by whoever accepted").toEqual([{ owner: receiver.id, by: receiver.id }]);

  await send(page, "Change next action", { nextAction: "Ring the sister myself" });
  await expect(page.getByText("Only the owner of the call can do this."), "the call has gone").toBeVisible();
  if (javaScriptEnabled === false) await expect(page.getByText("Ring the sister myself"), "what was typed is there to copy").toBeVisible();
  else await expect(page.locator("[name=nextAction]")).toHaveValue("Ring the sister myself");
  await page.goto(`/episodes/${episodeId}`);
  await expect(page.getByRole("main"), "who gave it away still sees it").toContainText(receiver.name);
  const [tie] = await sql<{ hours: number }[]>`select round(extract(epoch from until - now()) / 3600)::int as hours from relationships where episode_id = ${episodeId} and user_id = ${owner.id}`;
  expect(tie?.hours).toBe(24);
});

test("a refusal says why, the call stays where it is, and an offer can be taken back", async ({ page, given, signInAs, pageOf, sql }) => {
  const { owner, receiver, episodeId, address } = await givenTwo(given);
  await signInAs(owner);
  const others = await pageOf(receiver);
  await page.goto(address);
  await send(page, "Offer handover", { ...sbar, offeredTo: receiver.id });
  await expect(page).toHaveURL(/done=handover-offered/);

  await others.goto(address);
  await send(others, "Send answer", { answer: "refused" });
  await expect(others.getByRole("link", { name: "Say why you refuse, so that the owner knows what to do." })).toBeVisible();
  await expect(others.locator("[name=answer][value=refused]")).toBeChecked();
  await send(others, "Send answer", { words: "We are on our way to another job" });
  await expect(others.getByText("You have refused the handover.")).toBeVisible();
  expect((await others.goto(`/episodes/${episodeId}`))?.status(), "and with the offer goes the sight of the record").toBe(404);

  await page.goto(`/episodes/${episodeId}`);
  await expect(page.getByRole("heading", { level: 2, name: `${receiver.name} refused the handover` })).toBeVisible();
  await expect(page.getByText("We are on our way to another job").first()).toBeVisible();
  expect(await ownerOf(sql, episodeId)).toBe(owner.id);

  await page.goto(address);
  await send(page, "Offer handover", { ...sbar, offeredTo: receiver.id });
  await expect(page).toHaveURL(/done=handover-offered/);
  await others.goto(address);
  await expectHeading(others, /Handover/);
  await page.goto(address);
  await send(page, "Withdraw the offer");
  await expect(page.getByText("The offer is withdrawn. The call is still yours.")).toBeVisible();
  await send(others, "Send answer", { answer: "accepted" });
  await expect(others.getByText("The offer was answered or withdrawn in the meantime."), "too late").toBeVisible();
  expect(await ownerOf(sql, episodeId)).toBe(owner.id);
  expect(await offersOf(sql, episodeId)).toEqual([
    { to: receiver.id, accepted: "refused", words: "We are on our way to another job" }, { to: receiver.id, accepted: "withdrawn", words: null },
  ]);
});
