import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { StaleRecord } from "#db/client.ts";
import { newId } from "#db/ids.ts";
import { findPersonDetails, listDetailRevisions, type PersonDetails } from "#db/queries/people.ts";
import { findPersonRecord, type PersonRecord } from "#db/queries/person-record.ts";
import { findRestrictable, listPhones } from "#db/queries/person-parts.ts";
import { alertFacts, personRevisions, persons, restrictions } from "#db/schema/people.ts";
import { originOf } from "#domain/detail-origin.ts";
import { changesInWords, type PersonFields } from "#domain/person-details.ts";
import { apart } from "#test/apart.ts";
import { inside } from "#test/inside.ts";
import { Given } from "#test/make.ts";
import { ownerConnection } from "#test/database.ts";
import { amendPerson, endPhone, insertAlert, insertPerson, insertPhone, insertRestriction, liftRestriction, markAlertInError } from "./people.ts";

const fields: PersonFields = {
  familyName: "Jones", givenName: "Sam", preferredName: null, pronouns: null, bornOn: "1980-08-14", approximateAge: null, nhsNumber: null, nhsNumberStanding: "none",
  gender: "not-known", sexAtBirth: null, addressLine1: null, addressLine2: null, town: null, postcode: null, boroughCode: null, noFixedAbode: false, gpPractice: null,
  language: null, interpreterNeeded: null, communicationNeeds: null, reasonableAdjustments: null, diedOn: null, crewNote: null,
};

async function cared(given: Given) {
  const person = await given.person({ familyName: "Jones" });
  const carer = await given.user({ role: "paramedic", duty: "solo", caresFor: [person] });
  return { person, carer };
}

describe("somebody new", () => {
  test("is added by a clinician on duty, and is not thereby open to them", inside(async (given) => {
    const medic = await given.user({ duty: "desk" });
    const id = await given.as(medic, (tx) => insertPerson(tx, { fields, source: "The person", by: medic.id, now: given.now }));
    expect(await given.as(medic, (tx) => findPersonDetails(tx, id))).toBeNull();
  }));

  test.each([["off duty", { role: "paramedic" }], ["an administrator", { role: "administrator" }]] as const)("is not added by somebody %s", (_name, who) => inside(async (given) => {
    const user = await given.user(who);
    await expect(given.as(user, (tx) => insertPerson(tx, { fields, source: "The person", by: user.id, now: given.now }))).rejects.toThrow();
  })());
});

