import { randomUUID } from "node:crypto";
import { newId } from "#db/ids.ts";
import { followUps } from "#db/schema/follow-ups.ts";
import { referrals } from "#db/schema/services.ts";
import { expectAccessible, expectHeading } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

const emergency = { "reasons[]": ["life-at-risk"], words: "On the bridge, I am on my way" };

test("a record without a tie is refused with the way in, and two screens open it", async ({ page, given, signInAs, sql }) => {
  const family = ownName();
  const [owner, stranger] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "solo", callSign: ownCallSign() })];
  const person = await given.person({ familyName: family, bornOn: "1980-08-14" });
  await given.episode({ owner, person });

  await signInAs(stranger);
  const refused = await page.goto(`/people/${person.id}`);
  expect(refused?.status()).toBe(403);
  await expectHeading(page, "You do not have access to this record");
  expect(await page.content()).not.toContain(family);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Use emergency access" }).click();
  await expectHeading(page, "Emergency access");
  await expectAccessible(page);
  await send(page, /^Open the record of/, { ...emergency, yearOfBirth: "1981", familyStart: family.slice(0, 2) });
  await expect(page.getByRole("link", { name: /year of birth/i }).first(), "the wrong year is the wrong person").toBeVisible();
  await send(page, /^Open the record of/, { ...emergency, yearOfBirth: "1980", familyStart: family.slice(0, 2) });
  await expectHeading(page, "Record");
  await expect(page.getByText(family, { exact: false }).first()).toBeVisible();

  await page.goto(`/people/${person.id}/who-has-looked`);
  const looks = page.getByRole("row").filter({ hasText: stranger.name });
  await expect(looks.filter({ hasText: "Refused. Tried to open a page" })).toHaveCount(1);
  await expect(looks.filter({ hasText: "Opened the record in an emergency" })).toHaveCount(1);
  await expect(looks.filter({ hasText: "They used emergency access" }).first()).toBeVisible();
  await expectAccessible(page);
  const [access] = await sql<{ hours: number }[]>`select extract(epoch from expires_at - opened_at)::int / 3600 as hours from emergency_accesses where person_id = ${person.id}`;
  expect(access?.hours).toBe(12);
});

test("a restricted record shows nothing of who it is, to whomever it was tied, until emergency access opens it", async ({ page, given, signInAs }) => {
  const family = ownName();
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  const person = await given.person({ familyName: family, givenName: "Imogen", bornOn: "1980-08-14", addressLine1: "9 Hidden Row" });
  const episode = await given.episode({ owner, person });
  await given.restriction(person, owner);
  await signInAs(owner);

  expect((await page.goto(`/people/${person.id}`))?.status()).toBe(403);
  for (const address of [`/people/${person.id}`, `/episodes/${episode.id}`, "/desk", `/people?family=${family}`, `/people/${person.id}/emergency-access`]) {
    await page.goto(address);
    const main = await page.getByRole("main").innerText();
    for (const hidden of ["Imogen", "9 Hidden Row", "14-Aug-1980"]) expect(main, `${address} shows ${hidden}`).not.toContain(hidden);
  }
  await send(page, "Open this restricted record for 12 hours", emergency);
  await expectHeading(page, "Record");
  await expect(page.getByText("Imogen").first()).toBeVisible();
});

test("somebody else's record and one that does not exist look the same", async ({ page, given, signInAs }) => {
  const owner = await given.user({ duty: "desk", callSign: ownCallSign() });
  const { id: otherEpisode } = await given.episode({ owner, person: await given.person() });
  await signInAs(await given.user({ duty: "solo", callSign: ownCallSign() }));
  const seen = [];
  for (const episodeId of [otherEpisode, randomUUID(), "not-an-id"]) {
    for (const room of ["", "/triage", "/observations", "/identity", "/response"]) {
      const answer = await page.goto(`/episodes/${episodeId}${room}`);
      expect(answer?.status(), `${episodeId}${room}`).toBe(404);
      seen.push(await page.getByRole("main").innerText());
    }
  }
  expect(new Set(seen).size, "one and the same page").toBe(1);
});

test("whichever page of a record is not opened, its person can read who tried", async ({ page, given, signInAs, sql }) => {
  const [owner, stranger, person] = [await given.user({ duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "solo", callSign: ownCallSign() }), await given.person()];
  const { id: episodeId } = await given.episode({ owner, person });
  const [referralId, followUpId] = [newId(), newId()];
  await given.db.insert(followUps).values({ id: followUpId, episodeId, kind: "person", purpose: "Ring back", dueAt: given.now, ownerId: owner.id, createdAt: given.now, createdBy: owner.id });
  await given.db.insert(referrals).values({
    id: referralId, episodeId, serviceId: (await given.service()).id, reasonCode: "01", words: "Cannot be alone tonight", urgency: "urgent", consentBasis: "consent", channel: "phone", standing: "sent",
    standingSince: given.now, dueBy: given.now, createdAt: given.now, createdBy: owner.id,
  });
  await signInAs(stranger);
  const addresses = [`/episodes/${episodeId}`, `/episodes/${episodeId.replace("0", "%30")}/triage`, `/referrals/${referralId}`, `/follow-ups/${followUpId}/attempts/new`, `/people/new?episode=${episodeId}`];
  for (const address of addresses) expect((await page.goto(address))?.status(), address).toBe(404);
  await page.goto(`/episodes/${newId()}`);

  await signInAs(owner);
  await page.goto(`/people/${person.id}/who-has-looked`);
  await expect(page.getByRole("row").filter({ hasText: stranger.name }).filter({ hasText: "Refused. Tried to open a page" })).toHaveCount(addresses.length);
  const [nobody] = await sql<{ count: number }[]>`select count(*)::int as count from audit_events where actor_id = ${stranger.id} and outcome = 'refused' and person_id is null and episode_id is null`;
  expect(nobody?.count, "an id that is made up is about nobody").toBe(1);
});
