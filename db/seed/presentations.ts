import type { PlaceType } from "#domain/call.ts";
import type { PhysicalRedFlag } from "#domain/red-flag.ts";

/** Who somebody is to the patient, as the call's form asks it. */
export type Relationship =
  | "Self" | "Partner" | "Wife" | "Husband" | "Mother" | "Father" | "Sister" | "Brother" | "Daughter" | "Son" | "Friend" | "Flatmate" | "Neighbour" | "Passer-by" | "Support worker";

export type CallersWords = {
  words: string;
  /** Who says this. */
  by: readonly Relationship[];
  /** Whom it can be about, as far as the words tell. */
  gender?: "female" | "male";
  ages?: readonly [least: number, most: number];
  /** Where they are. */
  at?: PlaceType;
  /** Only where nobody says who it is about. */
  unnamed?: true;
  /** The caller says that they have rung before. */
  again?: true;
  /** The red flag that the words answer. */
  flag?: PhysicalRedFlag;
};

/** What callers say, invented: a crisis in a sentence or two, without methods, in words a person would use. */
export const callersWords: readonly CallersWords[] = [
  { by: ["Partner", "Mother", "Sister", "Friend"], gender: "male", ages: [18, 65], at: "home", words: "He has not slept for four days and keeps saying people are watching the flat. He is frightened, not angry." },
  { by: ["Partner", "Mother", "Sister", "Daughter", "Friend"], gender: "female", at: "home", words: "She says she cannot go on. She is talking to me through the bathroom door and she is crying." },
  { by: ["Sister", "Brother"], gender: "male", ages: [18, 70], words: "My brother stopped his tablets three weeks ago and now he thinks the radio talks about him." },
  { by: ["Self"], again: true, at: "home", words: "I do not feel safe on my own tonight. I have rung before. I just need somebody to come." },
  { by: ["Partner", "Mother", "Daughter", "Son", "Support worker"], gender: "male", at: "home", words: "He came home from hospital on Tuesday and has not eaten or spoken since yesterday." },
  { by: ["Passer-by"], gender: "female", ages: [18, 35], at: "transport", unnamed: true, words: "There is a young woman on the bench at the station, shaking, she will not say her name." },
  { by: ["Daughter", "Son"], gender: "female", ages: [60, 100], at: "home", flag: "consciousness", words: "Mum is confused since this morning, she does not know where she is, she is usually sharp." },
  { by: ["Self"], ages: [18, 65], words: "I keep hearing my dad shouting and he died in March. I know he is not here but I hear him." },
  { by: ["Son", "Daughter", "Brother", "Friend"], gender: "male", ages: [30, 100], at: "home", words: "He has been drinking since the funeral and says he wants to be with her." },
  { by: ["Flatmate"], gender: "male", ages: [18, 40], at: "home", words: "My flatmate has locked himself in and is pacing and laughing. He has not slept since Sunday." },
  { by: ["Self"], ages: [18, 65], at: "transport", words: "I had a panic attack on the bus and now I cannot stop shaking, I think I am dying." },
  { by: ["Partner", "Mother", "Sister", "Friend", "Support worker"], gender: "female", ages: [18, 50], words: "She has scratched her arms and wants help. She says it is not that bad but she is scared of tonight." },
  { by: ["Self"], ages: [18, 64], at: "hostel", words: "I lost my job and my room in one week. I am in the stairwell. I do not want to be a bother." },
  { by: ["Neighbour"], gender: "male", ages: [25, 100], at: "street", words: "Our neighbour is standing in the road in his pyjamas praying. He is very polite but he will not come in." },
  { by: ["Self"], ages: [25, 85], at: "home", words: "I am a carer and I have nothing left. I have not slept properly for months and I am frightened of my own thoughts." },
  { by: ["Partner", "Mother", "Brother", "Flatmate"], gender: "male", ages: [18, 60], at: "home", words: "He was assaulted last year and the fireworks have set it all off, he is under the table." },
  { by: ["Partner", "Mother", "Sister"], gender: "female", ages: [18, 44], at: "home", flag: "pregnancy", words: "She has just had a baby and says the baby would be better off without her." },
  { by: ["Mother", "Father"], gender: "male", ages: [16, 45], at: "home", flag: "head-injury", words: "My son is autistic and he is hitting his head. The usual things are not working." },
  { by: ["Self"], ages: [18, 75], words: "I stopped my lithium because of my kidneys and I feel amazing and everybody is angry with me." },
  { by: ["Support worker"], gender: "male", ages: [18, 70], at: "hostel", words: "The hostel: one of our residents says the staff are poisoning the food and he has not eaten for two days." },
  { by: ["Self"], again: true, unnamed: true, words: "Caller rang off twice. Said only that it hurts and nobody comes." },
  { by: ["Wife"], gender: "male", ages: [60, 100], at: "home", words: "My husband has dementia and has been up since three looking for his mother. He pushed me for the first time." },
  { by: ["Passer-by", "Friend"], gender: "male", ages: [18, 60], at: "street", flag: "injury", words: "He says the voices are telling him to walk and he has been walking all night. His feet are bleeding." },
  { by: ["Self"], ages: [18, 40], at: "home", flag: "overdose", words: "I took some of my mum’s tablets an hour ago and now I regret it." },
  { by: ["Husband"], gender: "female", ages: [50, 100], at: "home", words: "My wife has not got out of bed for a week. She says there is no point in anything and her tea goes cold." },
  { by: ["Daughter", "Neighbour", "Support worker"], gender: "female", ages: [60, 100], at: "home", words: "She thinks that people come in at night and move her things. She has sat up since Sunday and is afraid to be alone." },
  { by: ["Self"], ages: [60, 100], at: "home", words: "The evenings are so long since I have been on my own. I am not going to do anything, I only want to hear a voice." },
  { by: ["Passer-by"], at: "street", unnamed: true, words: "Somebody is sitting on the kerb and crying and will not look up. I have put my coat round them." },
];

