import { describe, expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { findLinking, findStandingLink } from "#db/queries/person-links.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { insertPersonLink, undoPersonLink } from "./person-links.ts";

const confirmed = ["full-name", "birth-date", "address"] as const;
const today = "2026-08-14";

async function unknownCaller(given: Given) {
  const owner = await given.user({ duty: "desk" });
  const [person, episode] = [await given.person({ addressLine1: "12 High Street", postcode: "NW1 4AA" }), await given.episode({ owner })];
  return { owner, person, episode };
}

describe("linking a call to a person", () => {
  test("moves everything written for it, and opens the person to those who work on it", inside(async (given) => {
    const { owner, person, episode } = await unknownCaller(given);
    expect(await given.as(owner, (tx) => findPersonRecord(tx, person.id))).toBeNull();
    await given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed, by: owner.id, now: given.now }));
    const record = await given.as(owner, (tx) => findPersonRecord(tx, person.id));
    expect(record?.episodes.map(({ id }) => id)).toEqual([episode.id]);
    expect(await given.as(owner, (tx) => findEpisode(tx, episode.id))).toMatchObject({ personId: person.id, version: 2 });
    expect(await given.as(owner, (tx) => findStandingLink(tx, episode.id))).toMatchObject({ confirmed: [...confirmed], linkedByName: owner.name });
  }));

  test("is not done over a version that somebody else has changed", inside(async (given) => {
    const { owner, person, episode } = await unknownCaller(given);
    const link = given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 7, personId: person.id, confirmed, by: owner.id, now: given.now }));
    await expect(link).rejects.toThrow(StaleRecord);
    expect(await given.as(owner, (tx) => findStandingLink(tx, episode.id))).toBeNull();
  }));

  test("takes three identifiers, whatever a form said", inside(async (given) => {
    const { owner, person, episode } = await unknownCaller(given);
    const link = given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed: ["full-name", "birth-date"], by: owner.id, now: given.now }));
    await expect(link).rejects.toThrow();
  }));

  test("is not for somebody who does not see the call", inside(async (given) => {
    const { person, episode } = await unknownCaller(given);
    const stranger = await given.user({ role: "paramedic", duty: "solo" });
    expect(await given.as(stranger, (tx) => findLinking(tx, episode.id, person.id, today))).toBeNull();
    const link = given.as(stranger, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed, by: stranger.id, now: given.now }));
    await expect(link).rejects.toThrow();
  }));
});

describe("what a caller can confirm", () => {
  test("is what the record holds; the number they ring from counts when it is there", inside(async (given) => {
    const { owner, person, episode } = await unknownCaller(given);
    const linking = await given.as(owner, (tx) => findLinking(tx, episode.id, person.id, today));
    expect(linking?.held).toEqual(["full-name", "birth-date", "address"]);
  }));
});

test("undoing keeps the link with its reason, and the record closes again", inside(async (given) => {
  const { owner, person, episode } = await unknownCaller(given);
  await given.as(owner, (tx) => insertPersonLink(tx, { episodeId: episode.id, version: 1, personId: person.id, confirmed, by: owner.id, now: given.now }));
  await given.as(owner, (tx) => undoPersonLink(tx, { episodeId: episode.id, version: 2, reason: "Brother of the caller", by: owner.id, now: given.now }));
  expect(await given.as(owner, (tx) => findEpisode(tx, episode.id))).toMatchObject({ personId: null, version: 3 });
  expect(await given.as(owner, (tx) => findPersonRecord(tx, person.id))).toBeNull();
  expect(await given.as(owner, (tx) => findStandingLink(tx, episode.id))).toBeNull();
}));
