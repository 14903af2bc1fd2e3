/**
 * The questions that come before everything else in triage: is the body in danger, and is the scene.
 * Headings: PRSB "111 post event message", UK Mental Health Triage Scale groups, Right Care Right Person; acute behavioural disturbance
 * after RCEM 2023/24. The wording is our own. Each has three answers, because "nobody asked" is never the same as "no".
 */
export const physicalRedFlags = [
  "overdose", "injury", "neck", "chest-pain", "breathing", "consciousness", "head-injury", "behavioural-disturbance", "withdrawal", "diabetes", "pregnancy",
] as const;
export type PhysicalRedFlag = (typeof physicalRedFlags)[number];

export const sceneFacts = ["danger-now", "weapon", "means", "act-today", "detained", "influence", "dependants"] as const;
export type SceneFact = (typeof sceneFacts)[number];

export type SafetyQuestion = PhysicalRedFlag | SceneFact;
export const safetyQuestions: readonly SafetyQuestion[] = [...physicalRedFlags, ...sceneFacts];

export const threeStates = ["yes", "no", "unknown"] as const;
export type ThreeState = (typeof threeStates)[number];

export const threeStateLabels: Record<ThreeState, string> = { yes: "Yes", no: "No", unknown: "Not asked or not known" };

export type QuestionWording = {
  /** For lists and chips. */
  short: string;
  /** As it is put to whoever is on the line; frozen with the answer. */
  wording: string;
  /** What to ask next when the answer is yes. */
  ifYes: string;
};

export const safetyWordings: Record<SafetyQuestion, QuestionWording> = {
  overdose: {
    short: "Overdose or poisoning",
    wording: "Have they taken too much of anything, or swallowed or breathed in something harmful?",
    ifYes: "What, how much, when, and all at once or over hours?",
  },
  injury: { short: "Injury or bleeding", wording: "Are they bleeding, burnt or badly hurt?", ifYes: "What and where?" },
  neck: {
    short: "Hanging, strangulation or near-drowning",
    wording: "Has there been pressure on their neck, or were they under water?",
    ifYes: "What happened, for how long, and how is their voice and breathing now?",
  },
  "chest-pain": { short: "Chest pain", wording: "Do they have chest pain?", ifYes: "Since when, and what is it like?" },
  breathing: { short: "Trouble breathing", wording: "Are they struggling to breathe, or breathing very fast or very slowly?", ifYes: "Since when?" },
  consciousness: {
    short: "Drowsy or newly confused",
    wording: "Are they hard to wake, drowsy or newly confused?",
    ifYes: "Since when, and compared with how they usually are?",
  },
  "head-injury": { short: "Head injury", wording: "Have they hit their head in the last few days?", ifYes: "When, and any vomiting, a fit, or blood thinners?" },
  "behavioural-disturbance": {
    short: "Acute behavioural disturbance",
    wording: "Are they extremely agitated and hot, sweating or tireless, or is anyone holding them down?",
    ifYes: "What is seen, since when, and who is holding them and how?",
  },
  withdrawal: {
    short: "Withdrawal",
    wording: "Have they stopped alcohol or drugs and are now shaking, sweating, fitting or seeing things?",
    ifYes: "From what, last taken when, and any fits before?",
  },
  diabetes: {
    short: "Diabetes and unwell",
    wording: "Do they have diabetes and feel unwell, or have they missed or taken too much insulin?",
    ifYes: "What happened, and what is the blood sugar?",
  },
  pregnancy: { short: "Pregnant or recently gave birth", wording: "Are they pregnant, or did they give birth in the last year?", ifYes: "How many weeks, or how old is the baby and where?" },
  "danger-now": {
    short: "Danger at the scene now",
    wording: "Is anyone in danger at this moment: at a height, by a railway or water, by fire, or being attacked?",
    ifYes: "Where exactly, and who is with them?",
  },
  weapon: { short: "Weapon", wording: "Is there a weapon, or something held as one?", ifYes: "What, and who has it?" },
  means: { short: "Means to hand", wording: "Do they have with them what they would use to harm themselves or somebody else?", ifYes: "What, and can somebody move it away?" },
  "act-today": {
    short: "May act on thoughts today",
    wording: "Are they thinking of ending their life or hurting somebody, and feel that they may act on it today?",
    ifYes: "In their own words",
  },
  detained: { short: "Already detained", wording: "Are they already detained under the Mental Health Act (section 135, 136 or another)?", ifYes: "Which section, since when, and who is with them?" },
  influence: { short: "Under the influence", wording: "Are they under the influence of alcohol or drugs?", ifYes: "Of what, how much, and last taken when?" },
  dependants: { short: "Children or dependants there", wording: "Are there children, or adults who depend on them, at the place?", ifYes: "Who, how old, and who is looking after them?" },
};

export type SafetyAnswer = { answer: ThreeState | null; words: string };
/** What was answered; `answer: null` where a question was left open. */
export type SafetyAnswers = Record<SafetyQuestion, SafetyAnswer>;

/** The codes answered yes, in the order of the questions. */
export function answeredYes(answers: SafetyAnswers): SafetyQuestion[] {
  return safetyQuestions.filter((question) => answers[question].answer === "yes");
}

/** Physical red flags that nobody has ruled in or out. */
export function notRuledOut(answers: SafetyAnswers): PhysicalRedFlag[] {
  return physicalRedFlags.filter((question) => answers[question].answer === "unknown" || answers[question].answer === null);
}

/** Is this code one of today's questions? Old records keep codes that are no longer asked. */
export function isSafetyQuestion(code: string): code is SafetyQuestion {
  return Object.hasOwn(safetyWordings, code);
}

/** What whoever sends a crew should know before choosing it. Prompts, never bars: the clinician decides. */
export type DispatchNote = { about: SafetyQuestion; words: string };

/** The joint car's exclusions are those of the London Ambulance Service pilot (2020): overdose, and people already detained. */
const dispatchNotes: readonly DispatchNote[] = [
  { about: "overdose", words: "Overdose or poisoning: not for the joint response car. Send an emergency ambulance, or say why not." },
  { about: "detained", words: "Already detained under the Mental Health Act: not for the joint response car. Agree conveyance with whoever holds them." },
  { about: "behavioural-disturbance", words: "Possible acute behavioural disturbance: a medical emergency. Emergency ambulance with pre-alert." },
  { about: "danger-now", words: "Somebody is in danger now: ambulance, and police or fire as needed, before a mental health crew." },
  { about: "weapon", words: "A weapon is said to be there: agree with police how the crew goes in." },
  { about: "dependants", words: "Children or dependants are said to be there: tell the crew, and think of safeguarding." },
  { about: "pregnancy", words: "Pregnant or gave birth in the last year: tell the crew. NEWS2 is not for pregnancy." },
];

/** The notes that apply when these questions were answered yes. */
export function dispatchNotesFor(yes: readonly string[]): DispatchNote[] {
  return dispatchNotes.filter(({ about }) => yes.includes(about));
}
