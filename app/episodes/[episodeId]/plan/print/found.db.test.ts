import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { insertPersonLink, undoPersonLink } from "#db/commands/person-links.ts";
import { insertSentForm } from "#db/commands/sent-forms.ts";
import type { Tx } from "#db/client.ts";
import { inside } from "#test/inside.ts";
import { namedAgainMinutes, printActionName } from "./asked.ts";
import { findNamedAgain } from "./found.ts";

const minutes = (count: number) => count * 60_000;
const confirmed = ["full-name", "birth-date", "address"] as const;

test("whoever was named for a plan is named for some minutes, for that plan, and not for somebody who is linked afterwards", inside(async (given) => {
  const owner = await given.user({ role: "mental-health-practitioner", duty: "desk" });
  const [ann, bea] = [await given.person({ familyName: "Draftwell", bornOn: "1980-08-14" }), await given.person({ familyName: "Elsewhere", bornOn: "1999-03-02" })];
  const { id: episodeId } = await given.episode({ owner });
  const at = (after: number) => new Date(given.now.getTime() + minutes(after));
  const asOwner = <T>(work: (tx: Tx) => Promise<T>) => given.as(owner, work);
  const isNamed = async (kind: "care" | "safety", after: number) => (await asOwner((tx) => findNamedAgain(tx, { episodeId, kind, now: at(after) }))).isNamed;
  const name = (after: number) => asOwner((tx) => insertSentForm(tx, { actorId: owner.id, key: randomUUID(), action: printActionName, contentHash: "-", goTo: paths.printPlan(episodeId, "safety", { paper: "yes", size: "14", which: "in-force" }), now: at(after) }));

  expect(await isNamed("safety", 0), "of somebody unknown there is nothing to name").toBe(true);
  await asOwner((tx) => insertPersonLink(tx, { episodeId, version: 1, personId: ann.id, confirmed, by: owner.id, now: at(1) }));
  expect(await isNamed("safety", 2)).toBe(false);
  await name(2);
  expect([await isNamed("safety", 3), await isNamed("care", 3), await isNamed("safety", 2 + namedAgainMinutes)]).toEqual([true, false, false]);

  await asOwner((tx) => undoPersonLink(tx, { episodeId, version: 2, reason: "Somebody else's record", by: owner.id, now: at(4) }));
  await asOwner((tx) => insertPersonLink(tx, { episodeId, version: 3, personId: bea.id, confirmed, by: owner.id, now: at(5) }));
  expect(await isNamed("safety", 6), "another person stands there now").toBe(false);
}));
