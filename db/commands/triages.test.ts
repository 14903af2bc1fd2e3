import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertTriage } from "#db/commands/triages.ts";
import { newId } from "#db/ids.ts";
import { findTriage, listTriages } from "#db/queries/triages.ts";
import { inside } from "#test/inside.ts";

const triage = (episodeId: string, decidedBy: string, decidedAt: Date) => ({
  id: newId(), episodeId, decidedBy, decidedAt, redFlags: [], urgency: "urgent", decision: "send-crew", reason: "Frightened, alone, no plan", agreedWithPatient: "yes",
  answers: [{ question: "overdose", wording: "Have they taken too much of anything?", answer: "no" }],
} as const);

const mutable = (row: ReturnType<typeof triage>) => ({ ...row, redFlags: [], answers: [...row.answers] });

describe("triage", () => {
  test("the newest stands and the earlier ones are kept, with the questions as they were worded", inside(async (given) => {
    const clinician = await given.user({ duty: "desk" });
    const episode = await given.episode({ owner: clinician });
    const later = new Date(given.now.getTime() + 60_000);
    await given.as(clinician, async (tx) => {
      await insertTriage(tx, mutable(triage(episode.id, clinician.id, given.now)));
      await insertTriage(tx, { ...mutable(triage(episode.id, clinician.id, later)), urgency: "very-urgent" });
    });
    const all = await given.as(clinician, (tx) => listTriages(tx, episode.id));
    expect(all.map(({ urgency }) => urgency)).toEqual(["very-urgent", "urgent"]);
    expect(all[1]?.answers[0]?.wording).toBe("Have they taken too much of anything?");
    expect(await given.as(clinician, (tx) => findTriage(tx, episode.id))).toMatchObject({ urgency: "very-urgent", decidedByName: clinician.name });
  }));

  test("none is edited, by nobody", inside(async (given) => {
    const clinician = await given.user({ duty: "desk" });
    const episode = await given.episode({ owner: clinician });
    await given.as(clinician, (tx) => insertTriage(tx, mutable(triage(episode.id, clinician.id, given.now))));
    const rewrite = given.db.transaction((tx) => tx.execute(sql`update triages set reason = 'other' where episode_id = ${episode.id}`));
    await expect(rewrite).rejects.toMatchObject({ cause: { code: "LN010" } });
  }));

  test("differing from what the answers propose takes words", inside(async (given) => {
    const clinician = await given.user({ duty: "desk" });
    const episode = await given.episode({ owner: clinician });
    const differing = { ...mutable(triage(episode.id, clinician.id, given.now)), proposedUrgency: "emergency" as const };
    await expect(given.as(clinician, (tx) => insertTriage(tx, { ...differing, differsBecause: "  " }))).rejects.toMatchObject({ cause: { constraint_name: "triages_differs_with_reason" } });
    await given.as(clinician, (tx) => insertTriage(tx, { ...differing, id: newId(), differsBecause: "The overdose was last week" }));
  }));

  test("the desk that only sees the call cannot write one, nor read one", inside(async (given) => {
    const [owner, colleague] = [await given.user({ duty: "desk" }), await given.user({ duty: "desk" })];
    const episode = await given.episode({ owner });
    await given.as(owner, (tx) => insertTriage(tx, mutable(triage(episode.id, owner.id, given.now))));
    expect(await given.as(colleague, (tx) => findTriage(tx, episode.id))).toBeNull();
    await expect(given.as(colleague, (tx) => insertTriage(tx, mutable(triage(episode.id, colleague.id, given.now))))).rejects.toMatchObject({ cause: { code: "42501" } });
  }));
});