/** Why somebody goes, or nobody needs to. */
export const triageReasons: Readonly<Record<"goes" | "stays", readonly string[]>> = {
  goes: [
    "Distressed and alone, clear that they want help. No physical red flag on the telephone. Agreed to wait with a neighbour.",
    "Thoughts of suicide today, a plan spoken of, somebody is with them. Needs to be seen face to face.",
    "Sleepless and frightened, medication stopped. Physical health unclear: observations needed.",
  ],
  stays: [
    "Known to a community team, plan on record followed on the telephone. Not alone tonight, wants a call tomorrow.",
    "Grief and alcohol, able to talk. No injury. Prefers a call back when the friend has arrived.",
    "Frightened at first, settled while talking. Knows what helped before and wants to try it again.",
  ],
};

/** Why somebody goes where a red flag was answered yes. */
export function flaggedReason(flag: PhysicalRedFlag): string {
  if (flag === "pregnancy") return "Gave birth lately and cannot see a way on. Somebody is with them and with the baby. To be seen within hours.";
  if (flag === "consciousness") return "Confusion came on today: treat as physical until shown otherwise.";
  return "A physical red flag on the telephone: the body first. Stayed on the line until somebody was there.";
}

export const reviewFindings: readonly string[] = [
  "Formulation is clear and the plan follows from it. The follow-up date is missing.",
  "Good use of the person’s own words. The service was chosen before its hours were checked.",
  "The carer’s view is not recorded. Ask for it at the next contact.",
];

/** What people put into their plans, by heading. */
export const planWords = {
  safety: {
    signs: ["I stop answering my phone", "I walk about at night", "I tell everybody that I am fine", "I cannot sit still"],
    alone: ["Cold water on my hands", "The long walk with the dog", "The playlist that Mia made", "Write it down and shut the book"],
    company: ["The café on the corner until nine", "My brother’s kitchen", "The library, upstairs"],
    surroundings: ["Mia keeps my tablets", "I stay downstairs in the evening", "The spare key is with next door"],
    reasons: ["The dog", "My niece’s birthday", "I want to see the sea again"],
    crews: ["Please knock and wait, I will come", "Ask before you touch me", "Let me keep my coat on"],
  },
  needs: ["I lie awake until four", "I cannot face the letters on the table", "I am alone every weekend"],
  goals: ["Sleep through one night", "Open the letters with somebody", "One thing in the diary each weekend"],
} as const;
