import { rows, surveyWell, type Portrait } from "./script.ts";
import { sleepless } from "./sleepless.ts";

/** The sleepless one, met outside and taken somewhere safe. */
export const takenAlong: Portrait = {
  ...sleepless,
  consent: [{ reason: "Met outside after tonight’s call, walking; came and sat in the car with us.", present: "The person and the crew", agrees: "in-part", "agrees-words": "Would rather walk. Came along without being held.", sharing: "yes" }],
  plan: [{
    impression: "Too frightened and too tired to be safe outside tonight.", plan: "Taken along calmly and handed over there, with the crisis card and the list of medicines.", "if-worse": "To tell whoever is nearest, at once: said it back to us.",
    "next-contact": "The team that takes over, tonight", agrees: "in-part", "agrees-words": "Would rather be at home. Agreed to be seen by somebody who can help with sleep.",
  }],
};

const lithium = { name: "Lithium carbonate (Priadel)", dose: "800 mg", often: "At night", source: "record", last: "Not known", stopped: "unknown", care: "lithium" };

/** Newly confused: a body to be looked at before anything else. */
export const confused: Portrait = {
  ...sleepless,
  consent: [{
    reason: "Found in the hall with the door open, after tonight’s call.", present: "The person and the crew; a friend on the telephone", agrees: "not-able", "agrees-words": "Loses the question before it is finished; did not push us away.", sharing: "unknown",
  }],
  "primary-survey": [{ ...surveyWell, "gcs-verbal": "v4", acvpu: "C", glucose: "7.2", "disturbance[]": ["none-seen"], "disability-words": "Confused since this morning, says the neighbours are in the loft. No weakness on one side.", exposure: "Hot to touch, dry mouth" }],
  crisis: [{ "own-words": "Somebody is in the loft. Can you not hear them?", account: "Well until yesterday evening, says the friend. Muddled since this morning, hot, has drunk little. In and out of the front door.", wants: "I want to go home." }],
  collateral: [{ who: "A friend, by telephone", account: "Never like this before. Made sense on the telephone last night.", agrees: "unknown", records: "Nothing like it in earlier records" }],
  trauma: [{ part: "unknown", words: "Left for another day: not able to follow." }],
  substances: [{ part: "unknown", influence: "no", withdrawal: "no", words: "The friend knows of no alcohol and no drugs; nothing lies about." }],
  medication: [{ part: "unknown", ...rows("medicines", lithium), "list-complete": "unknown", stock: "unknown", words: "Cannot say what was taken. The list from the record goes along." }],
  sleep: [{ part: "unknown", words: "Not able to say; the bed is untouched." }],
  "mental-state": [{
    appearance: "In nightclothes, flushed, plucking at the blanket. Friendly.", speech: "Trails off in mid-sentence; hard to follow.", "mood-told": "I am quite all right, thank you. I should be at work.", "mood-seen": "Puzzled, frightened for moments, then cheerful.",
    "thought-form": "Loses the thread after a few words.", "thought-content": "People in the loft, and being late for work.", "self-harm-thoughts-not-assessed[]": ["yes"], "harm-to-others-thoughts": "Said nothing of the kind; pushed nobody.", perception: "Points at something on the ceiling that we do not see.",
    "oriented-time": "no", "oriented-place": "no", "oriented-person": "yes", attention: "cannot", cognition: "Does not remember that we came in. New since this morning.", insight: "Does not see that anything is wrong, and comes along when led.",
  }],
  mood: [{ asked: "carer", words: "Only the 4AT, with the friend’s help.", "4at-alertness": "normal", "4at-amt4": "2", "4at-attention": "2", "4at-change": "4" }],
  physical: [{ agrees: "unknown", general: "Hot, dry mouth, drinks when a cup is held out", heart: "Pulse fast and regular", nerves: "Unsteady on turning; no shaking", "abdomen-not-assessed[]": ["yes"], findings: "To be looked at by a doctor tonight" }],
  capacity: [{
    "in-question": "yes", decision: "Going to the emergency department tonight", information: "That the fever and the confusion need a doctor tonight", support: "Waited, tried again with the radio off and the friend on the telephone",
    understand: "no", "understand-words": "Thinks that we have come about the loft, told three times", retain: "no", "retain-words": "Has lost the question before it is finished", weigh: "no", "weigh-words": "Says yes and no in one breath", communicate: "yes",
    impairment: "yes", "impairment-words": "New confusion, perhaps an infection", because: "yes", conclusion: "lacks-capacity", "best-interests": "Taken to the emergency department, walking, with the friend’s voice on the telephone; nothing was done by force",
    consulted: "The friend", restraint: "no", "standing-decision": "unknown", regain: "yes", "look-again": "When the confusion lifts, at the latest on the ward",
  }],
  safeguarding: [{ adult: "unknown", children: "unknown", "child-harm": "unknown", done: "Asked the emergency department to ask again when the confusion lifts" }],
  safety: [{
    concerns: "May wander, fall, or leave the cooker on. Not able to tell us what they think or wish.", thoughts: "unknown", others: "no", formulation: "A sudden change in somebody who made sense yesterday: the body first, the rest when that is known.",
    presenting: "Hot and newly confused.", precipitating: "Not known; perhaps an infection, perhaps the lithium.", "less-safe": "Being left alone; waiting without drinking", "more-safe": "A doctor tonight; somebody beside them until then", shared: "not-talked-through",
  }],
  plan: [{
    impression: "New confusion with a fever: physical illness until shown otherwise.", plan: "Emergency department now, with the observations and the list of medicines. The friend follows.", "if-worse": "The friend knows: tell the staff at once of drowsiness, a fit or vomiting.",
    "next-contact": "The emergency department, on arrival", agrees: "not-asked",
  }],
};
