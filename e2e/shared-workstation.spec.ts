import { expectAccessible } from "./checks.ts";
import { send } from "./form.ts";
import { expect, ownCallSign, ownName, test } from "./given.ts";

test("a form that one opened is not stored in the name of another who has signed in since; nothing typed is lost", async ({ page, given, signInAs, sql }) => {
  const [first, second] = [await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() }), await given.user({ name: ownName(), duty: "desk", callSign: ownCallSign() })];
  const { id: episodeId } = await given.episode({ owner: first, person: await given.person({ familyName: ownName() }) });
  await given.tie(second, { id: episodeId });
  const recorded = async () => (await sql<{ by: string }[]>`select recorded_by as by from observation_sets where episode_id = ${episodeId}`).map(({ by }) => by);
  await signInAs(first);
  await page.goto(`/episodes/${episodeId}/observations/new`);
  await expect(page.getByRole("button", { name: "Record observations" })).toBeVisible();
  await signInAs(second);
  await send(page, "Record observations", { respirations: "18", pulse: "96", pregnant: "no", note: "Taken by the first of two" });
  await expect(page.getByText("Somebody else has signed in here since this page was opened")).toBeVisible();
  await expect(page.locator("[name=note]")).toHaveValue("Taken by the first of two");
  await expectAccessible(page);
  expect(await recorded()).toEqual([]);
  const refused = await sql<{ because: string }[]>`select detail->>'because' as because from audit_events where actor_id = ${second.id} and outcome = 'refused' and episode_id = ${episodeId}`;
  expect([...refused]).toEqual([{ because: "page.of-another" }]);

  await page.goto(`/episodes/${episodeId}/observations/new`);
  await send(page, "Record observations", { respirations: "18", pulse: "96", pregnant: "no" });
  await expect(page).toHaveURL(/done=observations-recorded/);
  expect(await recorded()).toEqual([second.id]);
});
