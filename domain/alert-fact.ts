/** What must be known before somebody speaks or goes in: facts with source, date and author. Never a level of suicide risk (NICE NG225 1.6). */
import type { Refusal } from "./refusals.ts";

export const alertKinds = [
  "allergy", "no-known-allergies", "advance-decision", "crisis-plan-held", "safeguarding",
  "legal-status", "communication-need", "reasonable-adjustment", "scene-safety",
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertKindLabels: Record<AlertKind, string> = {
  allergy: "Allergy",
  "no-known-allergies": "No known allergies",
  "advance-decision": "Advance decision",
  "crisis-plan-held": "Crisis plan or card held",
  safeguarding: "Safeguarding",
  "legal-status": "Legal status",
  "communication-need": "Communication need",
  "reasonable-adjustment": "Reasonable adjustment",
  "scene-safety": "Safety at the scene",
};

/** What a good entry says, shown under the choice. */
export const alertKindHints: Partial<Record<AlertKind, string>> = {
  allergy: "What to, and what happens",
  "no-known-allergies": "Only when somebody asked and was told there are none",
  "advance-decision": "What it refuses or asks for, and where the original is",
  "legal-status": "For example section 136, with the time of arrival",
  "reasonable-adjustment": "One adjustment in one entry: what to do, not why",
  "scene-safety": "What to expect and what to do; about this person, not about the address",
};

/** Exactly four states: silence is not "none" (ISB 1505 PAB-0064). */
export type AllergyState = "known" | "none-known" | "not-recorded" | "unavailable";

/** A fact that was not entered in error. */
export type StandingAlert = { kind: AlertKind; words: string };

/**
 * What to say about allergies. One known allergy outweighs an older "none known".
 * @param facts standing facts, or null where the reader may not see them
 */
export function allergyState(facts: readonly StandingAlert[] | null): { state: AllergyState; text: string | null } {
  if (facts === null) return { state: "unavailable", text: null };
  const known = facts.filter(({ kind }) => kind === "allergy").map(({ words }) => words);
  if (known.length > 0) return { state: "known", text: known.join("; ") };
  return { state: facts.some(({ kind }) => kind === "no-known-allergies") ? "none-known" : "not-recorded", text: null };
}

/** "No known allergies" beside a known one would be read as either: the wrong one is marked as entered in error first. */
export function whyNotRecordAlert(kind: AlertKind, standing: readonly StandingAlert[]): Refusal | null {
  return kind === "no-known-allergies" && standing.some((fact) => fact.kind === "allergy") ? "alert.contradicts" : null;
}
