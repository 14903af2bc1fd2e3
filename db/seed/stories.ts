import type { ClosureOutcome } from "#domain/closure.ts";
import type { Urgency } from "#domain/urgency.ts";
import type { TriageDecision } from "#domain/triage.ts";
import type { Chance } from "./chance.ts";
import { detentionsTonight, isOldEnough, type DetentionTonight } from "./detaining.ts";

/** How far an episode has come. */
export type Stage = "waiting" | "taken" | "call-back" | "crew-sent" | "on-scene" | "assessed" | "referred" | "declined" | "accepted" | "follow-up" | "closed";

/** What became of an assessment that two people of one car wrote. */
export const jointSignings = ["awaiting-countersign", "returned", "co-signed", "awaiting-co-sign"] as const;
export type JointSigning = (typeof jointSignings)[number];

export type Story = { /** Null: one clinician wrote and signed. */ signing: JointSigning | null; stage: Stage; hoursAgo: number; urgency: Urgency; decision: TriageDecision; outcome: ClosureOutcome | null; /** Under section 136 now. */ detention: DetentionTonight | null; conveyed: boolean; known: boolean };

/** How soon, given what was decided: nobody is sent to somebody who needs no visit, and nobody is rung back in an emergency. */
const urgenciesOf = {
  "send-crew": [["emergency", 5], ["very-urgent", 20], ["urgent", 44], ["soon", 31]],
  "call-back": [["very-urgent", 5], ["urgent", 35], ["soon", 40], ["routine", 20]],
  advice: [["soon", 10], ["routine", 50], ["advice", 40]],
  "other-service": [["routine", 30], ["signpost", 70]],
} as const satisfies Partial<Record<TriageDecision, readonly (readonly [Urgency, number])[]>>;
type Told = keyof typeof urgenciesOf;

/** Tonight's open work: what each stage has, and how long ago it rang. Overdue strips are part of it. */
const tonight: readonly (readonly [Stage, number, readonly [number, number]])[] = [
  ["waiting", 12, [0.05, 2.5]],
  ["taken", 5, [0.3, 2]],
  ["call-back", 4, [1, 5]],
  ["crew-sent", 1, [0.6, 1]],
  ["on-scene", 2, [1, 2.5]],
  ["assessed", 4, [3, 9]],
  ["referred", 7, [4, 60]],
  ["declined", 2, [10, 30]],
  ["accepted", 4, [20, 90]],
  ["follow-up", 6, [10, 70]],
];

/** So many stories, the oldest first: thirty days of closed ones and tonight's open ones. */
export function makeStories(chance: Chance, episodes: number): Story[] {
  const scale = Math.max(1, Math.round(episodes / 600));
  const open = tonight.flatMap(([stage, count, [least, most]]) =>
    Array.from({ length: stage === "crew-sent" || stage === "on-scene" ? count : count * scale }, () => tell(chance, stage, least + chance.next() * (most - least))),
  );
  open.filter(({ stage, known }) => stage === "referred" && known).slice(0, jointSignings.length).forEach((story, n) => Object.assign(story, { signing: jointSignings[n] }));
  for (const tonight of detentionsTonight) {
    const story = open.find(({ stage, hoursAgo, known, detention }) => stage === "follow-up" && known && detention === null && isOldEnough(hoursAgo, tonight));
    if (story) Object.assign(story, { detention: tonight, conveyed: true });
  }
  const closed = Array.from({ length: Math.max(0, episodes - open.length) }, () => tell(chance, "closed", hourOfCall(chance)));
  return [...closed, ...open].sort((a, b) => b.hoursAgo - a.hoursAgo);
}

/** Calls come mostly between midday and two in the morning; a month back at the most, a day and a half at the least. */
function hourOfCall(chance: Chance): number {
  const days = chance.between(2, 29);
  const hour = chance.inHundred(70) ? chance.between(12, 26) : chance.between(2, 12);
  return days * 24 - hour + chance.next() + 24;
}

function tell(chance: Chance, stage: Stage, hoursAgo: number): Story {
  const needsCrew = ["crew-sent", "on-scene", "assessed", "referred", "declined", "accepted", "follow-up"].includes(stage) || (stage === "closed" && chance.inHundred(65));
  const decision: Told = needsCrew ? "send-crew" : stage === "call-back" || chance.inHundred(40) ? "call-back" : chance.weighted<Told>([["advice", 60], ["other-service", 40]]);
  const urgency = chance.weighted<Urgency>(urgenciesOf[decision]);
  const conveyed = needsCrew && chance.inHundred(18);
  return { signing: null, detention: null, stage, hoursAgo, urgency, decision, conveyed, known: !chance.inHundred(stage === "waiting" ? 60 : 6), outcome: stage === "closed" ? outcomeOf(chance, needsCrew, conveyed) : null };
}

function outcomeOf(chance: Chance, seen: boolean, conveyed: boolean): ClosureOutcome {
  if (conveyed) return "conveyed";
  if (seen) return chance.weighted([["seen-by-service", 70], ["resolved-with-advice", 20], ["declined-by-person", 10]]);
  return chance.weighted([["resolved-with-advice", 50], ["signposted", 25], ["no-contact-made", 10], ["declined-by-person", 10], ["not-a-crisis", 5]]);
}
