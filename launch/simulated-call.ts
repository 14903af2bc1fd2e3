import { firstContactTargetMinutes, type AmbulanceCategory } from "#domain/ambulance-category.ts";

import { between, digits, inHundred, oneOf, uuid, weighted, type Random } from "./chance.ts";
import { presentations, type Presentation, type Ringer, type RingsFrom } from "./crisis-presentations.ts";
import { simulatedFullName, simulatedPerson, simulatedPhone, simulatedPlace, type SimulatedPerson, type SimulatedPlace } from "./simulated-person.ts";

/** A call that never happened, with everything that a 999 service would pass on. */
export type SimulatedCall = {
  at: Date;
  answerBy: Date;
  caseNumber: string;
  category: AmbulanceCategory;
  presentation: Presentation;
  /** Null while nobody knows who the patient is: then only an estimate of the age is sent. */
  patient: SimulatedPerson | null;
  estimatedAge: number;
  caller: { given: string; family: string } | null;
  callbackNumber: string;
  place: SimulatedPlace & { name: string | null; access: string | null };
  sceneSafety: { code: "S" | "U" | "UNK"; words: string | null };
  safeguarding: { code: string; display: string }[];
  adjustments: { code: string; display: string }[];
  repeatCaller: string | null;
  /** Makes the ids of the message. */
  newId: () => string;
};

/** About the mix of mental health calls: few life-threatening, most urgent (local choice, no national figure). */
const categories: Record<AmbulanceCategory, number> = { C1: 2, C2: 20, C3: 46, C4: 14, C5: 18 };

/** People who are often known to nobody on the scene. */
const strangers: readonly Ringer[] = ["passer-by", "transport-staff", "police-officer", "neighbour"];

/**
 * The next call. `regulars` remembers people from call to call, so that some ring again; the caller keeps it.
 * With a seeded `random` the same calls come in the same order.
 */
export function simulatedCall(random: Random, now: Date, regulars: SimulatedPerson[]): SimulatedCall {
  const presentation = oneOf(random, presentations);
  const { ringer } = presentation;
  const category = weighted(random, categories);
  const known = !inHundred(random, strangers.includes(ringer) ? 65 : 3);
  const { person, again } = whoIsIt(random, now, presentation, regulars);
  const place = wherever(random, presentation.from, person.home);
  return {
    at: now,
    answerBy: new Date(now.getTime() + firstContactTargetMinutes[category] * 60_000),
    caseNumber: `CAD${digits(random, 8)}`,
    category,
    presentation,
    patient: known ? person : null,
    estimatedAge: between(random, ...presentation.age),
    caller: ringer === "self" || (ringer === "passer-by" && inHundred(random, 60)) ? null : simulatedFullName(random),
    callbackNumber: ringer === "self" ? person.phone : simulatedPhone(random),
    place,
    sceneSafety: sceneSafety(random),
    safeguarding: inHundred(random, 18) ? [oneOf(random, safeguardingConcerns)] : [],
    adjustments: inHundred(random, 14) ? [oneOf(random, adjustments)] : [],
    repeatCaller: again && known ? oneOf(random, repeatWords) : null,
    newId: () => uuid(random),
  };
}

/** One call in eight is somebody who rang before, where age and gender fit the words. */
function whoIsIt(random: Random, now: Date, { age, gender, ringer }: Presentation, regulars: SimulatedPerson[]): { person: SimulatedPerson; again: boolean } {
  const born = (person: SimulatedPerson) => now.getUTCFullYear() - Number(person.bornOn.slice(0, 4));
  const fitting = regulars.filter((one) => born(one) >= age[0] && born(one) <= age[1] && (gender === undefined || one.gender === gender));
  if (fitting.length > 0 && inHundred(random, ringer === "self" ? 20 : 8)) return { person: oneOf(random, fitting), again: true };
  const person = simulatedPerson(random, now, age, gender);
  regulars.push(person);
  if (regulars.length > 40) regulars.shift();
  return { person, again: false };
}

const nowhereElse: Record<Exclude<RingsFrom, "home">, readonly (readonly [name: string | null, access: string | null])[]> = {
  street: [[null, "Outside the launderette"], [null, "Bus stop D"], ["Corner by the postbox", null], [null, "Caller is wearing a red coat and will wave"]],
  station: [["Signalman Lane station", "Ask at the gate line for the supervisor's office"], ["Beacon Road bus station", "Bay 6"]],
  park: [["Glassblower Gardens park", "Bench near the north gate"], ["Copperplate Fields", "Car park entrance, gate is open"]],
  workplace: [["Bellfounder House", "Reception is staffed; third floor"], ["Tallow Street depot", "Side door, ring for security"]],
  university: [["Lamplight Hall of residence", "Block C, porter will meet the crew"]],
  hostel: [["Ropewalk hostel", "Night staff on the door"], ["Tinderbox House hostel", "Buzzer 1, staff office"]],
  surgery: [["Mantle Road surgery", "Back entrance after 18:30"]],
  shop: [["Candlewick Stores", "Ask for the manager"]],
};

function wherever(random: Random, from: RingsFrom, home: SimulatedPlace): SimulatedCall["place"] {
  if (from !== "home") {
    const [name, access] = oneOf(random, nowhereElse[from]);
    return { ...simulatedPlace(random), name, access };
  }
  return { ...home, name: null, access: inHundred(random, 25) ? oneOf(random, ["Entry code given by caller: ring flat for it", "Lift is out of order", "Large dog, shut in the kitchen", "Side gate, light is on"]) : null };
}

function sceneSafety(random: Random): SimulatedCall["sceneSafety"] {
  const code = weighted(random, { S: 66, UNK: 25, U: 9 });
  const unsafe = ["Another person on scene is shouting at the caller", "Things are being thrown", "Police have been asked to attend first", "Person has said they will not let anyone in"];
  return { code, words: code === "U" ? oneOf(random, unsafe) : null };
}

/** From CodeSystem safeguarding-codes-bars (SNOMED CT). */
const safeguardingConcerns = [
  { code: "401206008", display: "At risk for deliberate self harm (finding)" },
  { code: "766561000000109", display: "Adult safeguarding concern (finding)" },
  { code: "836881000000105", display: "Child is cause for safeguarding concern (finding)" },
  { code: "707087005", display: "At risk of domestic violence (finding)" },
  { code: "248054003", display: "Self-neglect (finding)" },
  { code: "417430008", display: "Vulnerable adult (finding)" },
];

/** From CodeSystem reasonable-adjustment-codes-bars. */
const adjustments = [
  { code: "adjustforhighlevelsofanxiety", display: "Adjust for high levels of anxiety" },
  { code: "adjustforlownoisestimulus", display: "Adjust for low noise stimulus" },
  { code: "carertobepresentforallcommunication", display: "Carer to be present for all communication" },
  { code: "hasanticipatorycarecrisisplan", display: "Has anticipatory care /crisis plan" },
  { code: "dislikesuniformswhitecoats", display: "Dislikes uniforms / white coats" },
  { code: "britishsignlanguageinterpreterneeded", display: "British Sign Language interpreter needed" },
];

const repeatWords = ["Third call in seven days", "Rang yesterday evening about the same worry", "Known to the control room; rang twice this month"];
