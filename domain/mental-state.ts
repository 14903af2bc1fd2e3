/**
 * The mental state examination, in the headings of the Royal College of Psychiatrists' core record, with rapport, orientation and thoughts of
 * harm named so that none is forgotten. Under each: words, or "Not assessed". Thoughts of suicide are described, never scored (NICE NG225 1.6).
 */
import { radios, text, threeState } from "./assessment-question.ts";
import type { Question } from "./assessment-question.ts";

type Heading = { id: string; label: string; hint: string; ownWords?: true };

const headings: readonly Heading[] = [
  { id: "appearance", label: "Appearance and behaviour", hint: "Clothes and self-care, eye contact and rapport, movement: restless, slowed, still" },
  { id: "speech", label: "Speech", hint: "Speed, volume, how much, easy or hard to follow" },
  { id: "mood-told", label: "Mood, as they describe it", hint: "And how it was in the last days", ownWords: true },
  { id: "mood-seen", label: "Mood, as you see it", hint: "Low, elated, anxious, angry, flat; does it move, and does it fit what they say?" },
  { id: "thought-form", label: "How thoughts hang together", hint: "In order, racing, jumping, blocked" },
  { id: "thought-content", label: "What the thoughts are about", hint: "Worries, guilt, hopelessness, beliefs that others do not share" },
  {
    id: "self-harm-thoughts", label: "Thoughts of self-harm or suicide",
    hint: "What they think of, how often and how strongly, what they have done towards it, and what holds them back. In words: no scale and no level.",
  },
  { id: "harm-to-others-thoughts", label: "Thoughts of harming others", hint: "Who, what and why, and what holds them back" },
  { id: "perception", label: "Perception", hint: "Hearing, seeing or feeling things that others do not; what voices say, and whether they tell them to do things" },
  { id: "cognition", label: "Memory and thinking", hint: "What they remember of today, how they work things out; is this new?" },
  { id: "insight", label: "How they understand what is happening", hint: "What they think is wrong, and what they would accept as help" },
];

const inWords = ({ id, label, hint, ownWords }: Heading): Question => text(id, label, { hint, rows: 3, needed: true, notAssessable: true, ...(ownWords ? { ownWords } : {}) });
const isCognition = ({ id }: Heading): boolean => id === "cognition" || id === "insight";

/** Orientation three times and attention: a sudden change is looked at as physical illness first. */
const orientation: readonly Question[] = [
  threeState("oriented-time", "Do they know the time?", { group: "Orientation and attention", hint: "Year, month, roughly the hour" }),
  threeState("oriented-place", "Do they know where they are?"),
  threeState("oriented-person", "Do they know who they are, and who you are?"),
  radios("attention", "Attention", { holds: "Holds it", wanders: "Wanders, can be brought back", cannot: "Cannot hold it", "not-assessed": "Not assessed" }, { hint: "Months of the year backwards, or how they follow the talk" }),
];

export const mentalStateQuestions: readonly Question[] = [
  ...headings.filter((heading) => !isCognition(heading)).map(inWords),
  ...orientation,
  ...headings.filter(isCognition).map(inWords),
];
