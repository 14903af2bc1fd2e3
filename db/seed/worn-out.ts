import { answers, orientated, rows, surveyWell, type Portrait } from "./script.ts";

const sertraline = { name: "Sertraline", dose: "100 mg", often: "Every morning", source: "seen", last: "This morning", missed: "1", stopped: "no", "at-home": "Two weeks" };
const zopiclone = { name: "Zopiclone", dose: "7.5 mg", often: "At night, when needed", source: "seen", last: "Last night", stopped: "no", "at-home": "Six tablets" };
const depot = { name: "Paliperidone injection", dose: "100 mg", often: "Every month", source: "record", last: "Five weeks ago; due last Tuesday", care: "depot-due" };
const metformin = { name: "Metformin", dose: "500 mg", often: "Twice daily with meals", source: "record", last: "Not known", missed: "3", stopped: "no", why: "forgot" };

/** Exhausted and low after weeks of poor sleep and an argument about money; the sister is there. */
export const wornOut: Portrait = {
  consent: [{ reason: "Sent by the desk after tonight’s call. Expected us and opened the door.", scene: "Their flat on the second floor, tidy, letters unopened on the table; nothing dangerous in sight", present: "The person, their sister Mia, and the crew", agrees: "yes", sharing: "yes" }],
  "primary-survey": [
    { ...surveyWell, told: "Nothing physical on the telephone; tablets in the flat", glucose: "6.1", "disturbance[]": ["none-seen"], exposure: "Shallow scratches on the left forearm, dry", treated: "Forearm cleaned and covered" },
    { ...surveyWell, glucose: "5.4", "disturbance[]": ["none-seen"], exposure: "Two dry scratches on the left forearm, nothing else; flat warm, kettle on" },
  ],
  crisis: [{
    "own-words": "I am not mad, I am tired. I just need it to be quiet for one night.",
    account: "Worse since the weekend, after an argument about money. Slept two hours last night, has hardly eaten. Cried at first, calmer as we talked; able to say what would help.",
    wants: "If somebody sat with me until it gets light I would manage.", harmed: "Scratched the left forearm this evening; cleaned, no dressing needed",
  }],
  collateral: [{
    who: "Mia, the sister, who is here", account: "Has not seen them eat since Thursday. Worried about the evenings. Can stay until Sunday.", agrees: "yes",
    records: "Community team’s letter of last summer: seen six times, safety plan on file",
  }],
  history: [
    { psychiatric: "Two earlier crises, both in spring. Under the community team until last year.", "self-harm": "An overdose in spring two years ago, told Mia the same night. Being with people helped afterwards.", medical: "Asthma, well controlled", forensic: "None that they know of" },
  ],
  isolation: [{ part: "yes", lives: "alone", "trusted-contact": "today", words: "Nobody rings in the evening since a friend moved away. Mia came tonight and can stay." }],
  social: [{
    housing: "own", "housing-safe": "yes", "money[]": ["debt", "benefits"], "money-words": "Rent two months behind, letters unopened", work: "Off sick since spring", relationships: "Sister Mia near, rings every day. An argument on Saturday, not made up.",
    "abuse-alone": "yes", abuse: "no",
  }],
  trauma: [{ part: "no", recent: "no", "now[]": ["none-seen"], "safe-with-us": "Knock and wait; sit down rather than stand", words: "Asked once and left it there: nothing frightening is behind tonight, as they see it." }],
  substances: [
    { part: "yes", ...rows("substances", { substance: "Wine", route: "drunk", amount: "A bottle most evenings", last: "Tonight, about nine" }, { substance: "Cannabis", route: "smoked", amount: "At weekends", last: "Saturday" }), influence: "no", withdrawal: "no", words: "Drinks to sleep. Would like to drink less.", ...answers("fast", 3, 1, 1, 2), ...answers("single-drug", 20) },
    { part: "no", influence: "no", withdrawal: "no", words: "Does not drink or use." },
  ],
  medication: [
    { part: "no", ...rows("medicines", sertraline, zopiclone), "list-complete": "yes", stock: "yes", "stock-words": "What is in the kitchen drawer. Mia takes it home with her and brings one day’s at a time.", words: "Finds that they help. Glad not to have them all in the flat." },
    { part: "unknown", ...rows("medicines", depot, metformin), "list-complete": "unknown", stock: "no", words: "Does not want to talk about the injection tonight; the team can ring about it." },
  ],
  sleep: [{ part: "yes", slept: "2", usual: "7", "poor-nights": "6", "pattern[]": ["waking", "early"], "keeps-awake[]": ["worry"], words: "Lies awake over the letters from two until it gets light." }],
  "personal-history": [{
    family: "The younger of two. Father died in March. Mother’s brother died by suicide in 1998.", childhood: "Moved often; the library was the good place", adult: "Worked on the buses until this spring. Lives alone, no children.",
    personality: "“I was the one who made everybody laugh.” Mia says the same.", words: "The father’s birthday would have been this week",
  }],
  "mental-state": [{
    appearance: "Dressed with care, hair unwashed. Sat on the edge of the bed; looked up when spoken to.", speech: "Slow and quiet, with long pauses; easy to follow.", "mood-told": "Empty. Like carrying wet sand, since about Sunday.",
    "mood-seen": "Low and tired, in tears once; smiled when the dog came in.", "thought-form": "In order, slower than usual.", "thought-content": "The rent, and guilt towards Mia. Sees little point in next week, more in tomorrow.",
    "self-harm-thoughts": "Thinks most evenings of not waking up, strongest after eleven. Has done nothing towards it; Mia and the dog hold them back. Spoke of it openly.",
    "harm-to-others-thoughts": "Asked: none, and surprised at the question.", perception: "Hears and sees nothing that we do not.", ...orientated, attention: "holds",
    cognition: "Told the day in order and remembered our names; tired, so slower at working things out.", insight: "Calls it exhaustion. Would accept company tonight and a visit tomorrow.",
  }],
  mood: [
    { asked: "together", words: "Surprised how much of it is about sleep.", ...answers("phq-9", 2, 1, 2, 2, 1, 2, 2, 0, 1), "phq-9-difficulty": "2", ...answers("gad-7", 2, 2, 1, 2, 1, 1, 1) },
    { asked: "together", ...answers("phq-9", 3, 3, 3, 2, 2, 3, 2, 1, 2), "phq-9-difficulty": "3", ...answers("gad-7", 3, 3, 3, 2, 2, 1, 3) },
  ],
  physical: [{ agrees: "yes", general: "Thin, clothes loose; has eaten toast tonight", heart: "Pulse regular, ankles not swollen", "chest-not-assessed[]": ["yes"], skin: "Left forearm: two shallow scratches, clean" }],
  capacity: [
    { "in-question": "no" },
    {
      "in-question": "yes", decision: "Going to a crisis house tonight", information: "What it is, that there is a bed, and what staying at home would mean", support: "Sat down with Mia, told it twice in short sentences",
      understand: "yes", retain: "yes", weigh: "yes", communicate: "yes", evidence: "Said it back, and why a night at home with Mia is better for them", conclusion: "has-capacity",
    },
  ],
  safeguarding: [{
    adult: "yes", "adult-words": "Themselves: has not eaten since Thursday. Wants help with food, and with nothing else.", children: "no", "child-harm": "no", dependants: "A dog; the neighbour can take it",
    "adult-kinds[]": ["self-neglect"], "adult-needs": "yes", "adult-unable": "no", "unborn-plan": "no", "looked-after": "no", "protection-plan": "no",
    referred: "yes", identified: "Tonight, on arrival", "referral-consent": "yes", feedback: "Within a week, from the borough’s front door", police: "no", done: "Borough told by telephone, reference to follow",
  }],
  safety: [{
    concerns: "Spoke of not waking up. Alone after eleven on most nights. Worried about the night themselves.", thoughts: "yes", "thoughts-words": "I do not want to die, I want it to stop.", how: "yes",
    "how-words": "Thought of it on Sunday, with what is in the drawer; put it back and rang Mia.", "within-reach": "yes", "within-reach-words": "The tablets. Mia takes them with her tonight.", changes: "Comes late in the evening and when a letter arrives, goes while somebody is there. Not now.",
    triggers: "Letters about the rent; going over Saturday’s argument", protects: "Mia, the dog, and the niece’s birthday", others: "no",
    formulation: "Weeks without sleep, then an argument about money, in a season that brings back an old loss. Being heard and not being alone calms quickly.", presenting: "Exhausted and low, with thoughts of not waking up since Sunday.",
    predisposing: "The father’s death, and two crises in earlier springs.", precipitating: "A second letter about the rent, and the argument that followed it.", perpetuating: "Nights awake, meals left out, nobody to talk to after work hours.",
    protective: "Asks for help early; a sister near; has come through this twice.", "less-safe": "A night alone; another letter; drink", "more-safe": "Mia staying; the tablets with her; one night’s sleep", shared: "agreed",
  }],
  strengths: [{ matters: "I want my sister to know that it is not her fault.", strengths: "Got through last spring with walks and one telephone call a day.", helps: "Tea first, questions after. Not: standing in the doorway." }],
  plan: [{
    impression: "Worn out and low after weeks of poor sleep, in somebody who asks for help.", plan: "At home with Mia tonight. Safety plan made together. The local team is asked to go on from here.",
    "if-worse": "Ring 111 and choose the mental health option; 999 if in danger. Said it back to us.", "next-contact": "We ring tomorrow at ten", agrees: "yes",
  }],
};
