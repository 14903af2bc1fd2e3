/**
 * Deciding what happens to a call. A rule proposes how soon from the answers alone, by the short table below; the clinician decides, and
 * says why where they differ. It is about the urgency of the response, never a prediction about the person (NICE NG225 1.6.1–1.6.4).
 */
import { physicalRedFlags, safetyQuestions, safetyWordings } from "./red-flag.ts";
import type { SafetyAnswers, SafetyQuestion } from "./red-flag.ts";
import type { Refusal } from "./refusals.ts";
import { usualNextActions } from "./strip.ts";
import { dueBy, urgencyFacts } from "./urgency.ts";
import type { Urgency } from "./urgency.ts";

export const triageDecisions = ["send-crew", "call-back", "advice", "emergency-ambulance", "police-with-health", "other-service"] as const;
export type TriageDecision = (typeof triageDecisions)[number];

export const triageDecisionLabels: Record<TriageDecision, string> = {
  "send-crew": "Send a mental health crew",
  "call-back": "Call back",
  advice: "Advice on the phone",
  "emergency-ambulance": "Emergency ambulance",
  "police-with-health": "Police together with health",
  "other-service": "Another service",
};

export type ProposalRule = { anyOf: readonly SafetyQuestion[]; answered: "yes" | "unknown"; urgency: Urgency; decision: TriageDecision; words: string };

/** Pregnancy alone is no emergency; illness in it shows in the other questions. */
const bodilyEmergencies = physicalRedFlags.filter((question) => question !== "pregnancy");

/** The whole rule, from the top: the first line that fits proposes. Local policy; printed beside the form. */
export const proposalTable: readonly ProposalRule[] = [
  { anyOf: ["danger-now"], answered: "yes", urgency: "emergency", decision: "emergency-ambulance", words: "Somebody is in danger at the scene now" },
  { anyOf: bodilyEmergencies, answered: "yes", urgency: "emergency", decision: "emergency-ambulance", words: "A physical red flag is answered yes" },
  { anyOf: ["weapon"], answered: "yes", urgency: "emergency", decision: "police-with-health", words: "There is a weapon" },
  { anyOf: ["act-today", "means"], answered: "yes", urgency: "very-urgent", decision: "send-crew", words: "They may act today, or have the means to hand" },
  { anyOf: ["pregnancy"], answered: "yes", urgency: "very-urgent", decision: "send-crew", words: "Pregnant, or gave birth in the last year" },
  { anyOf: bodilyEmergencies, answered: "unknown", urgency: "urgent", decision: "send-crew", words: "A physical red flag is not known, so nobody has ruled it out" },
];

export type Proposal = { urgency: Urgency; decision: TriageDecision; because: string };

/** What the table proposes, or `null`: the answers alone call for no time frame, so the clinician decides from the presentation. */
export function proposeUrgency(answers: SafetyAnswers): Proposal | null {
  for (const { anyOf, answered, urgency, decision, words } of proposalTable) {
    const fitting = anyOf.filter((question) => answers[question].answer === answered);
    if (fitting.length === 0) continue;
    const named = fitting.map((question) => safetyWordings[question].short.toLowerCase()).join(", ");
    return { urgency, decision, because: `${words} (${named})` };
  }
  return null;
}

/** Questions that must have an answer before anything but an emergency is decided. In an emergency, send first. */
export function openQuestions(answers: SafetyAnswers, urgency: Urgency | undefined): SafetyQuestion[] {
  return urgency === "emergency" ? [] : safetyQuestions.filter((question) => answers[question].answer === null);
}

const somebodyGoes: readonly TriageDecision[] = ["send-crew", "emergency-ambulance", "police-with-health"];

/** Do the urgency and the decision say the same thing? One sentence for the decision, or `null`. */
export function whyNotTogether(urgency: Urgency, decision: TriageDecision): string | null {
  const goes = somebodyGoes.includes(decision);
  if (urgency === "emergency" && !goes) return "Emergency means that somebody goes now. Choose who goes, or choose another urgency.";
  if (urgencyFacts[urgency].targetMinutes === null && goes) return "This urgency means that nobody visits. Choose another urgency, or a decision without a visit.";
  return null;
}

const minute = 60_000;
/** Local policy: how soon the person is rung back when nothing else is agreed, in minutes from the decision. */
export const callBackMinutes: Record<Urgency, number> = { emergency: 0, "very-urgent": 60, urgent: 240, soon: 24 * 60, routine: 72 * 60, signpost: 24 * 60, advice: 24 * 60 };

/** When to ring back, unless a time was agreed. */
export function callBackDueBy(urgency: Urgency, decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + callBackMinutes[urgency] * minute);
}

/** Is the agreed time one to ring back at? It lies ahead, and before the person must have been seen. */
export function whyNotCallBackAt(callBackAt: Date, urgency: Urgency, decidedAt: Date): Refusal | null {
  if (callBackAt.getTime() <= decidedAt.getTime()) return "call-back.in-the-past";
  const reachBy = dueBy(urgency, decidedAt);
  return reachBy !== null && callBackAt > reachBy ? "call-back.too-late" : null;
}

export type NextAction = { words: string; due: Date };

const nextActionWords: Record<TriageDecision, string> = {
  "send-crew": usualNextActions.sendCrew,
  "call-back": usualNextActions.callBack,
  advice: "Close, or agree a follow-up",
  "emergency-ambulance": "Check that the emergency ambulance is on its way",
  "police-with-health": "Agree with the police who goes, and when",
  "other-service": "Refer to the other service, or close",
};

/** What the owner does next. Everything is due now, save a call back at its time. */
export function nextActionAfterTriage(decision: TriageDecision, decidedAt: Date, callBackAt: Date | null): NextAction {
  return { words: nextActionWords[decision], due: decision === "call-back" && callBackAt !== null ? callBackAt : decidedAt };
}
