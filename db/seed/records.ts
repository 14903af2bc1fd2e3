import { contactPersons, contactPreferences, problemChanges, problems } from "#db/schema/problems.ts";
import type { ContactRole, Sharing } from "#domain/contact-person.ts";
import type { LetterWish } from "#domain/contact-preference.ts";
import type { Batch } from "./batch.ts";
import { chanceFrom, hoursAfter, type Chance } from "./chance.ts";
import type { Patient } from "./people.ts";
import type { Member } from "./staff.ts";

const problemWords: readonly { words: string; since: string; plan: string | null }[] = [
  { words: "Sleeps badly, two to four hours a night", since: "since the winter", plan: "GP looks at it in spring" },
  { words: "Panic attacks, mostly on buses", since: "2019", plan: "Talking therapy, on the waiting list" },
  { words: "Low mood since a bereavement", since: "March last year", plan: null },
  { words: "Drinks more when alone", since: "some years", plan: "Knows the borough’s alcohol service" },
  { words: "Hears voices, worse without sleep", since: "as a student", plan: "Community team, monthly injection" },
  { words: "Asthma", since: "childhood", plan: "Blue inhaler in the coat" },
  { words: "Type 1 diabetes", since: "2008", plan: "Own pen; eats irregularly in a crisis" },
  { words: "In debt, letters unopened", since: "last summer", plan: null },
];

const around: readonly { name: string; relationship: string; roles: ContactRole[]; sharing: Sharing; sharingWords: string | null }[] = [
  { name: "Mia Exampleton", relationship: "sister", roles: ["next-of-kin"], sharing: "may-be-told", sharingWords: "Everything, at any hour" },
  { name: "Jon Sampleford", relationship: "partner", roles: ["lives-with", "carer"], sharing: "ask-first", sharingWords: null },
  { name: "Bea Mockridge", relationship: "mother", roles: ["next-of-kin", "lasting-power-of-attorney-health"], sharing: "may-be-told", sharingWords: "The registered document was seen at home" },
  { name: "Ray Storybrook", relationship: "former partner", roles: [], sharing: "must-not-be-told", sharingWords: "Afraid of him; he does not know the address" },
  { name: "Lily Fableton", relationship: "daughter, 9", roles: ["lives-with", "cared-for"], sharing: "not-asked", sharingWords: null },
  { name: "Mr Draftwell", relationship: "neighbour", roles: [], sharing: "ask-first", sharingWords: "Has a key" },
];

const professionals = [
  { name: "Ada Trialby", relationship: "care coordinator", organisation: "Community mental health team (demonstration)" },
  { name: "Dr Notreal", relationship: "GP", organisation: "Story Street Surgery" },
  { name: "Sol Practiceton", relationship: "social worker", organisation: "Adult social care (demonstration)" },
] as const;

const wishes: readonly LetterWish[] = ["yes", "plain-envelope", "no", "not-asked"];

/**
 * What is written about some people besides their crises: problems, the people around them, how they want to be reached. It has a chance of its own, so
 * that the rest of the night stays as it was told.
 */
export function makeRecords(batch: Batch, now: Date, people: readonly Patient[], staff: readonly Member[]): void {
  const chance = chanceFrom(2019);
  const writers = staff.filter((member) => member.role !== "administrator");
  for (const [n, person] of people.entries()) {
    // Those who ring often are known best; every one of the first few has something, so that every page has an example.
    if (n >= 3 && !chance.inHundred(n < 30 ? 80 : 30)) continue;
    makeProblems(batch, chance, now, person, chance.oneOf(writers));
    makeContacts(batch, chance, now, person, chance.oneOf(writers));
  }
}

/** Some time between when the person was added and now. */
const since = (chance: Chance, now: Date, { createdAt }: Patient): Date => hoursAfter(createdAt, chance.next() * ((now.getTime() - createdAt.getTime()) / 3_600_000 - 30));

function makeProblems(batch: Batch, chance: Chance, now: Date, person: Patient, by: Member): void {
  const first = chance.between(0, problemWords.length - 1);
  for (let n = 0; n < chance.between(1, 3); n += 1) {
    const problem = problemWords[(first + n * 3) % problemWords.length];
    if (!problem) continue;
    const recordedAt = since(chance, now, person);
    const id = chance.uuid(recordedAt);
    const struck = n === 2 && chance.inHundred(40) ? { enteredInErrorAt: hoursAfter(recordedAt, 2), enteredInErrorBy: by.id, enteredInErrorReason: "From a letter about somebody else" } : {};
    batch.add(problems, { id, personId: person.id, ...problem, source: chance.oneOf(["The person", "GP record", "Discharge letter"]), statedOn: null, recordedAt, recordedBy: by.id, ...struck });
    if (n === 1 && chance.inHundred(50)) batch.add(problemChanges, { problemId: id, number: 1, move: "resolved", words: "Says that it has passed; none for months", changedAt: hoursAfter(recordedAt, 20), changedBy: by.id });
  }
}

function makeContacts(batch: Batch, chance: Chance, now: Date, person: Patient, by: Member): void {
  const first = chance.between(0, around.length - 1);
  const said = () => {
    const recordedAt = since(chance, now, person);
    return { id: chance.uuid(recordedAt), personId: person.id, source: "The person", statedOn: null, recordedAt, recordedBy: by.id };
  };
  const phone = () => `07700 9${String(chance.between(0, 99_999)).padStart(5, "0")}`;
  for (let n = 0; n < chance.between(1, 2); n += 1) {
    const relative = around[(first + n) % around.length];
    if (relative) batch.add(contactPersons, { ...said(), kind: "person", organisation: null, phone: chance.inHundred(85) ? phone() : null, ...relative, roles: [...relative.roles] });
  }
  if (chance.inHundred(60)) batch.add(contactPersons, { ...said(), kind: "professional", phone: "020 7946 0018", roles: [], sharing: "may-be-told", sharingWords: null, ...chance.oneOf(professionals) });
  if (chance.inHundred(15)) batch.add(contactPersons, { ...said(), kind: "professional", name: "Kim Inventson", relationship: "care coordinator", organisation: null, phone: null, roles: [], sharing: "may-be-told", sharingWords: null, endedAt: now, endedBy: by.id, endedReason: "Has left the team" });
  const { id: _id, ...wish } = said();
  if (chance.inHundred(50)) batch.add(contactPreferences, { ...wish, version: 1, letters: chance.oneOf(wishes), mayText: chance.inHundred(70), bestTime: chance.oneOf(["After six", "Mornings", "Not while the children are home"]), words: null });
}
