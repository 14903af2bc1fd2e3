import { answers, orientated, rows, surveyWell, type Portrait } from "./script.ts";

const lithium = { name: "Lithium carbonate (Priadel)", dose: "800 mg", often: "At night", source: "person", last: "Three weeks ago", missed: "7", stopped: "yes", why: "side-effects", care: "lithium", "at-home": "Two boxes, about eight weeks" };

/** Four nights awake after stopping lithium, and sure that the neighbours listen; a friend shares the flat. */
export const sleepless: Portrait = {
  consent: [{
    reason: "Asked for tonight: several nights without sleep. Hesitated when we came, then let us sit down.", present: "The person and the crew; the friend who shares the flat in the next room", agrees: "in-part",
    "agrees-words": "Talking, yes. Does not want the blood pressure taken again.", sharing: "yes",
  }],
  "primary-survey": [{ ...surveyWell, told: "Awake for days; nobody knew of an injury", glucose: "5.9", "disturbance[]": ["none-seen"], exposure: "No injuries. Notes and empty cups on every table" }],
  crisis: [{
    "own-words": "They listen through the wall. I have not slept since Friday and nobody believes me.",
    account: "Four nights with hardly any sleep, three weeks after stopping lithium. Since yesterday sure that the neighbours listen; up and down, writing notes. Slowed a little once we sat.",
    wants: "I want to be asked, not told. And I want to sleep.",
  }],
  collateral: [{
    who: "The friend who shares the flat; number with the crew", account: "Usually asleep by eleven. Has talked at four in the morning three nights running, faster each time.", agrees: "yes", records: "Crisis card of two years ago: asks for a quiet room and one voice",
  }],
  history: [{
    psychiatric: "Bipolar disorder, told as a student after an admission. Lithium for six years.", "self-harm": "Says never; none in the records.", medical: "Nothing of note; kidneys and thyroid looked at in spring", forensic: "Stopped once when walking at night, let go; no charge",
  }],
  isolation: [{ part: "no", lives: "shared", "trusted-contact": "today", words: "Has friends, and has kept to one room since Friday. The friend is up until two tonight." }],
  social: [{
    housing: "own", "housing-safe": "yes", "housing-words": "Rented together with a friend; thin walls, new people next door since May", "money[]": ["no-food"], immigration: "not-known", work: "Teaches music two afternoons a week, not this week",
    caring: "Nobody depends on them", relationships: "One close friend; rings a brother on Sundays", "abuse-alone": "yes", abuse: "no",
  }],
  trauma: [{ part: "yes", recent: "no", "now[]": ["on-guard"], "safe-with-us": "One voice at a time, the door left open, nobody behind them", words: "Was held down in hospital years ago and fears that it will happen again. Asked not to go into it." }],
  substances: [{ part: "no", ...rows("substances", { substance: "Coffee", route: "drunk", amount: "Six cups a night", last: "An hour ago" }), influence: "no", withdrawal: "no", words: "No alcohol and no drugs. Would swap the coffee for something warm." }],
  medication: [{
    part: "yes", ...rows("medicines", lithium), "list-complete": "yes", stock: "yes", "stock-words": "The lithium that was not taken, in a cupboard. The friend will take it to the pharmacy.", words: "Felt flat and shaky on it and stopped by themselves. Would talk about something else.",
  }],
  sleep: [{ part: "yes", slept: "1", usual: "7", awake: "38", "poor-nights": "4", "pattern[]": ["falling-asleep"], "keeps-awake[]": ["thoughts", "housing"], words: "Cannot switch off and listens for the wall. Agreed to lie down in the dark." }],
  "personal-history": [{
    family: "Three brothers, in touch with one. A grandmother was “high” every spring.", early: "Told at nine that they are autistic", childhood: "School was hard, music helped", adult: "Plays in a band; two long friendships", personality: "Quiet, exact, loyal",
  }],
  "mental-state": [{
    appearance: "Coat on indoors, pockets full of notes. Stood up and sat down again; polite with us.", speech: "Fast and rather loud; could be interrupted, and came back to the point.", "mood-told": "Wired. Scared as soon as it gets quiet.",
    "mood-seen": "Anxious and on guard, irritable for a moment, warmer later on.", "thought-form": "Jumps from one thing to the next; the thread can be found.",
    "thought-content": "Sure that the neighbours listen and pass it on. Wondered aloud whether it might be the lack of sleep.", "self-harm-thoughts": "Asked openly: no wish to die, no thought of self-harm. “I want to live, I want them to stop.”",
    "harm-to-others-thoughts": "Angry with the neighbours and has shouted at the wall. No thought of hurting them.", perception: "Hears whispering through the wall, no words and no orders; less while we talked.", ...orientated, attention: "wanders",
    cognition: "Remembers today well and loses long questions half way.", insight: "Thinks that the neighbours are the trouble, and that sleep would help all the same.",
  }],
  mood: [{ asked: "alone", words: "Restless more than low. The question about sleep took longest.", ...answers("phq-9", 1, 0, 3, 1, 1, 0, 2, 2, 0), "phq-9-difficulty": "2" }],
  physical: [{ agrees: "yes", general: "Tired under the restlessness, drinks well, no pain", nerves: "No shaking, walks steadily", "skin-not-assessed[]": ["yes"] }],
  capacity: [{ "in-question": "no" }],
  safeguarding: [{ adult: "no", children: "yes", "children-words": "The friend’s daughter, nine, at her grandmother’s until Sunday", "child-harm": "no" }],
  safety: [{
    concerns: "Walks at night without looking at the road when the whispering is loud. Asked about wishing to die: no. Afraid of being taken away.", thoughts: "no", how: "no", changes: "No wish to act. The urge to walk is strongest about three and passes with company.",
    triggers: "Silence, the lift door, voices on the landing", protects: "The friend next door to them, music, and a number to ring", others: "no",
    formulation: "Lithium stopped, then four nights awake: it began like this two years ago too. Fear of being held down keeps them from asking for help. Sleep and one calm voice make the wall quieter.",
    presenting: "Frightened and sleepless, and sure of being listened to.", predisposing: "Bipolar disorder, and an admission that frightened them.", precipitating: "Three weeks without lithium; then strangers moved in next door.",
    perpetuating: "Coffee through the night, keeping watch, no daylight.", protective: "Knows the early signs, and let a friend see them.", "less-safe": "One more night awake; not being told what happens next", "more-safe": "A dark room and sleep; the friend up until two; the team tomorrow",
    shared: "partly", differences: "They see the neighbours as the cause, we see the lost sleep first. Agreed to begin with sleep.",
  }],
  strengths: [{ matters: "My music. And that people ask me before they decide.", strengths: "Kept teaching through two bad winters; has found a way back to sleep before.", helps: "Saying what comes next. Not: radios on, or hands from behind." }],
  plan: [{
    impression: "Sleepless and more and more afraid since stopping lithium, as once before.", plan: "At home, the friend stays up until two. GP line asked about sleep and about the lithium. The team is asked to see them soon.",
    "if-worse": "They or the friend ring 111, mental health option, at any hour; 999 for danger on the road. The number is on the fridge.", "next-contact": "We ring at ten; after that the team", agrees: "in-part", "agrees-words": "Would rather not have a letter sent home",
  }],
};
