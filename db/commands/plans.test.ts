import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertAgreement, insertPlanVersion } from "#db/commands/plans.ts";
import { insertSentForm } from "#db/commands/sent-forms.ts";
import { StaleRecord, type Tx } from "#db/client.ts";
import { findEarlierPlan, findPlan, findPlanOwner, listLocalCrisisLines } from "#db/queries/plans.ts";
import { ledLatelyTo } from "#db/queries/sent-forms.ts";
import { serviceBoroughs } from "#db/schema/services.ts";
import type { Actor } from "#domain/actor.ts";
import { planForms } from "#domain/plan-form.ts";
import { linesFrom } from "#domain/plan-heading.ts";
import { agreedLines, unagreedVersion, versionInForce } from "#domain/plan.ts";
import { databaseCode } from "#server/faults.ts";
import { apart } from "#test/apart.ts";
import { ownerConnection } from "#test/database.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";

const answers = { "signs-person": "I stop answering my phone\nI walk at night" };

const write = (tx: Tx, episodeId: string, who: Actor, now: Date, after = 0, reason: string | null = after === 0 ? null : "She thought it over") =>
  insertPlanVersion(tx, { episodeId, kind: "safety", after, lines: linesFrom(planForms.safety, answers), answers, reviewOn: null, reason, writtenBy: who.id, now });

async function agree(tx: Tx, episodeId: string, who: Actor, now: Date, after: number) {
  const lines = agreedLines(linesFrom(planForms.safety, answers), "fully", []);
  const { planId, version } = await insertPlanVersion(tx, { episodeId, kind: "safety", after, lines, answers, reviewOn: "2026-12-01", reason: "Agreed together", writtenBy: who.id, now });
  await insertAgreement(tx, { planId, version, agreement: "fully", whoWasThere: "Sam and Mia", words: null, capacity: "not-in-doubt", capacityWords: null, copies: [{ how: "paper", toWhom: "Sam" }], agreedBy: who.id, now });
  return { planId, version };
}

async function atHome(given: Given) {
  const owner = await given.user({ role: "mental-health-practitioner", duty: "solo" });
  const person = await given.person({ preferredName: "Sammy", boroughCode: "E09000007" });
  return { owner, person, episode: await given.episode({ owner, person }) };
}

/** A form of somebody's that led there at that time. */
const led = (tx: Tx, who: Actor, goTo: string, now: Date) => insertSentForm(tx, { actorId: who.id, key: randomUUID(), action: "plan.show-print", contentHash: "-", goTo, now });

describe("before printing", () => {
  test("what opened the leaflet opens it to the one who named the person, for that plan, and for some minutes", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    const other = await given.user({ role: "mental-health-practitioner", duty: "solo" });
    const since = new Date(given.now.getTime() - 15 * 60_000);
    const [here, elsewhere] = [`/episodes/${episode.id}/safety-plan/print?paper=yes`, `/episodes/${episode.id}/care-plan/print?paper=yes`];
    const opens = (who: Actor, goTo: string, action = "plan.show-print") => given.as(who, (tx) => ledLatelyTo(tx, { action, goTo: [goTo], since }));
    await given.as(owner, (tx) => led(tx, owner, elsewhere, new Date(since.getTime() - 1)));
    expect([await opens(owner, here), await opens(owner, elsewhere)], "nothing lately").toEqual([false, false]);
    await given.as(owner, (tx) => led(tx, owner, here, given.now));
    expect([await opens(owner, here), await opens(owner, elsewhere), await opens(owner, here, "another.form"), await opens(other, here)]).toEqual([true, false, false, false]);
  }));
});