describe("details", () => {
  test("what they were before is kept with the reason", inside(async (given) => {
    const { person, carer } = await cared(given);
    const before = (await given.as(carer, (tx) => findPersonDetails(tx, person.id))) as PersonDetails;
    await given.as(carer, (tx) => amendPerson(tx, { before, version: 1, fields: { ...fields, familyName: "Łoś" }, reason: "Married", by: carer.id, now: given.now }));
    expect(await given.as(carer, (tx) => findPersonDetails(tx, person.id))).toMatchObject({ version: 2, familyName: "Łoś", familyKey: "los", updatedByName: carer.name });
    const kept = await given.as(carer, (tx) => tx.select().from(personRevisions).where(eq(personRevisions.personId, person.id)));
    expect(kept).toMatchObject([{ version: 1, reason: "Married", entry: { familyName: "Jones" }, changedBy: carer.id }]);
  }));

  test("each keeps its own source, author and date: a change to one does not touch the others", inside(async (given) => {
    const { person, carer } = await cared(given);
    const colleague = await given.user({ role: "paramedic", duty: "solo", caresFor: [person] });
    await given.db.update(persons).set({ source: "The caller", createdBy: carer.id }).where(eq(persons.id, person.id));
    const [first, second] = [new Date(given.now.getTime() + 60_000), new Date(given.now.getTime() + 120_000)];
    const amend = async (who: { id: string }, changes: Partial<PersonFields>, reason: string, now: Date) => given.as(who, async (tx) => {
      const before = (await findPersonDetails(tx, person.id)) as PersonDetails;
      const kept = Object.fromEntries(Object.keys(fields).map((name) => [name, before[name as keyof PersonFields]])) as PersonFields;
      await amendPerson(tx, { before, version: before.version, fields: { ...kept, ...changes }, reason, by: who.id, now });
    });
    await amend(carer, { addressLine1: "9 Story Street", postcode: "E8 1AA" }, "She moved", first);
    await amend(colleague, { gpPractice: "Fable Surgery", postcode: "E8 1AB" }, "GP letter", second);
    await amend(colleague, { pronouns: "she" }, "The person", second);
    await amend(colleague, { pronouns: null }, "A slip", second);
    const { origins, details } = (await given.as(carer, (tx) => findPersonRecord(tx, person.id))) as PersonRecord;
    expect(details).toMatchObject({ familyName: "Jones", addressLine1: "9 Story Street", postcode: "E8 1AB", diedOn: null });
    expect(originOf("name", origins)).toEqual({ at: given.now, by: carer.name, source: "The caller" });
    expect(originOf("address", origins)).toEqual({ at: second, by: colleague.name, source: "GP letter" });
    expect(origins.changed.addressLine1).toMatchObject({ source: "She moved", by: carer.name });
    expect(originOf("gpPractice", origins)).toMatchObject({ source: "GP letter", by: colleague.name });
    expect(originOf("language", origins)).toMatchObject({ source: "The caller" });
    expect(originOf("pronouns", origins)).toMatchObject({ source: "A slip" });
    const changes = changesInWords(await given.as(carer, (tx) => listDetailRevisions(tx, person.id)), details);
    expect(changes.map(({ reason, fields: changed }) => [reason, changed.map(({ label }) => label)])).toEqual([
      ["A slip", ["Pronouns"]], ["The person", ["Pronouns"]], ["GP letter", ["Postcode", "GP practice"]], ["She moved", ["Address line 1", "Postcode"]],
    ]);
    expect(changes[2]?.fields[0]).toEqual({ label: "Postcode", before: "E8 1AA", after: "E8 1AB" });
  }));

  test("of two who save at once, one is told what the other saved", async () => {
    const given = new Given(ownerConnection().db);
    const { person, carer } = await cared(given);
    await apart(2, async ({ as }) => {
      const save = (familyName: string) => as(carer, async (tx) => {
        const before = (await findPersonDetails(tx, person.id)) as PersonDetails;
        await amendPerson(tx, { before, version: 1, fields: { ...fields, familyName }, reason: "Spelling", by: carer.id, now: given.now });
      });
      const saved = await Promise.allSettled([save("Jonson"), save("Johnson")]);
      expect(saved.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = saved.find((each) => each.status === "rejected");
      expect(lost?.reason).toBeInstanceOf(StaleRecord);
      expect(await as(carer, (tx) => findPersonDetails(tx, person.id))).toMatchObject({ version: 2 });
    });
  });
});

test("an alert entered in error stays, struck through with its reason", inside(async (given) => {
  const { person, carer } = await cared(given);
  const alert = { personId: person.id, kind: "allergy", words: "Penicillin", source: "Their mother", statedOn: null, by: carer.id, now: given.now } as const;
  const id = await given.as(carer, (tx) => insertAlert(tx, alert));
  await given.as(carer, (tx) => markAlertInError(tx, { alertId: id, reason: "Meant for another person", by: carer.id, now: given.now }));
  const record = await given.as(carer, (tx) => findPersonRecord(tx, person.id));
  expect(record?.alerts).toMatchObject([{ words: "Penicillin", inError: { reason: "Meant for another person", by: carer.name } }]);
  await expect(given.as(carer, (tx) => markAlertInError(tx, { alertId: id, reason: "Again", by: carer.id, now: given.now }))).rejects.toThrow(StaleRecord);
}));

test.each([
  ["without a reason", { enteredInErrorReason: null }],
  ["without whose word it is", { enteredInErrorBy: null }],
  ["by a reason alone", { enteredInErrorAt: null, enteredInErrorBy: null }],
])("no alert is struck through %s, whoever writes", (_what, lacking) => inside(async (given) => {
  const { person, carer } = await cared(given);
  const alert = { id: newId(), personId: person.id, kind: "allergy", words: "Penicillin", source: "Their mother", recordedAt: given.now, recordedBy: carer.id } as const;
  const error = { enteredInErrorAt: given.now, enteredInErrorBy: carer.id, enteredInErrorReason: "Meant for another person", ...lacking };
  await expect(given.db.insert(alertFacts).values({ ...alert, ...error })).rejects.toMatchObject({ cause: { constraint_name: "alert_facts_in_error_with_reason" } });
})());

test("a number taken out is no longer rung", inside(async (given) => {
  const { person, carer } = await cared(given);
  await given.as(carer, (tx) => insertPhone(tx, { personId: person.id, kind: "mobile", number: "07700 900457", safeToRing: false, mayLeaveMessage: null, whoMayAnswer: null, by: carer.id, now: given.now }));
  const [phone] = await given.as(carer, (tx) => listPhones(tx, person.id));
  expect(phone).toMatchObject({ number: "07700 900457", safeToRing: false });
  await given.as(carer, (tx) => endPhone(tx, { personId: person.id, phoneId: phone?.id ?? "", reason: "A new number", by: carer.id, now: given.now }));
  expect(await given.as(carer, (tx) => listPhones(tx, person.id))).toEqual([]);
}));

describe("a restriction", () => {
  test("closes the record at once, for whoever placed it too; a consultant nurse lifts it with a reason", inside(async (given) => {
    const { person, carer } = await cared(given);
    const nurse = await given.user({ role: "consultant-nurse" });
    const restriction = { personId: person.id, kind: "hidden-address", reason: "Left a violent partner", by: carer.id, now: given.now } as const;
    await given.as(carer, (tx) => insertRestriction(tx, restriction));
    expect(await given.as(carer, (tx) => findPersonRecord(tx, person.id))).toBeNull();
    expect(await given.as(carer, (tx) => findRestrictable(tx, person.id))).toBeNull();
    const placed = await given.as(nurse, (tx) => findRestrictable(tx, person.id));
    expect(placed?.restriction).toMatchObject({ kind: "hidden-address", placedByName: carer.name });
    await given.as(nurse, (tx) => liftRestriction(tx, { restrictionId: placed?.restriction?.id ?? "", reason: "They asked for it", by: nurse.id, now: given.now }));
    expect(await given.as(carer, (tx) => findPersonRecord(tx, person.id))).not.toBeNull();
  }));

  test("stands once", inside(async (given) => {
    const { person } = await cared(given);
    const nurse = await given.user({ role: "consultant-nurse" });
    const restriction = { personId: person.id, kind: "known-person", reason: "In the news", by: nurse.id, now: given.now } as const;
    await given.as(nurse, (tx) => insertRestriction(tx, restriction));
    await expect(given.as(nurse, (tx) => insertRestriction(tx, restriction))).rejects.toThrow();
  }));

  test.each([
    ["a reason", { liftedReason: null }],
    ["whose word it is", { liftedBy: null }],
    ["a time", { liftedAt: null }],
  ])("is not lifted without %s, whoever writes", (_what, lacking) => inside(async (given) => {
    const { person, carer } = await cared(given);
    await given.restriction(person, carer);
    const lift = given.db.update(restrictions).set({ liftedAt: given.now, liftedBy: carer.id, liftedReason: "They asked for it", ...lacking }).where(eq(restrictions.personId, person.id));
    await expect(lift).rejects.toMatchObject({ cause: { constraint_name: "restrictions_lifted_with_reason" } });
  })());

  test("is not lifted by a paramedic, not even under emergency access", inside(async (given) => {
    const { person, carer } = await cared(given);
    await given.restriction(person, carer);
    await given.emergencyAccess(carer, person);
    const found = await given.as(carer, (tx) => findRestrictable(tx, person.id));
    const lift = given.as(carer, (tx) => liftRestriction(tx, { restrictionId: found?.restriction?.id ?? "", reason: "I want to", by: carer.id, now: given.now }));
    await expect(lift).rejects.toThrow();
  }));
});
