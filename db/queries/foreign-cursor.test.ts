import { expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { encodeCursor, type Cursor, type KeysetPage } from "#db/cursor.ts";
import { newId } from "#db/ids.ts";
import { kindsIn, timelineGroups } from "#domain/person-event.ts";
import { inside } from "#test/inside.ts";
import { listLooks } from "./access-log.ts";
import { listAccounts } from "./accounts.ts";
import { listAwaited } from "./awaited-signatures.ts";
import { listClosed } from "./closures.ts";
import { listDesk } from "./desk.ts";
import { listOwnDrafts } from "./drafts.ts";
import { listEmergencyAccesses } from "./emergency-accesses.ts";
import { listEpisodeEvents } from "./episode-events.ts";
import { listDueFollowUps } from "./follow-ups.ts";
import { listPersonEvents } from "./person-timeline.ts";
import { listWaitingReferrals } from "./referrals.ts";
import { listOpenStrips } from "./reviews.ts";
import { listServices } from "./services.ts";

type Seen = { tx: Tx; nurseId: string; personId: string; episodeId: string };
type List = (seen: Seen, after: string | undefined) => Promise<KeysetPage<unknown> | null>;

const lists: Record<string, List> = {
  accounts: ({ tx }, after) => listAccounts(tx, { after }),
  "awaited signatures": ({ tx }, after) => listAwaited(tx, after),
  closed: ({ tx, nurseId }, after) => listClosed(tx, { actorId: nurseId, since: new Date(0), after }),
  desk: ({ tx, nurseId }, after) => listDesk(tx, { view: "mine", actorId: nurseId, borough: null, after }),
  drafts: ({ tx }, after) => listOwnDrafts(tx, { view: "waiting", after }),
  "emergency accesses": ({ tx }, after) => listEmergencyAccesses(tx, "waiting", after),
  "events of a crisis": ({ tx, episodeId }, after) => listEpisodeEvents(tx, { episodeId, after }),
  "events of a person": ({ tx, personId }, after) => listPersonEvents(tx, { personId, kinds: kindsIn(timelineGroups), after }),
  "follow-ups": ({ tx }, after) => listDueFollowUps(tx, { whose: "supervised", span: {}, after }),
  "open strips": ({ tx }, after) => listOpenStrips(tx, after),
  referrals: ({ tx }, after) => listWaitingReferrals(tx, { whose: "supervised", after }),
  services: ({ tx }, after) => listServices(tx, { after }),
  "who has looked": ({ tx, personId }, after) => listLooks(tx, personId, after),
};

const id = newId();
const at = new Date("2026-03-02T22:10:00Z");
const beyond = (iso: string): Cursor => [new Date(iso), id, "call:"];
/** Values of every kind in every place, and such as a column cannot hold. */
const values: Cursor[] = [
  ["A", "no id"], [at, "no id"], ["A\u0000", id], ["no number"], [at], [1.5], [1e30], [Number.MAX_SAFE_INTEGER + 2], [-1], [1, at, "no id"],
  [1, new Date("+200000-01-01T00:00:00Z"), id], beyond("+200000-01-01T00:00:00Z").slice(0, 2), beyond("-000100-01-01T00:00:00Z").slice(0, 2), beyond("+200000-01-01T00:00:00Z"), [at, id, "call:\u0000"], [id, at],
];
const cursors = [...values.map(encodeCursor), "", "!!!", "bnVsbA", "x".repeat(600), Buffer.from('["=\\ud800","=\\ud800"]').toString("base64url")];

test.each(Object.entries(lists))("a cursor that nobody gave out does not break the list of %s", (_name, list) =>
  inside(async (given) => {
    const nurse = await given.user({ role: "consultant-nurse", duty: "desk" });
    const person = await given.person();
    const episode = await given.episode({ owner: nurse, person });
    for (const after of cursors) {
      const page = await given.as(nurse, (tx) => list({ tx, nurseId: nurse.id, personId: person.id, episodeId: episode.id }, after));
      expect(Array.isArray(page?.rows)).toBe(true);
    }
  })());
