import { describe, expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { insertResponse } from "#db/commands/responses.ts";
import { findCrewOnDuty, listCrewsOnDuty } from "#db/queries/crews.ts";
import { crewState } from "#domain/crew.ts";
import { inside } from "#test/inside.ts";

describe("the crews on duty", () => {
  test("a joint car is complete with both its members, who are named", inside(async (given) => {
    const { crewId, paramedic, practitioner } = await given.jointCar();
    const alone = await given.user({ role: "paramedic", duty: "joint-car" });
    const desk = await given.user({ role: "mental-health-practitioner", duty: "desk" });

    const crews = await given.as(desk, (tx) => listCrewsOnDuty(tx));
    const complete = crews.find(({ id }) => id === crewId);
    const incomplete = crews.find(({ id }) => id === alone.duty?.crewId);
    expect(complete?.aboard.map(({ name }) => name).sort()).toEqual([paramedic.name, practitioner.name].sort());
    expect(complete && crewState(complete)).toBe("free");
    expect(incomplete && crewState(incomplete)).toBe("incomplete");
    expect(crews.some(({ callSign }) => callSign === desk.duty?.callSign)).toBe(false);
  }));

  test("a crew with a job is busy for everybody, also for those who may not see that call", inside(async (given) => {
    const { crewId } = await given.jointCar();
    const dispatcher = await given.user({ role: "paramedic", duty: "desk" });
    const solo = await given.user({ role: "paramedic", duty: "solo" });
    const episode = await given.episode({ owner: dispatcher });
    await given.as(dispatcher, (tx) => insertResponse(tx, { id: newId(), episodeId: episode.id, crewId, allocatedBy: dispatcher.id, briefing: null, now: given.now }));

    const seen = await given.as(solo, (tx) => findCrewOnDuty(tx, crewId));
    expect(seen?.job).toEqual({ stage: "allocated", since: given.now });
  }));

  test("an administrator learns of no job, and an unknown crew is null", inside(async (given) => {
    const { crewId } = await given.jointCar();
    const dispatcher = await given.user({ duty: "desk" });
    const administrator = await given.user({ role: "administrator" });
    const episode = await given.episode({ owner: dispatcher });
    await given.as(dispatcher, (tx) => insertResponse(tx, { id: newId(), episodeId: episode.id, crewId, allocatedBy: dispatcher.id, briefing: null, now: given.now }));

    expect((await given.as(administrator, (tx) => findCrewOnDuty(tx, crewId)))?.job).toBeNull();
    expect(await given.as(dispatcher, (tx) => findCrewOnDuty(tx, newId()))).toBeNull();
  }));
});