describe("versions", () => {
  test("each save is the next version; the newest agreed one is in force while a newer draft waits", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    await given.as(owner, (tx) => write(tx, episode.id, owner, given.now));
    await given.as(owner, (tx) => agree(tx, episode.id, owner, given.now, 1));
    await given.as(owner, (tx) => write(tx, episode.id, owner, given.now, 2));
    const plan = await given.as(owner, (tx) => findPlan(tx, episode.id, "safety"));
    expect(plan?.versions.map(({ version, reason }) => [version, reason])).toEqual([[3, "She thought it over"], [2, "Agreed together"], [1, null]]);
    expect(versionInForce(plan)).toMatchObject({ version: 2, reviewOn: "2026-12-01", agreed: { whoWasThere: "Sam and Mia", copies: [{ how: "paper", toWhom: "Sam" }] } });
    expect(versionInForce(plan)?.lines.map(({ agreed }) => agreed)).toEqual(["agreed", "agreed"]);
    expect(unagreedVersion(plan)?.version).toBe(3);
    expect(await given.as(owner, (tx) => findPlan(tx, episode.id, "care"))).toBeNull();
  }));

  test("whoever saves second from the same version is told", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    await given.as(owner, (tx) => write(tx, episode.id, owner, given.now));
    await expect(given.as(owner, (tx) => write(tx, episode.id, owner, given.now))).rejects.toThrow(StaleRecord);
  }));

  test("a second version without a reason is refused by the database", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    await given.as(owner, (tx) => write(tx, episode.id, owner, given.now));
    expect(databaseCode(await given.as(owner, (tx) => write(tx, episode.id, owner, given.now, 1, " ")).catch((error: unknown) => error))).toBe("23514");
  }));

  test("of two people who begin a plan at the same moment one is kept, and there is one plan", async () => {
    const { owner, episode, now } = await ownerConnection().db.transaction(async (tx) => {
      const given = new Given(tx);
      return { ...(await atHome(given)), now: given.now };
    });
    await apart(4, async ({ as }) => {
      const all = await Promise.allSettled(Array.from({ length: 4 }, () => as(owner, (tx) => write(tx, episode.id, owner, now))));
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await as(owner, (tx) => findPlan(tx, episode.id, "safety")))?.versions).toHaveLength(1);
    });
  });

  test("nothing that was written or agreed is ever changed", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    const { planId, version } = await given.as(owner, (tx) => agree(tx, episode.id, owner, given.now, 0));
    await expect(given.as(owner, (tx) => insertAgreement(tx, { planId, version, agreement: "partly", whoWasThere: "Nobody", words: "x", capacity: "not-in-doubt", capacityWords: null, copies: [], agreedBy: owner.id, now: given.now }))).rejects.toThrow(StaleRecord);
    await expect(given.db.transaction((tx) => tx.execute(sql`update plan_versions set reason = 'x' where plan_id = ${planId}`))).rejects.toThrow();
    await expect(given.db.transaction((tx) => tx.execute(sql`delete from plan_agreements where plan_id = ${planId}`))).rejects.toThrow();
    expect((await given.as(owner, (tx) => findPlan(tx, episode.id, "safety")))?.versions[0]?.agreed?.agreement).toBe("fully");
  }));
});

describe("who sees it", () => {
  test("a plan of a person you have no tie to does not exist", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    await given.as(owner, (tx) => write(tx, episode.id, owner, given.now));
    const stranger = await given.user({ role: "paramedic", duty: "solo" });
    expect(await given.as(stranger, (tx) => findPlan(tx, episode.id, "safety"))).toBeNull();
    await expect(given.as(stranger, (tx) => write(tx, episode.id, stranger, given.now, 1))).rejects.toThrow();
  }));

  test("a new crisis finds the plan that was agreed in the last one, and no draft", inside(async (given) => {
    const { owner, person, episode } = await atHome(given);
    const next = await given.episode({ owner, person });
    await given.as(owner, (tx) => write(tx, episode.id, owner, given.now));
    expect(await given.as(owner, (tx) => findEarlierPlan(tx, next.id, "safety"))).toBeNull();
    await given.as(owner, (tx) => agree(tx, episode.id, owner, given.now, 1));
    expect(await given.as(owner, (tx) => findEarlierPlan(tx, next.id, "safety"))).toMatchObject({ episodeId: episode.id, version: { version: 2 } });
    expect(await given.as(owner, (tx) => findEarlierPlan(tx, episode.id, "safety"))).toBeNull();
  }));

  test("the plan is called by the name that the person goes by", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    expect((await given.as(owner, (tx) => findPlanOwner(tx, episode.id)))?.calledName).toBe("Sammy");
    const unknown = await given.episode({ owner });
    expect(await given.as(owner, (tx) => findPlanOwner(tx, unknown.id))).toBeNull();
  }));

  test("local crisis lines are those of the person’s borough, with whether they were checked lately", inside(async (given) => {
    const { owner, episode } = await atHome(given);
    const old = new Date(given.now.getTime() - 120 * 86_400_000);
    const fresh = await given.service({ kind: "A19", name: "A line", publicPhone: "0800 028 8000", verifiedAt: given.now });
    const stale = await given.service({ kind: "A19", name: "B line", publicPhone: "0800 028 8001", verifiedAt: old });
    const elsewhere = await given.service({ kind: "A19", name: "C line", publicPhone: "0800 028 8002", verifiedAt: given.now });
    await given.db.insert(serviceBoroughs).values([{ serviceId: fresh.id, boroughCode: "E09000007" }, { serviceId: stale.id, boroughCode: "E09000007" }, { serviceId: elsewhere.id, boroughCode: "E09000001" }]);
    expect((await given.as(owner, (tx) => listLocalCrisisLines(tx, episode.id, given.now))).map(({ name, checkedLately }) => [name, checkedLately])).toEqual([["A line", true], ["B line", false]]);
  }));
});
