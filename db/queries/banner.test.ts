import { describe, expect, test } from "vitest";
import type { PatientBannerProps } from "#components/record/patient-banner.tsx";
import { newId } from "#db/ids.ts";
import { legalDetentions } from "#db/schema/detentions.ts";
import { alertFacts, personPhones } from "#db/schema/people.ts";
import { contactPersons } from "#db/schema/problems.ts";
import type { AlertKind } from "#domain/alert-fact.ts";
import { patientNotStated } from "#domain/call.ts";
import { inside } from "#test/inside.ts";
import type { Given } from "#test/make.ts";
import { bannerFor, type Banner } from "./banner.ts";

/** What the query answers is what the component takes: checked by the compiler. */
export const fitsTheComponent = (banner: Banner): PatientBannerProps => banner;

const known = (banner: Banner | null) => {
  if (banner?.patient.kind !== "known") throw new Error("no known person");
  return banner.patient;
};

async function alert(given: Given, person: { id: string }, by: { id: string }, kind: AlertKind, words: string, inError = false): Promise<void> {
  const error = inError ? { enteredInErrorAt: given.now, enteredInErrorBy: by.id, enteredInErrorReason: "Wrong person" } : {};
  await given.db.insert(alertFacts).values({ id: newId(), personId: person.id, kind, words, source: "GP", recordedAt: given.now, recordedBy: by.id, ...error });
}

describe("a known person", () => {
  test("is shown with address, numbers and cautions to somebody who works on their call", inside(async (given) => {
    const medic = await given.user({ duty: "desk" });
    const person = await given.person({ familyName: "Jones", addressLine1: "12 High Street", town: "London", postcode: "NW1 4AA", gender: "female", approximateAge: null });
    const episode = await given.episode({ owner: medic, person });
    await given.db.insert(personPhones).values({
      id: newId(), personId: person.id, kind: "mobile", number: "07700 900457", numberKey: "+447700900457", safeToRing: false, whoMayAnswer: "her sister", recordedAt: given.now,
    });
    const patient = known(await given.as(medic, (tx) => bannerFor(tx, { episodeId: episode.id })));
    expect(patient).toMatchObject({ familyName: "Jones", gender: "Female", address: { lines: ["12 High Street", null, "London"], postcode: "NW1 4AA" }, allergies: { state: "not-recorded" } });
    expect(patient.phones).toEqual([{ kind: "Mobile", number: "07700 900457", caution: "Not safe to ring. May be answered by her sister", neverRing: true }]);
  }));

  test("is shown to others as the index shows them, with allergies unavailable", inside(async (given) => {
    const [medic, stranger] = [await given.user({ duty: "desk" }), await given.user({ duty: "solo" })];
    const person = await given.person({ addressLine1: "12 High Street" });
    await alert(given, person, medic, "allergy", "Penicillin");
    const patient = known(await given.as(stranger, (tx) => bannerFor(tx, { personId: person.id })));
    expect(patient).toMatchObject({ allergies: { state: "unavailable", text: null }, phones: [], alerts: [] });
  }));

  test("has chips for what must be known first, none of what was entered in error", inside(async (given) => {
    const medic = await given.user({ duty: "desk" });
    const person = await given.person({ interpreterNeeded: true, language: "pl", reasonableAdjustments: "Quiet room\nNo sirens" });
    await given.episode({ owner: medic, person });
    await alert(given, person, medic, "allergy", "Penicillin");
    await alert(given, person, medic, "allergy", "Latex", true);
    await alert(given, person, medic, "reasonable-adjustment", "Sit by the door");
    await alert(given, person, medic, "safeguarding", "Child at home");
    await alert(given, person, medic, "advance-decision", "No restraint face down");
    const patient = known(await given.as(medic, (tx) => bannerFor(tx, { personId: person.id })));
    expect(patient.allergies).toEqual({ state: "known", text: "Penicillin" });
    expect(patient.alerts.map(({ text }) => text)).toEqual(["Reasonable adjustments (3)", "Interpreter: Polish", "Safeguarding", "Advance decision"]);
  }));

  test("with everything to tell, what could hurt a crew or whom a call could hurt is shown and not counted", inside(async (given) => {
    const medic = await given.user({ duty: "desk" });
    const person = await given.person({ interpreterNeeded: true, language: "pl", communicationNeeds: "Hearing aid", reasonableAdjustments: "Quiet room" });
    await given.episode({ owner: medic, person });
    for (const kind of ["safeguarding", "scene-safety", "advance-decision", "crisis-plan-held", "legal-status"] as const) await alert(given, person, medic, kind, "Words");
    await given.db.insert(contactPersons).values({ id: newId(), personId: person.id, kind: "person", name: "Dan", relationship: "husband", sharing: "must-not-be-told", source: "The person", recordedAt: given.now, recordedBy: medic.id });
    const { alerts, needs } = known(await given.as(medic, (tx) => bannerFor(tx, { personId: person.id })));
    // Five beside the allergies: the strip shows six.
    expect(alerts.slice(0, 5).map(({ text }) => text)).toEqual(["Safety at the scene", "Must not be told: Dan", "Reasonable adjustments (1)", "Interpreter: Polish. Communication needs (1)", "Safeguarding"]);
    expect(alerts).toHaveLength(8);
    expect(needs).toEqual(["Interpreter: Polish", "Hearing aid", "Quiet room"]);
  }));

  test("who has died is shown with the day", inside(async (given) => {
    const medic = await given.user({ duty: "desk" });
    const person = await given.person({ diedOn: "2026-01-02" });
    expect(known(await given.as(medic, (tx) => bannerFor(tx, { personId: person.id }))).diedOn).toBe("2026-01-02");
  }));
});

