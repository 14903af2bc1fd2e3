import { alertFacts, personPhones, persons } from "#db/schema/people.ts";
import { nameKey } from "#domain/name-key.ts";
import { phoneKey } from "#domain/phone-number.ts";
import type { Batch } from "./batch.ts";
import { chanceFrom, hoursAfter } from "./chance.ts";
import type { Patient } from "./people.ts";
import type { Member } from "./staff.ts";

/** Written down a second time, in a hurry and by ear: the same birthday and telephone, a name with a letter wrong, no NHS number. To be found and merged. */
export function writeDownAgain(batch: Batch, now: Date, original: Patient, by: Member): Patient {
  const chance = chanceFrom(1965);
  const allergy = "Codeine: vomiting";
  const createdAt = hoursAfter(now, -24 * 9);
  const familyName = original.familyName.replace(/([aeiou])(?=[^aeiou]*$)/, (vowel) => (vowel === "e" ? "a" : "e"));
  const again: Patient = { ...original, id: chance.uuid(createdAt), familyName, nhsNumber: null, createdAt, allergies: [allergy] };
  const { id, givenName, bornOn, gender, language, phone } = again;
  batch.add(persons, {
    id, familyName, givenName, familyKey: nameKey(familyName), givenKey: nameKey(givenName), bornOn, gender, language, preferredName: null, title: null,
    nhsNumber: null, nhsNumberStanding: "none", sexAtBirth: null, addressLine1: null, town: null, postcode: null, boroughCode: original.boroughCode, gpPractice: null,
    interpreterNeeded: null, reasonableAdjustments: null, communicationNeeds: null, source: "The caller", crewNote: "Answers to the nickname “Birdie”. Rings off when asked the same thing twice.",
    createdAt, createdBy: by.id, updatedAt: createdAt, updatedBy: by.id,
  });
  batch.add(personPhones, {
    id: chance.uuid(createdAt), personId: id, kind: "mobile", number: phone, numberKey: phoneKey(phone), safeToRing: true, mayLeaveMessage: null, whoMayAnswer: null,
    recordedAt: createdAt, recordedBy: by.id,
  });
  batch.add(alertFacts, { id: chance.uuid(createdAt), personId: id, kind: "allergy", words: allergy, source: "The person", recordedAt: createdAt, recordedBy: by.id });
  return again;
}
