/** Why somebody could look, in words for the person whom the record is about: no codes, no clinical content. */
import { auditActions } from "./audit.ts";

const becauses: Record<string, string> = {
  "relationship:took-call": "They took the call",
  "relationship:call-taker": "They wrote down the call",
  "relationship:owner": "They were responsible for the case",
  "relationship:crew": "They were part of the crew sent to help",
  "relationship:handover": "The case was handed over to them",
  "relationship:review": "They reviewed the case",
  "relationship:referral": "They worked on a referral",
  "relationship:follow-up": "They were to get in touch again",
  "relationship:signature": "They were to sign what was written",
  "emergency-access": "They used emergency access, and gave a reason that is reviewed",
  supervision: "They supervise open cases",
  desk: "They were on duty in the control room",
  administration: "They look after accounts and the directory",
  "own-account": "It was about their own account",
  role: "Their role allows it",
  system: "The system did it by itself",
};

/** The reason the audit kept, in a sentence without its full stop. */
export function becauseWords(because: string | null, outcome: "done" | "refused"): string {
  if (outcome === "refused") return "They were refused and were shown nothing";
  return (because !== null && becauses[because]) || "Not recorded";
}

const screens: Record<string, string> = {
  "who-has-looked": "the list of who has looked",
  "emergency-access": "the emergency access form",
  details: "personal details",
  restriction: "the restriction",
  identity: "the page for finding out who the call is about",
};

/** What they did, with the page where one is named: `Opened the record: assessment`. */
export function deedWords(action: string, screen: string | null): string {
  const words = Object.hasOwn(auditActions, action) ? auditActions[action as keyof typeof auditActions] : action;
  if (action !== "record.viewed" || screen === null || screen === "person") return words;
  return `${words}: ${screens[screen] ?? screen.replaceAll("-", " ")}`;
}
