/** What callers say, invented: a crisis in a sentence or two, without methods, in words a person would use. */
export const callersWords: readonly string[] = [
  "He has not slept for four days and keeps saying people are watching the flat. He is frightened, not angry.",
  "She says she cannot go on. She is talking to me through the bathroom door and she is crying.",
  "My brother stopped his tablets three weeks ago and now he thinks the radio talks about him.",
  "I do not feel safe on my own tonight. I have rung before. I just need somebody to come.",
  "He came home from hospital on Tuesday and has not eaten or spoken since yesterday.",
  "There is a young woman on the bench at the station, shaking, she will not say her name.",
  "Mum is confused since this morning, she does not know where she is, she is usually sharp.",
  "I keep hearing my dad shouting and he died in March. I know he is not here but I hear him.",
  "He has been drinking since the funeral and says he wants to be with her.",
  "My flatmate has locked himself in and is pacing and laughing. He has not slept since Sunday.",
  "I had a panic attack on the bus and now I cannot stop shaking, I think I am dying.",
  "She has scratched her arms and wants help. She says it is not that bad but she is scared of tonight.",
  "I lost my job and my room in one week. I am in the stairwell. I do not want to be a bother.",
  "Our neighbour is standing in the road in his pyjamas praying. He is very polite but he will not come in.",
  "I am a carer and I have nothing left. I have not slept properly for months and I am frightened of my own thoughts.",
  "He was assaulted last year and the fireworks have set it all off, he is under the table.",
  "She has just had a baby and says the baby would be better off without her.",
  "My son is autistic and he is hitting his head. The usual things are not working.",
  "I stopped my lithium because of my kidneys and I feel amazing and everybody is angry with me.",
  "The hostel: one of our residents says the staff are poisoning the food and he has not eaten for two days.",
  "Caller rang off twice. Said only that it hurts and nobody comes.",
  "My husband has dementia and has been up since three looking for his mother. He pushed me for the first time.",
  "He says the voices are telling him to walk and he has been walking all night. His feet are bleeding.",
  "I took some of my mum’s tablets an hour ago and now I regret it.",
];

export const triageReasons: readonly string[] = [
  "Distressed and alone, clear that they want help. No physical red flag on the telephone. Agreed to wait with a neighbour.",
  "Thoughts of suicide today, a plan spoken of, sister is with them. Needs to be seen face to face tonight.",
  "Sleepless and frightened, medication stopped. Physical health unclear: observations needed.",
  "Known to a community team, plan on record followed on the telephone. Safe with mother tonight, wants a call tomorrow.",
  "Grief and alcohol, able to talk. No injury. Prefers a call back when the friend has arrived.",
  "Confusion came on today: treat as physical until shown otherwise.",
];

export const reviewFindings: readonly string[] = [
  "Formulation is clear and the plan follows from it. The follow-up date is missing.",
  "Good use of the person’s own words. The service was chosen before its hours were checked.",
  "The carer’s view is not recorded. Ask for it at the next contact.",
];

/** What people say when they are asked, invented. */
export const ownWords: readonly string[] = [
  "I just need it to be quiet for one night.",
  "I am not mad, I am tired. Nobody lets me sleep.",
  "I want my sister to know that it is not her fault.",
  "If somebody sat with me until it gets light I would manage.",
  "I did not want to die, I wanted it to stop.",
  "I want to be asked, not told.",
];

/** What clinicians write, by section of the assessment. */
export const clinicianWords: Readonly<Record<string, string>> = {
  consent: "Asked for by the desk after a call from the family; expected us and let us in.",
  crisis: "Worse since the weekend, after an argument about money. Slept two hours last night. Calmer as we talked; able to say what would help.",
  history: "Two earlier crises, both in spring. Under the community team until last year. Nothing of note otherwise.",
  "mental-state": "Tired, warm in contact, speech slow and clear. Low, anxious about the night. Thoughts of being better off dead, no plan for tonight, spoke of them openly.",
  safety: "Talked about what makes it worse (being alone after eleven) and what makes it safer (sister staying, medicines with her). We agree on this view.",
  strengths: "Asked for help early. Sister near, and a dog who needs walking.",
  plan: "At home with sister tonight. Safety plan made together. Referred to the home treatment team; we ring tomorrow.",
};

/** Where a question wants words of its own: by section and question. */
export const answerWordsOf: Readonly<Record<string, string>> = {
  "consent/present": "The person and their sister; both of the crew",
  "consent/interpreter": "None needed",
  "consent/agrees-words": "Does not want the blood pressure taken again",
  "consent/sharing-words": "Not their employer",
  "crisis/harmed": "Scratched the left forearm; cleaned, no dressing needed",
  "collateral/who": "Mia, the sister, who is here",
  "collateral/account": "Has not seen them eat since Thursday. Can stay until Sunday.",
  "history/self-harm": "An overdose in spring two years ago. Being with people helped afterwards.",
  "history/medical": "Asthma, well controlled",
  "history/allergies-words": "Penicillin: a rash as a child",
  "history/forensic": "None that they know of",
  "safeguarding/adult-words": "Themselves: has not eaten since Thursday. Wants help with food, and with nothing else.",
  "safeguarding/children-words": "Two nephews, eight and ten, at their father’s tonight",
  "safeguarding/child-harm-words": "A nephew saw the argument. Nobody was hurt.",
  "safeguarding/dependants": "A dog; the neighbour can take it",
  "safeguarding/done": "Borough told by telephone, reference to follow",
  "safety/concerns": "Spoke of not waking up. Alone after eleven, with tablets in reach. Worried about the night themselves.",
  "safety/protects": "Mia, the dog, and the spring show",
  "safety/formulation": "Weeks without sleep after an argument about money, in a season that brings back an old loss. Being heard, and not being alone, calms quickly.",
  "safety/less-safe": "Alone after eleven; another letter about the rent; drink",
  "safety/more-safe": "Mia staying; the tablets with her; a night’s sleep",
  "plan/impression": "Exhausted and low after weeks of poor sleep, in somebody who asks for help",
  "plan/if-worse": "Ring 111 and choose the mental health option; 999 if in danger. Said it back to us.",
  "plan/next-contact": "We ring tomorrow at ten",
  "plan/agrees-words": "Would rather not have a letter sent home",
};

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
