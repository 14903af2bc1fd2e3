import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findContact, findPreferences, listEndedPhones } from "#db/queries/contacts.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { listPhones } from "#db/queries/person-parts.ts";
import { contactPersons, contactPreferences } from "#db/schema/problems.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { endContact, insertContact, insertPreferences, markContactInError, markPhoneInError, markPreferencesInError } from "./contacts.ts";
import { endPhone, insertPhone } from "./people.ts";

const dan = {
  kind: "person" as const, name: "Dan Testperson", relationship: "husband", organisation: null, phone: "07700 900462", roles: ["lives-with" as const], sharing: "must-not-be-told" as const,
  sharingWords: "She is afraid of him", source: "The person", statedOn: null,
};

async function known(given: Given) {
  const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
  await given.episode({ owner: medic, person });
  const contactId = await given.as(medic, (tx) => insertContact(tx, { personId: person.id, ...dan, by: medic.id, now: given.now }));
  return { medic, person, contactId, by: { by: medic.id, now: given.now } };
}

const chips = async (given: Given, who: { id: string }, person: { id: string }) => {
  const banner = await given.as(who, (tx) => bannerFor(tx, { personId: person.id }));
  return banner?.patient.kind === "known" ? banner.patient.alerts.map(({ text }) => text) : null;
};

test("who must not be told stands in the banner, until that ends", inside(async (given) => {
  const { medic, person, contactId, by } = await known(given);
  expect(await chips(given, medic, person)).toEqual(["Must not be told: Dan Testperson"]);
  await given.as(medic, (tx) => insertContact(tx, { personId: person.id, ...dan, name: "His mother", ...by }));
  expect(await chips(given, medic, person)).toEqual(["Must not be told: 2 people"]);
  await given.as(medic, (tx) => endContact(tx, { contactId, reason: "Divorced", ...by }));
  expect(await chips(given, medic, person)).toEqual(["Must not be told: His mother"]);
}));

test("a contact that ended or was wrong stays in the record, with who, when and why", inside(async (given) => {
  const { medic, person, contactId, by } = await known(given);
  await given.as(medic, (tx) => endContact(tx, { contactId, reason: "Divorced", ...by }));
  await expect(given.as(medic, (tx) => endContact(tx, { contactId, reason: "Twice", ...by }))).rejects.toBeInstanceOf(StaleRecord);
  await given.as(medic, (tx) => markContactInError(tx, { contactId, reason: "Never was", ...by }));
  const record = await given.as(medic, (tx) => findPersonRecord(tx, person.id));
  expect(record?.people).toMatchObject([{ name: "Dan Testperson", roles: ["lives-with"], source: "The person", recordedBy: medic.name, ended: { reason: "Divorced", by: medic.name }, inError: { reason: "Never was", by: medic.name } }]);
  expect(await chips(given, medic, person)).toEqual([]);
}));

test("a contact is not rewritten, and no role is invented", inside(async (given) => {
  const { medic, person, contactId } = await known(given);
  await expect(given.as(medic, (tx) => tx.update(contactPersons).set({ sharing: "may-be-told" }).where(eq(contactPersons.id, contactId)).execute())).rejects.toThrow();
  await expect(given.as(medic, (tx) => tx.delete(contactPersons).where(eq(contactPersons.id, contactId)).execute())).rejects.toThrow();
  await expect(given.as(medic, (tx) => insertContact(tx, { personId: person.id, ...dan, roles: ["landlord" as "carer"], by: medic.id, now: given.now }))).rejects.toThrow();
}));

test("a stranger sees nobody around them, nor anybody once the record is restricted; emergency access shows them", inside(async (given) => {
  const { medic, person, contactId, by } = await known(given);
  await given.as(medic, (tx) => insertPreferences(tx, { personId: person.id, version: 0, letters: "no", mayText: true, bestTime: null, words: null, source: "The person", statedOn: null, ...by }));
  const stranger = await given.user({ duty: "solo" });
  const sees = async (who: { id: string }) => given.as(who, async (tx) => [(await findContact(tx, person.id, contactId)) !== null, (await findPreferences(tx, person.id)) !== null]);
  expect([await sees(medic), await sees(stranger)]).toEqual([[true, true], [false, false]]);
  expect(await chips(given, stranger, person)).toEqual([]);
  await given.restriction(person, medic);
  expect(await sees(medic)).toEqual([false, false]);
  await given.emergencyAccess(stranger, person);
  expect(await sees(stranger)).toEqual([true, true]);
  const other = await given.user({ duty: "solo" });
  await expect(given.as(other, (tx) => insertContact(tx, { personId: person.id, ...dan, by: other.id, now: given.now }))).rejects.toThrow();
}));

