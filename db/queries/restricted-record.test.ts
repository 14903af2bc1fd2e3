import { describe, expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { emergencyAccesses } from "#db/schema/people.ts";
import { isClinician, roles } from "#domain/actor.ts";
import { inside } from "#test/inside.ts";
import { bannerFor } from "./banner.ts";
import { findEpisode } from "./episodes.ts";
import { identitiesOf } from "./identities.ts";
import { findPersonDetails } from "./people.ts";
import { findPersonRecord } from "./person-record.ts";

const ties = ["none", "live", "ended"] as const;
const emergencies = ["none", "live", "ended"] as const;

/** Every way in which somebody can stand to a person: 4 roles × 3 ties × restricted or not × 3 states of emergency access. */
const standings = roles.flatMap((role) =>
  ties.flatMap((tie) => [false, true].flatMap((restricted) => emergencies.map((emergency) => ({ role, tie, restricted, emergency })))));

describe("sight of a person", () => {
  test.each(standings)("$role, tie $tie, restricted $restricted, emergency access $emergency", ({ role, tie, restricted, emergency }) => inside(async (given) => {
    const [other, who, person] = [await given.user({ role: "consultant-nurse" }), await given.user({ role }), await given.person()];
    const episode = await given.episode({ owner: other, person });
    const hour = 3_600_000;
    if (tie !== "none") await given.tie(who, episode, tie === "ended" ? new Date(given.now.getTime() - hour) : null);
    if (restricted) await given.restriction(person, other);
    if (emergency !== "none") {
      const openedAt = new Date(given.now.getTime() - (emergency === "ended" ? 13 : 1) * hour);
      await given.db.insert(emergencyAccesses).values({
        id: newId(), userId: who.id, personId: person.id, reasons: ["life-at-risk"], words: "On scene", openedAt, expiresAt: new Date(openedAt.getTime() + 12 * hour),
      });
    }

    const supervises = role === "consultant-nurse";
    const expected = isClinician(role) && (emergency === "live" || (!restricted && (tie === "live" || supervises)));
    const seen = await given.as(who, async (tx) => ({
      record: (await findPersonRecord(tx, person.id)) !== null,
      details: (await findPersonDetails(tx, person.id)) !== null,
      episode: (await findEpisode(tx, episode.id))?.seesRecord ?? false,
    }));
    expect(seen).toEqual({ record: expected, details: expected, episode: expected });

    const identity = await given.as(who, async (tx) => (await identitiesOf(tx, [person.id])).get(person.id));
    if (identity !== undefined && restricted && emergency !== "live") expect(identity).toMatchObject({ restricted: true, familyName: null, postcode: null });
    const banner = await given.as(who, (tx) => bannerFor(tx, { episodeId: episode.id }));
    if (!expected) expect(banner).toBeNull();
  })());
});
