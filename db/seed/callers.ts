import { ageOn } from "#domain/birth-date.ts";
import type { StatedPatient } from "#domain/call.ts";
import { londonDay } from "#domain/london-time.ts";
import type { PhysicalRedFlag } from "#domain/red-flag.ts";
import type { Chance } from "./chance.ts";
import { callersWords, type CallersWords, type Relationship } from "./presentations.ts";
import type { Story } from "./stories.ts";

type Ages = readonly [least: number, most: number];
type Ringer = { /** Knows the name, and may share the family's. */ isFamily: boolean; /** How old somebody is about whom they ring. */ of: Ages };

const anyAge: Ages = [0, 120];
const family = (of: Ages): Ringer => ({ isFamily: true, of });
const outsider = (of: Ages): Ringer => ({ isFamily: false, of });

export const ringers: Readonly<Record<Relationship, Ringer>> = {
  Self: outsider(anyAge), Partner: family([18, 120]), Wife: family([18, 120]), Husband: family([18, 120]), Mother: family([0, 58]), Father: family([0, 56]), Sister: family([10, 85]),
  Brother: family([10, 85]), Daughter: family([40, 120]), Son: family([40, 120]), Friend: outsider(anyAge), Flatmate: outsider([18, 50]), Neighbour: outsider(anyAge),
  "Passer-by": outsider(anyAge), "Support worker": outsider(anyAge),
};

/** Given names that say nothing of a gender, and families of those who are not related. Nobody in the index has one of them. */
const givenNames = ["Ali", "Billie", "Charlie", "Chris", "Jules", "Lee", "Mel", "Mika", "Nour", "Toni"];
const otherFamilies = ["Bystander", "Elsewhere", "Helpsworth", "Nearbrook", "Nextdoorly", "Othersby", "Stopworth"];

export type Caller = {
  said: CallersWords;
  name: string | null;
  relationship: Relationship;
  /** What they say of the body: triage hears it too. */
  flag: PhysicalRedFlag | null;
};

/** Who rings about somebody, and words that can be about them: the pronouns, the age and how soon somebody was sent all fit. */
export function callerFor(chance: Chance, patient: StatedPatient, story: Pick<Story, "stage" | "urgency">, at: Date): Caller {
  const age = patient.bornOn === null ? null : ageOn(patient.bornOn, londonDay(at));
  const sayable = callersWords
    .filter((words) => canBeAbout(words, patient, age) && fitsUrgency(words, story))
    .map((said) => ({ said, by: said.by.filter((relationship) => canRing(relationship, patient, age)) }))
    .filter(({ by }) => by.length > 0);
  // What people say of themselves fits nearly everybody: without this, most would ring for themselves.
  const isSelf = chance.inHundred(40);
  const preferred = sayable.filter(({ by }) => by.includes("Self") === isSelf);
  const { said, by } = chance.oneOf(preferred.length > 0 ? preferred : sayable);
  const relationship = chance.oneOf(by);
  return { said, relationship, name: nameOf(chance, relationship, patient), flag: said.flag ?? null };
}

const isWithin = (age: number | null, [least, most]: Ages): boolean => age === null || (age >= least && age <= most);

/** What is not stated is not contradicted. */
function canBeAbout({ gender, ages = anyAge, unnamed }: CallersWords, patient: StatedPatient, age: number | null): boolean {
  return (gender === undefined || patient.gender === null || gender === patient.gender) && isWithin(age, ages) && !(unnamed === true && patient.familyName !== null);
}

/** Family would have given a name. */
const canRing = (relationship: Relationship, { familyName }: StatedPatient, age: number | null): boolean =>
  isWithin(age, ringers[relationship].of) && !(ringers[relationship].isFamily && familyName === null);

/** Words that answer a red flag belong to what the triage table proposes for it, or to a call that nobody has triaged. */
function fitsUrgency({ flag }: CallersWords, { stage, urgency }: Pick<Story, "stage" | "urgency">): boolean {
  return flag === undefined || stage === "waiting" || stage === "taken" || urgency === (flag === "pregnancy" ? "very-urgent" : "emergency");
}

function nameOf(chance: Chance, relationship: Relationship, { givenName, familyName }: StatedPatient): string | null {
  if (relationship === "Self") return givenName !== null && familyName !== null ? `${givenName} ${familyName}` : null;
  if (!chance.inHundred(60)) return null;
  const shares = ringers[relationship].isFamily && familyName !== null && chance.inHundred(70);
  return `${chance.oneOf(givenNames)} ${shares ? familyName : chance.oneOf(otherFamilies)}`;
}
