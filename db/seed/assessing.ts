import { cellName } from "#domain/answer-rows.ts";
import type { SectionId } from "#domain/assessment-sections.ts";

/** Whole sections as somebody would have written them, invented; each in a few versions. The other sections are answered question by question. */

type Script = Record<string, string | string[]>;

/** Rows under the names of their cells. */
function rows(group: string, ...each: Readonly<Record<string, string>>[]): Script {
  return Object.fromEntries(each.flatMap((row, index) => Object.entries(row).map(([cell, words]) => [cellName(group, index + 1, cell), words])));
}

/** The answers to q1, q2 … of a questionnaire. */
const answers = (key: string, ...points: (number | string)[]): Script => Object.fromEntries(points.map((value, index) => [`${key}-q${index + 1}`, String(value)]));

const surveyWell: Script = { bleeding: "no", airway: "clear", breathing: "normal", circulation: "normal", acvpu: "A", "gcs-eyes": "e4", "gcs-verbal": "v5", "gcs-motor": "m6", pupils: "normal" };

const lithium = { name: "Lithium carbonate (Priadel)", dose: "800 mg", often: "At night", source: "person", last: "Three weeks ago", missed: "7", stopped: "yes", why: "side-effects", care: "lithium", "at-home": "Two boxes, about eight weeks" };
const sertraline = { name: "Sertraline", dose: "100 mg", often: "Every morning", source: "seen", last: "This morning", missed: "1", stopped: "no", "at-home": "Two weeks" };
const zopiclone = { name: "Zopiclone", dose: "7.5 mg", often: "At night, when needed", source: "seen", last: "Last night", stopped: "no", "at-home": "Six tablets" };
const depot = { name: "Paliperidone injection", dose: "100 mg", often: "Every month", source: "record", last: "Five weeks ago; due last Tuesday", care: "depot-due" };
const metformin = { name: "Metformin", dose: "500 mg", often: "Twice daily with meals", source: "record", last: "Not known", missed: "3", stopped: "no", why: "forgot" };

export const sectionScripts: Partial<Record<SectionId, readonly Script[]>> = {
  "primary-survey": [
    { ...surveyWell, glucose: "5.4", exposure: "No injuries, flat warm, kettle on" },
    { ...surveyWell, glucose: "6.1", "disturbance[]": ["none-seen"], exposure: "Shallow scratches on the left forearm, dry", treated: "Cleaned and covered" },
    { ...surveyWell, "gcs-verbal": "v4", acvpu: "C", glucose: "7.2", "disability-words": "Confused since this morning, says the neighbours are in the loft", exposure: "Hot to touch, dry mouth" },
  ],
  social: [
    { housing: "own", "housing-safe": "yes", "money[]": ["debt", "benefits"], "money-words": "Rent two months behind, letters unopened", work: "Off sick since spring; was a bus driver", relationships: "Sister Mia near, rings every day", "abuse-alone": "yes", abuse: "no" },
    { housing: "temporary", "housing-safe": "unknown", "housing-words": "Room in a hostel until Friday; shared kitchen", "money[]": ["no-food"], immigration: "not-known", caring: "Nobody depends on them", "abuse-alone": "no" },
  ],
  medication: [
    { part: "yes", ...rows("medicines", lithium, sertraline, zopiclone), "list-complete": "yes", stock: "yes", "stock-words": "The lithium that was not taken, in the kitchen cupboard. Mia will take it to the pharmacy.", words: "Felt flat and shaky on lithium and stopped by themselves. Would talk about something else." },
    { part: "no", ...rows("medicines", sertraline), "list-complete": "yes", stock: "no" },
    { part: "unknown", ...rows("medicines", depot, metformin), "list-complete": "unknown", stock: "unknown", words: "Does not want to talk about the injection tonight." },
  ],
  substances: [
    { part: "yes", ...rows("substances", { substance: "Wine", route: "drunk", amount: "A bottle most evenings", last: "Tonight, about nine" }, { substance: "Cannabis", route: "smoked", amount: "At weekends", last: "Saturday" }), influence: "no", withdrawal: "no", words: "Drinks to sleep. Would like to drink less.", ...answers("fast", 3, 1, 1, 2), ...answers("single-drug", 20) },
    { part: "no", influence: "no", withdrawal: "no", words: "Does not drink or use." },
  ],
  "personal-history": [
    { family: "Younger of two sisters. Father died in March. Mother’s brother died by suicide in 1998.", childhood: "Moved often; the library was the good place", adult: "Bus driver for eleven years. Divorced, no children.", personality: "“I was the one who made everybody laugh.” Mia says the same." },
    { family: "Three brothers, in touch with one", early: "Told at nine that they are autistic", childhood: "School was hard, music helped", personality: "Quiet, exact, loyal" },
  ],
  mood: [
    { asked: "together", words: "Surprised how much of it is about sleep.", ...answers("phq-9", 2, 1, 2, 2, 1, 2, 2, 0, 1), "phq-9-difficulty": "2", ...answers("gad-7", 2, 2, 1, 2, 1, 1, 1) },
    { asked: "together", ...answers("phq-9", 3, 3, 3, 2, 2, 3, 2, 1, 2), "phq-9-difficulty": "3", ...answers("gad-7", 3, 3, 3, 2, 2, 1, 3) },
    { asked: "alone", words: "Better than in the summer, as they see it too.", ...answers("phq-9", 1, 1, 1, 1, 0, 1, 1, 0, 0), "phq-9-difficulty": "1" },
    { asked: "not-asked", words: "Too tired for questions tonight.", "4at-alertness": "normal", "4at-amt4": "0", "4at-attention": "1", "4at-change": "0" },
  ],
  capacity: [
    { "in-question": "no" },
    { "in-question": "no" },
    {
      "in-question": "yes", decision: "Going to hospital tonight", information: "What was taken, what it can do in the next two days, and what hospital would do", support: "Sat down with his brother, told it twice in short sentences",
      understand: "yes", retain: "yes", weigh: "yes", communicate: "yes", evidence: "Said it back in his own words, and why he would rather go in the morning", conclusion: "has-capacity",
    },
    {
      "in-question": "yes", decision: "Having the cut on the arm cleaned and covered", information: "That it is open and may become infected", support: "Waited, tried again with the lights down",
      understand: "no", "understand-words": "Does not know where she is or that she is bleeding, asked three times", retain: "no", "retain-words": "Has lost the question before it is finished", weigh: "no", communicate: "yes",
      impairment: "yes", "impairment-words": "New confusion, perhaps an infection", because: "yes", conclusion: "lacks-capacity", "best-interests": "Cleaned and covered with her daughter holding her hand; nothing else was done against her wish",
      consulted: "Her daughter", restraint: "no", "standing-decision": "unknown", regain: "yes", "look-again": "When the confusion lifts, at the latest in the emergency department",
    },
  ],
  physical: [
    { agrees: "yes", general: "Thin, clothes loose; has eaten toast today", heart: "Pulse regular, ankles not swollen", "chest-not-assessed[]": ["yes"], skin: "Shallow scratches on the left forearm, cleaned and covered" },
    { agrees: "yes", general: "Tired, drinks well, no pain", "skin-not-assessed[]": ["yes"] },
  ],
};
