import { alertFacts, personPhones, personRevisions, persons } from "#db/schema/people.ts";
import { boroughs } from "#domain/borough.ts";
import { nameKey } from "#domain/name-key.ts";
import type { StoredDetails } from "#domain/person-details.ts";
import { phoneKey } from "#domain/phone-number.ts";
import { boroughCandidates, londonDistricts } from "#domain/postcode-district.ts";
import type { Batch } from "./batch.ts";
import { hoursAfter, type Chance } from "./chance.ts";
import type { Member } from "./staff.ts";

export type Patient = {
  id: string; familyName: string; givenName: string; bornOn: string; nhsNumber: string | null; address: string; postcode: string; boroughCode: string;
  phone: string; language: string; interpreterNeeded: boolean; gender: string; createdAt: Date;
  /** As the record has them: empty where none are known, null where nobody has asked. */
  allergies: readonly string[] | null;
};

const familyNames = [
  "Testby", "Sampleford", "Exampleton", "Mockridge", "Demoworth", "Inventson", "Pretendham", "Madeupson", "Storybrook", "Fableton", "Trialby", "Draftwell",
  "Notreal", "Fictionby", "Imaginall", "Testcroft", "Samplewood", "Exampleby", "Mocklington", "Demosley", "Rehearsley", "Practiceton",
];
const givenNames: readonly (readonly [string, string])[] = [
  ["Aaliyah", "female"], ["Adam", "male"], ["Amina", "female"], ["Asha", "female"], ["Ben", "male"], ["Carla", "female"], ["Chidi", "male"], ["Dana", "female"], ["Emre", "male"],
  ["Fatima", "female"], ["George", "male"], ["Hannah", "female"], ["Ibrahim", "male"], ["Ines", "female"], ["Jade", "female"], ["Jamal", "male"], ["Kasia", "female"], ["Leon", "male"],
  ["Maya", "female"], ["Noah", "male"], ["Olu", "other-specific"], ["Priya", "female"], ["Rosa", "female"], ["Sam", "not-specified"], ["Tariq", "male"], ["Vera", "female"], ["Yusuf", "male"], ["Zoe", "female"],
];
const streets = ["Invented Road", "Makebelieve Lane", "Story Street", "Example Terrace", "Pretend Place", "Sample Gardens", "Rehearsal Row", "Fable Court", "Trial Avenue", "Mockingbird Mews"];
const languages: readonly (readonly [string, number])[] = [["en", 78], ["pl", 4], ["ro", 4], ["bn", 4], ["tr", 3], ["pt", 3], ["so", 2], ["ar", 2]];

