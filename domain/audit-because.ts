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

/** The pages whose names in the audit are not yet words for the person whom the record is about. */
const screens: Record<string, string> = {
  alert: "an allergy or alert",
  "assessment-return": "returning an assessment for revision",
  "assessment-section": "a section of an assessment",
  "assessment-section-copy": "a section of an assessment, and what was copied into it",
  "assessment-section-draft": "a section of an assessment, and text not yet saved",
  "assessment-sign-off": "checking an assessment before it is signed",
  "assessment-signature": "signing an assessment",
  "assessment-summary": "the summary of an assessment",
  "assessment-version": "an assessment as it was signed",
  brief: "the summary on one sheet",
  "choose-service": "choosing a service to refer to",
  closure: "closing the crisis",
  "compared-assessments": "two assessments side by side",
  contact: "somebody around the person",
  "contact-preferences": "how to get in touch",
  details: "personal details",
  detentions: "legal status",
  draft: "text not yet saved",
  "emergency-access": "the emergency access form",
  "follow-up-completion": "ending a follow-up",
  identity: "the page for finding out who the call is about",
  "looking-back": "measurements and scores over time",
  merge: "putting two records of one person together",
  "new-addendum": "adding to an assessment",
  "new-alert": "adding an allergy or alert",
  "new-assessment": "starting an assessment",
  "new-attempt": "recording an attempt to get in touch",
  "new-contact": "adding somebody around the person",
  "new-detention": "recording a legal status",
  "new-follow-up": "planning a follow-up",
  "new-observations": "recording measurements",
  "new-problem": "adding a problem",
  "new-referral": "writing a referral",
  "next-action": "what happens next",
  observations: "measurements",
  response: "the crew's job",
  "response-clear": "ending the crew's job",
  "response-correction": "correcting a time of the crew's job",
  "response-stand-down": "standing the crew down",
  restriction: "the restriction",
  review: "reviewing the case",
  "send-crew": "sending a crew",
  taking: "taking the call",
  "who-has-looked": "the list of who has looked",
};

/** What they did, with the page where one is named: `Opened the record: assessment`. */
export function deedWords(action: string, screen: string | null): string {
  const words = Object.hasOwn(auditActions, action) ? auditActions[action as keyof typeof auditActions] : action;
  if (action !== "record.viewed" || screen === null || screen === "person") return words;
  return `${words}: ${screens[screen] ?? screen.replaceAll("-", " ")}`;
}
