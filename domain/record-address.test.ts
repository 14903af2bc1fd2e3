import { globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { idsInAddress } from "./record-address.ts";

const id = "01a20134-33bf-74ae-86e5-b8744998e65d";
const other = "01a20134-33bf-74ae-86e5-b8744998e65e";

test.each([
  [`/episodes/${id}`, { episodeId: id }],
  [`/episodes/${id}/identity/${other}`, { episodeId: id, personId: other }],
  [`/episodes/${id}/assessments/${other}/sections/sleep`, { episodeId: id, assessmentId: other }],
  [`/episodes/${id}/referrals/new/${other}`, { episodeId: id }],
  [`/people/${id}/merge/${other}`, { personId: id, otherId: other }],
  [`/people/${id}/merge/undo/${other}`, { personId: id, mergeId: other }],
  [`/people/${id}/emergency-access?episode=${other}`, { personId: id, episodeId: other }],
  [`/people/new?episode=${id}&x=1`, { episodeId: id }],
  [`/review/emergency-access/${id}`, { accessId: id }],
  [`/referrals/${id}/events/received`, { referralId: id }],
  [`/follow-ups/${id.toUpperCase()}/completion`, { followUpId: id }],
  [`/episodes/${id.replace("a", "%61")}/triage`, { episodeId: id }],
  [`/people/${id}?family=100%`, { personId: id }],
  [`/accounts/${id}/details`, {}], [`/services/${id}`, {}], [`/drafts/${id}`, {}], ["/episodes/not-an-id", {}], [`/episodes/${id}0`, {}], [`/constructor/${id}`, {}], ["/desk", {}], ["", {}],
])("%s names %o", (address, ids) => expect(idsInAddress(address)).toEqual(ids));

/** Staff, services and one's own typing are nobody's record. */
const nobodysRecord = ["userId", "serviceId", "draftId"];

test("every id of a record that a page has in its address is read out of it", () => {
  const app = path.join(import.meta.dirname, "..", "app");
  const pages = globSync("**/page.tsx", { cwd: app }).map((file) => `/${path.dirname(file)}`);
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) {
    const names = [...page.matchAll(/\[(\w+Id)\]/g)].flatMap(([, name = ""]) => (nobodysRecord.includes(name) ? [] : [name]));
    expect(Object.keys(idsInAddress(page.replace(/\[\w+Id\]/g, id))).sort(), page).toEqual(names.sort());
  }
});