/** The n-th number of the 999 test range that has a right check digit (modulus 11). */
export function testNhsNumber(n: number): string {
  for (let serial = n * 7; ; serial += 1) {
    const nine = `999${String(serial % 1_000_000).padStart(6, "0")}`;
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}

/** People who have called, invented: names from no register, numbers from the test range, streets that do not exist. */
export function makePeople(batch: Batch, chance: Chance, now: Date, count: number, staff: readonly Member[]): Patient[] {
  const writers = staff.filter((member) => member.role !== "administrator");
  return Array.from({ length: count }, (_, n) => makePerson(batch, chance, now, n, chance.oneOf(writers)));
}

function makePerson(batch: Batch, chance: Chance, now: Date, n: number, by: Member): Patient {
  const createdAt = hoursAfter(now, -24 * chance.between(31, 700));
  const [givenName, gender] = chance.oneOf(givenNames);
  const familyName = familyNames[n % familyNames.length] ?? "Testby";
  const year = now.getUTCFullYear() - chance.weighted([[chance.between(18, 24), 30], [chance.between(25, 44), 40], [chance.between(45, 64), 20], [chance.between(65, 88), 10]]);
  const bornOn = `${year}-${String(chance.between(1, 12)).padStart(2, "0")}-${String(chance.between(1, 28)).padStart(2, "0")}`;
  const district = chance.oneOf(londonDistricts);
  const boroughCode = boroughCandidates(district).likely[0] ?? chance.oneOf(boroughs).code;
  const language = chance.weighted(languages);
  const patient: Patient = {
    id: chance.uuid(createdAt), familyName, givenName, bornOn, gender, createdAt, boroughCode, language,
    nhsNumber: chance.inHundred(88) ? testNhsNumber(n) : null,
    address: `${chance.between(1, 140)} ${chance.oneOf(streets)}`, postcode: `${district} 9${chance.oneOf(["ZZ", "ZX", "XZ", "ZY"])}`,
    phone: `07700 900${String(n % 1000).padStart(3, "0")}`, interpreterNeeded: language !== "en" && chance.inHundred(70), allergies: null,
  };
  const row = {
    id: patient.id, familyName, givenName, familyKey: nameKey(familyName), givenKey: nameKey(givenName), bornOn, gender, language,
    preferredName: chance.inHundred(15) ? givenName.slice(0, 3) : null, title: null,
    nhsNumber: patient.nhsNumber, nhsNumberStanding: patient.nhsNumber === null ? "none" : chance.inHundred(92) ? "verified" : "unverified",
    sexAtBirth: gender === "male" || gender === "female" ? gender : null, addressLine1: patient.address, town: "London", postcode: patient.postcode, boroughCode,
    gpPractice: `${chance.oneOf(["Story", "Fable", "Sample"])} Street Surgery`, interpreterNeeded: patient.interpreterNeeded,
    reasonableAdjustments: chance.inHundred(12) ? chance.oneOf(["Speak slowly; give one question at a time", "Quiet room, low light", "Text before ringing"]) : null,
    source: "The person", communicationNeeds: chance.inHundred(6) ? "Hearing aid, left ear" : null, crewNote: chance.inHundred(15) ? "Likes to be met outside. Ask before coming in; the dog is friendly." : null,
    createdAt, createdBy: by.id,
  } as const;
  batch.add(persons, { ...row, ...movedHouse(batch, n, row, by) });
  batch.add(personPhones, {
    id: chance.uuid(createdAt), personId: patient.id, kind: "mobile", number: patient.phone, numberKey: phoneKey(patient.phone),
    safeToRing: chance.inHundred(85), mayLeaveMessage: chance.inHundred(50), whoMayAnswer: null, source: "The person", recordedAt: createdAt, recordedBy: by.id,
  });
  for (const [kind, words, cases] of facts) {
    if (!chance.inHundred(cases)) continue;
    const id = chance.uuid(createdAt);
    // Beside a known allergy, "none known" would be read as either.
    if (kind === "no-known-allergies" && patient.allergies !== null) continue;
    if (kind === "allergy") patient.allergies = [words];
    if (kind === "no-known-allergies") patient.allergies = [];
    batch.add(alertFacts, { id, personId: patient.id, kind, words, source: "The person", recordedAt: createdAt, recordedBy: by.id });
  }
  return patient;
}

type Row = Omit<StoredDetails, "diedOn" | "approximateAge" | "noFixedAbode" | "pronouns" | "addressLine2"> & { id: string; createdAt: Date };

/** Every ninth moved to another flat of the house: what the record held before is kept, and only the address is of another day. */
function movedHouse(batch: Batch, n: number, { id: personId, createdAt, ...row }: Row, by: Member) {
  if (n % 9 !== 3) return { version: 1, updatedAt: createdAt, updatedBy: by.id };
  const changedAt = hoursAfter(createdAt, 24 * 20);
  const { familyName, givenName, preferredName, bornOn, nhsNumber, nhsNumberStanding, gender, sexAtBirth, addressLine1, town, postcode, boroughCode, gpPractice, language, interpreterNeeded, communicationNeeds, reasonableAdjustments, crewNote } = row;
  const entry: StoredDetails = {
    familyName, givenName, preferredName, pronouns: null, bornOn, approximateAge: null, nhsNumber, nhsNumberStanding, gender, sexAtBirth, addressLine1: `Flat 2, ${addressLine1}`, addressLine2: null, town, postcode, boroughCode,
    noFixedAbode: false, gpPractice, language, interpreterNeeded, communicationNeeds, reasonableAdjustments, diedOn: null, crewNote,
  };
  batch.add(personRevisions, { personId, version: 1, entry, changedAt, changedBy: by.id, reason: "The person, on the telephone: moved to another flat" });
  return { version: 2, updatedAt: changedAt, updatedBy: by.id };
}

const facts = [
  ["allergy", "Penicillin: rash", 12],
  ["no-known-allergies", "Asked; says none known", 30],
  ["safeguarding", "Adult safeguarding concern open with the borough", 5],
  ["advance-decision", "Crisis card held: prefers talking outside and calling a sister first", 6],
] as const;