const detained = (given: Given, episode: { id: string }, by: { id: string }, hoursAgo: number, ended = false) =>
  given.db.insert(legalDetentions).values({
    id: newId(), episodeId: episode.id, power: "s136", clockStart: "arrival", startedAt: new Date(given.now.getTime() - hoursAgo * 3_600_000), place: "health-based", recordedAt: given.now, recordedBy: by.id,
    ...(ended ? { endedAt: given.now, endedHow: "released" as const, endingRecordedAt: given.now, endingRecordedBy: by.id } : {}),
  });

describe("a legal clock", () => {
  test("a clock under the Mental Health Act stands before everything but emergency access and restriction", inside(async (given) => {
    const medic = await given.user({ duty: "desk" });
    const person = await given.person({ interpreterNeeded: true, language: "pl" });
    const [first, second] = [await given.episode({ owner: medic, person }), await given.episode({ owner: medic, person })];
    await detained(given, first, medic, 22);
    await detained(given, second, medic, 40, true);
    const patient = known(await given.as(medic, (tx) => bannerFor(tx, { episodeId: second.id })));
    expect(patient.alerts.map(({ text }) => text)).toEqual([expect.stringMatching(/^Section 136 ends at \d\d:\d\d.*: only 2hr left$/), "Interpreter: Polish"]);
  }));

  test("is shown of an unknown caller, and to nobody without sight of the record", inside(async (given) => {
    const medic = await given.user({ duty: "solo" });
    const desk = await given.user({ duty: "desk" });
    const episode = await given.episode({ owner: medic });
    await detained(given, episode, medic, 25);
    const chipsFor = async (who: { id: string }) => (await given.as(who, (tx) => bannerFor(tx, { episodeId: episode.id })))?.patient.alerts.map(({ text }) => text);
    expect(await chipsFor(medic)).toEqual([expect.stringMatching(/^Section 136: time was over at /)]);
    expect(await chipsFor(desk)).toEqual([]);
  }));
});

test("an unknown caller is a reference, a number and what the call says", inside(async (given) => {
  const medic = await given.user({ duty: "desk" });
  const facts = { callbackNumber: "020 7946 0018", sceneSafety: "unsafe", safeguarding: [{ code: null, words: "Child" }], patient: { ...patientNotStated, interpreterNeeded: true, language: "Polish" } } as const;
  const episode = await given.episode({ owner: medic, facts: { ...facts, safeguarding: [...facts.safeguarding] } });
  const banner = await given.as(medic, (tx) => bannerFor(tx, { episodeId: episode.id }));
  expect(banner?.patient).toMatchObject({ kind: "unknown", callReference: expect.stringMatching(/^TC-/), callerNumber: "020 7946 0018" });
  expect(banner?.patient.alerts.map(({ text }) => text)).toEqual(["Scene not safe", "Interpreter: Polish", "Safeguarding"]);
}));

describe("no banner", () => {
  test("for a restricted person, and for an episode about one", inside(async (given) => {
    const [medic, person] = [await given.user({ duty: "desk" }), await given.person()];
    const episode = await given.episode({ owner: medic, person });
    await given.restriction(person, medic);
    expect(await given.as(medic, (tx) => bannerFor(tx, { personId: person.id }))).toBeNull();
    expect(await given.as(medic, (tx) => bannerFor(tx, { episodeId: episode.id }))).toBeNull();
  }));

  test("for an administrator", inside(async (given) => {
    const [administrator, person] = [await given.user({ role: "administrator" }), await given.person()];
    expect(await given.as(administrator, (tx) => bannerFor(tx, { personId: person.id }))).toBeNull();
  }));
});