test("how to reach them: the newest stands, the ones before are kept, and of two at once the second is told", inside(async (given) => {
  const { medic, person, by } = await known(given);
  const wish = { personId: person.id, letters: "plain-envelope" as const, mayText: true, bestTime: "after six", words: null, source: "The person", statedOn: null, ...by };
  await given.as(medic, (tx) => insertPreferences(tx, { ...wish, version: 0 }));
  await given.as(medic, (tx) => insertPreferences(tx, { ...wish, version: 1, letters: "no" }));
  expect(await given.as(medic, (tx) => findPreferences(tx, person.id))).toMatchObject({ latest: 2, standing: { version: 2, letters: "no", recordedBy: medic.name }, earlier: [{ version: 1, inError: null }] });
  await expect(given.as(medic, (tx) => insertPreferences(tx, { ...wish, version: 1 }))).rejects.toBeInstanceOf(StaleRecord);
  expect(await given.db.select().from(contactPreferences).where(eq(contactPreferences.personId, person.id))).toHaveLength(2);
}));

test("a wish that was entered in error is struck through, what stood before stands again, and the next one comes after both", inside(async (given) => {
  const { medic, person, by } = await known(given);
  const wish = { personId: person.id, letters: "plain-envelope" as const, mayText: true, bestTime: "after six", words: null, source: "The person", statedOn: "2026-01-02", ...by };
  await given.as(medic, (tx) => insertPreferences(tx, { ...wish, version: 0 }));
  await given.as(medic, (tx) => insertPreferences(tx, { ...wish, version: 1, letters: "yes" }));
  await given.as(medic, (tx) => markPreferencesInError(tx, { personId: person.id, version: 2, reason: "Meant for her sister", ...by }));
  await expect(given.as(medic, (tx) => markPreferencesInError(tx, { personId: person.id, version: 2, reason: "Twice", ...by }))).rejects.toBeInstanceOf(StaleRecord);
  expect(await given.as(medic, (tx) => findPreferences(tx, person.id))).toMatchObject({
    latest: 2, standing: { version: 1, letters: "plain-envelope" }, earlier: [{ version: 2, inError: { reason: "Meant for her sister", by: medic.name } }],
  });
  expect((await given.as(medic, (tx) => findPersonRecord(tx, person.id)))?.preferences).toMatchObject({ version: 1, letters: "plain-envelope", statedOn: "2026-01-02" });
  await given.as(medic, (tx) => insertPreferences(tx, { ...wish, version: 2, letters: "no" }));
  expect(await given.as(medic, (tx) => findPreferences(tx, person.id))).toMatchObject({ latest: 3, standing: { version: 3, letters: "no" } });
  await expect(given.as(medic, (tx) => tx.update(contactPreferences).set({ letters: "no" }).where(eq(contactPreferences.personId, person.id)).execute())).rejects.toThrow();
}));

test("a number that ended and one that never was theirs are both out of use, each with its reason", inside(async (given) => {
  const { medic, person, by } = await known(given);
  for (const number of ["07700 900463", "07700 900464", "07700 900465"]) {
    await given.as(medic, (tx) => insertPhone(tx, { personId: person.id, kind: "mobile", number, safeToRing: true, mayLeaveMessage: null, mayText: false, bestTime: "after six", whoMayAnswer: null, source: "The person", ...by }));
  }
  const [first, second] = await given.as(medic, (tx) => listPhones(tx, person.id));
  await given.as(medic, (tx) => endPhone(tx, { personId: person.id, phoneId: first?.id ?? "", reason: "Gave a new one", ...by }));
  await given.as(medic, (tx) => markPhoneInError(tx, { personId: person.id, phoneId: second?.id ?? "", reason: "Her neighbour's", ...by }));
  expect(await given.as(medic, (tx) => listPhones(tx, person.id))).toMatchObject([{ number: "07700 900465", mayText: false, bestTime: "after six", source: "The person", recordedBy: medic.name }]);
  const ended = await given.as(medic, (tx) => listEndedPhones(tx, person.id));
  expect(ended.map(({ reason, isInError, endedBy }) => ({ reason, isInError, endedBy })).toSorted((a, b) => Number(a.isInError) - Number(b.isInError))).toEqual([
    { reason: "Gave a new one", isInError: false, endedBy: medic.name }, { reason: "Her neighbour's", isInError: true, endedBy: medic.name },
  ]);
  const banner = await given.as(medic, (tx) => bannerFor(tx, { personId: person.id }));
  expect(banner?.patient.kind === "known" && banner.patient.phones).toEqual([{ kind: "Mobile", number: "07700 900465", caution: "Do not text. Best time: after six", neverRing: false }]);
}));
