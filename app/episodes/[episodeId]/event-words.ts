import { closureOutcomeLabels, type ClosureOutcome } from "#domain/closure.ts";
import { detentionEndingLabels, detentionPowerLabels, type DetentionEnding, type DetentionPower } from "#domain/detention-powers.ts";
import { lengthWords } from "#domain/detention-words.ts";
import type { EpisodeEvent, EpisodeEventKind } from "#domain/episode-event.ts";
import { identifierLabels, type Identifier } from "#domain/identity.ts";
import { planAgreementLabels, planKindLabels, type PlanAgreement, type PlanKind } from "#domain/plan.ts";
import { responseOutcomeLabels, responseStageLabels, type ResponseOutcome, type ResponseStage } from "#domain/response.ts";
import { triageDecisionLabels, type TriageDecision } from "#domain/triage.ts";
import { urgencyLabels, type Urgency } from "#domain/urgency.ts";
import { paths } from "#app/paths.ts";

type Told = Pick<EpisodeEvent, "what" | "about" | "words">;

/** The label of a code; a code of a vocabulary that has moved on is shown as it is, never as nothing. */
function label<Code extends string>(labels: Partial<Record<Code, string>>, code: string | null): string {
  return (code !== null && Object.hasOwn(labels, code) && labels[code as Code]) || (code ?? "");
}

const referralWords = {
  sent: "sent", received: "received", accepted: "accepted, not yet seen", booked: "appointment booked", attempted: "tried to reach the person", declined: "declined",
  redirected: "sent on to another service", seen: "the person was seen", withdrawn: "withdrawn", "closed-by-senior": "closed by a senior",
};
const attemptWords = {
  spoke: "spoke to them", "no-answer": "no answer", "not-safe-to-talk": "not safe to talk", "wrong-number": "wrong number", "asked-to-ring-later": "asked to ring later", declined: "declined",
};
const wayWords = { phone: "By phone", text: "By text", visit: "Visit", "through-service": "Through a service", "through-carer": "Through a carer" };
const doneWords = { reached: "reached", "not-reached": "not reached", done: "done", "no-longer-needed": "no longer needed" };
const answerWords = { accepted: "accepted", refused: "refused", withdrawn: "withdrawn" };
const stageLabels: Partial<Record<string, string>> = { ...responseStageLabels, "stood-down": "Stood down" } satisfies Partial<Record<ResponseStage | "stood-down", string>>;

const powerWords = (power: string | null, words: string | null): string => words ?? label<DetentionPower>(detentionPowerLabels, power);

const titles: Record<EpisodeEventKind, (event: Told) => string> = {
  call: ({ about, what }) => `Call ${about ?? ""}${what === null ? "" : `, category ${what.slice(1)}`}`,
  "call-update": ({ about, what }) => `Update ${Number(what) - 1} of call ${about ?? ""}`,
  strip: ({ what, about, words }) => (what === "waiting" ? `Waiting, with ${about ?? ""}: ${words ?? ""}` : `${about ?? ""} has it: ${words ?? ""}`),
  "handover-offered": ({ about }) => `Handover offered to ${about ?? ""}`,
  "handover-answered": ({ what, about }) => `Handover to ${about ?? ""} ${label(answerWords, what)}`,
  identified: () => "Person identified",
  "identity-undone": () => "Identification undone",
  triage: ({ what, about }) => `Triage: ${label<Urgency>(urgencyLabels, about).toLowerCase()}, ${label<TriageDecision>(triageDecisionLabels, what).toLowerCase()}`,
  response: ({ what, about }) => `Crew ${about ?? ""}: ${label(stageLabels, what).toLowerCase()}`,
  observations: ({ what }) => (what === null ? "Observations, not complete" : `Observations: NEWS2 ${what}`),
  detention: ({ what, about }) => `Detained: ${powerWords(what, about)}`,
  "detention-extended": ({ what, about }) => `${powerWords(what, null)} extended by ${lengthWords(Number(about))}`,
  "detention-ended": ({ what, about }) => `${powerWords(what, null)} ended: ${label<DetentionEnding>(detentionEndingLabels, about).toLowerCase()}`,
  "assessment-started": () => "Assessment",
  "assessment-signed": () => "Assessment signed off",
  "assessment-co-signed": () => "Assessment co-signed",
  "assessment-countersigned": () => "Assessment countersigned",
  "assessment-returned": () => "Assessment returned for revision",
  addendum: () => "Addendum to the assessment",
  "plan-written": ({ what, about }) => `${label<PlanKind>(planKindLabels, what)}, version ${about ?? ""}`,
  "plan-agreed": ({ what, about }) => `${label<PlanKind>(planKindLabels, what)}: ${label<PlanAgreement>(planAgreementLabels, about).toLowerCase()}`,
  referral: ({ what, about }) => `Referral to ${about ?? ""}: ${label(referralWords, what)}`,
  "follow-up-planned": () => "Follow-up planned",
  "follow-up-attempted": ({ what, about }) => `Follow-up. ${label(wayWords, about)}: ${label(attemptWords, what)}`,
  "follow-up-done": ({ what }) => `Follow-up ended: ${label(doneWords, what)}`,
  review: ({ about }) => `Review by a consultant nurse: ${about ?? ""}`,
  closure: ({ what }) => `Closed: ${label<ClosureOutcome>(closureOutcomeLabels, what).toLowerCase()}`,
};

/** What happened, in one line. */
export const titleOf = (event: Pick<EpisodeEvent, "kind"> & Told): string => titles[event.kind](event);

/** What was written with it; null where the title says it all. */
export function bodyOf({ kind, what, about, words }: Pick<EpisodeEvent, "kind"> & Told): string | null {
  if (kind === "strip") return null;
  if (kind === "identified") return `Agreed: ${(about ?? "").split(", ").map((code) => label<Identifier>(identifierLabels, code).toLowerCase()).join(", ")}`;
  if (kind === "response" && what === "clear") return label<ResponseOutcome>(responseOutcomeLabels, words);
  if (kind === "follow-up-done") return [about, words].filter(Boolean).join(". ");
  return words;
}

const doors: Partial<Record<EpisodeEventKind, (episodeId: string, id: string) => string>> = {
  response: (episodeId, id) => paths.response(episodeId, id),
  observations: (episodeId, id) => paths.observationSet(episodeId, id),
  "assessment-started": (episodeId, id) => paths.assessment(episodeId, id),
  "assessment-signed": (episodeId, id) => paths.assessment(episodeId, id),
  "assessment-co-signed": (episodeId, id) => paths.assessment(episodeId, id),
  "assessment-countersigned": (episodeId, id) => paths.assessment(episodeId, id),
  "assessment-returned": (episodeId, id) => paths.assessment(episodeId, id),
  addendum: (episodeId, id) => paths.assessment(episodeId, id),
  referral: (_episodeId, id) => paths.referral(id),
  "follow-up-planned": (_episodeId, id) => paths.followUp(id),
  "follow-up-attempted": (_episodeId, id) => paths.followUp(id),
  "follow-up-done": (_episodeId, id) => paths.followUp(id),
};

/** Where it can be read in full. */
export function hrefOf({ kind, what, id }: Pick<EpisodeEvent, "kind" | "what" | "id">, episodeId: string): string | undefined {
  if (kind === "plan-written" || kind === "plan-agreed") return paths.plan(episodeId, what === "care" ? "care" : "safety");
  return kind === "triage" ? paths.triage(episodeId) : doors[kind]?.(episodeId, id);
}
