/**
 * Care plans and safety plans, made with the person. Every save is a new version; an agreed one stands and is the plan in force until a newer
 * one is agreed. The person's own words are kept apart from a clinician's, line by line. Structure after the PRSB Personalised Care and Support
 * Plan v2.0 and NHS England, Staying safe from suicide (2025).
 */
import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { addDays, dayParts } from "./calendar-day.ts";
import { whyNotBegin } from "./death.ts";
import type { Refusal } from "./refusals.ts";

export const planKinds = ["care", "safety"] as const;
export type PlanKind = (typeof planKinds)[number];
export const planKindLabels: Record<PlanKind, string> = { care: "Care plan", safety: "Safety plan" };

/** How a strip says that this plan is to be made next. */
export const planAsNextAction: Record<PlanKind, string> = { care: "Make a care plan", safety: "Make a safety plan" };

export const lineAuthors = ["person", "clinician", "carer"] as const;
export type LineAuthor = (typeof lineAuthors)[number];

export const lineAgreements = ["agreed", "changed", "not-agreed"] as const;
export type LineAgreement = (typeof lineAgreements)[number];
export const lineAgreementLabels: Record<LineAgreement, string> = { agreed: "Agreed", changed: "Changed together", "not-agreed": "Not agreed" };

export const planAgreements = ["fully", "partly", "not-able-today"] as const;
export type PlanAgreement = (typeof planAgreements)[number];
export const planAgreementLabels: Record<PlanAgreement, string> = {
  fully: "Agreed fully",
  partly: "Agreed in part",
  "not-able-today": "Not able to agree today",
};

export const agreementCapacities = ["not-in-doubt", "has-capacity", "lacks-capacity"] as const;
export type AgreementCapacity = (typeof agreementCapacities)[number];
export const agreementCapacityLabels: Record<AgreementCapacity, string> = {
  "not-in-doubt": "Not in doubt",
  "has-capacity": "Looked at: they can decide about this plan",
  "lacks-capacity": "Looked at: they cannot decide about this plan now",
};

export const copyWays = ["paper", "photo", "email", "declined", "not-yet"] as const;
export type CopyWay = (typeof copyWays)[number];
export const copyWayLabels: Record<CopyWay, string> = {
  paper: "On paper",
  photo: "A photo on their phone",
  email: "By e-mail",
  declined: "Declined: they do not want one",
  "not-yet": "Not given yet",
};

/** One line of a plan as it is kept. */
export type PlanLine = {
  /** Code of the heading, and its wording on the day. */
  heading: string;
  wording: string;
  words: string;
  whose: LineAuthor;
  /** Null until somebody has asked. */
  agreed: LineAgreement | null;
  /** The field it was typed in, and which of that field's lines it is. */
  from: { field: string; at: number };
  /** In a care plan's needs: what kind of line, and which need it belongs to. */
  part?: "need" | "goal" | "step";
  block?: number;
  /** How much a goal matters to the person, 1 to 10. */
  importance?: number;
  who?: string;
  by?: string;
  phone?: string;
  /** May we ring this person for them? */
  mayRing?: boolean;
};

export type PlanAuthor = { id: string; name: string };

export type AgreedPlan = {
  agreement: PlanAgreement;
  whoWasThere: string;
  words: string | null;
  capacity: AgreementCapacity;
  capacityWords: string | null;
  copies: { how: string; toWhom: string }[];
  at: Date;
  by: PlanAuthor;
};

export type PlanVersion = {
  version: number;
  lines: readonly PlanLine[];
  answers: Readonly<Record<string, string | string[]>>;
  /** ISO day. */
  reviewOn: string | null;
  reason: string | null;
  writtenAt: Date;
  writtenBy: PlanAuthor;
  agreed: AgreedPlan | null;
};

/** Newest version first. */
export type Plan = { id: string; kind: PlanKind; episodeId: string; versions: readonly PlanVersion[] };

const stands = ({ agreed }: PlanVersion): boolean => agreed !== null && agreed.agreement !== "not-able-today";

/** The newest agreed version: the one that crews and the person go by. */
export function versionInForce(plan: Pick<Plan, "versions"> | null): PlanVersion | null {
  return plan?.versions.find(stands) ?? null;
}

/** What was written after the version in force and is not agreed yet. */
export function unagreedVersion(plan: Pick<Plan, "versions"> | null): PlanVersion | null {
  const newest = plan?.versions[0];
  return newest !== undefined && !stands(newest) ? newest : null;
}

/** What follows once the plan that was the next action is agreed; `null` leaves the next action as it is. */
export function nextAfterPlan(kind: PlanKind, nextAction: string): string | null {
  return nextAction === planAsNextAction[kind] ? "Refer to a service, or arrange a follow-up" : null;
}

/** Who may write a plan: any clinician who sees the crisis, once somebody has taken the call. */
export function whyNotWritePlan(episode: { isTaken: boolean; hasDied: boolean }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  return whyNotBegin(episode) ?? (episode.isTaken ? null : "strip.not-taken");
}

/** A version is agreed once; a change is a new version that is agreed anew. */
export function whyNotAgree(plan: Pick<Plan, "versions"> | null, episode: { hasDied: boolean }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (plan === null || plan.versions.length === 0) return "plan.nothing-written";
  return unagreedVersion(plan) === null ? "plan.already-agreed" : whyNotBegin(episode);
}

/** What is printed has been written. */
export function whyNotPrint(plan: Pick<Plan, "versions"> | null): Refusal | null {
  return plan === null || plan.versions.length === 0 ? "plan.nothing-written" : null;
}

export type LineAnswer = { agreed: LineAgreement; changedTo: string };

/** The lines as they were agreed: all of them, each in its own way, or none asked. A changed line carries its new words. */
export function agreedLines(lines: readonly PlanLine[], agreement: PlanAgreement, answers: readonly (LineAnswer | undefined)[]): PlanLine[] {
  if (agreement === "fully") return lines.map((line) => ({ ...line, agreed: "agreed" }));
  if (agreement === "not-able-today") return lines.map((line) => ({ ...line, agreed: null }));
  return lines.map((line, index) => {
    const answer = answers[index];
    if (answer === undefined) return line;
    return answer.agreed === "changed" ? { ...line, agreed: "changed", words: oneLine(answer.changedTo) } : { ...line, agreed: answer.agreed };
  });
}

/** What the form holds once lines were changed together: the next version starts from what was agreed. */
export function answersWithChanges(answers: PlanVersion["answers"], lines: readonly PlanLine[]): Record<string, string | string[]> {
  const changed: Record<string, string | string[]> = { ...answers };
  for (const { agreed, from: { field, at }, words } of lines) {
    if (agreed !== "changed") continue;
    changed[field] = textLines(String(changed[field] ?? "")).map((line, index) => (index === at ? words : line)).join("\n");
  }
  return changed;
}

/** The lines of a box in which one thing stands on one line. */
export const textLines = (typed: string): string[] => typed.split("\n").map((line) => line.trim()).filter((line) => line !== "");
const oneLine = (words: string): string => textLines(words).join(" ");

/** In part means line by line: the first line that was not answered, or was changed without saying how. */
export function whyNotLines(lines: readonly PlanLine[], answers: readonly (LineAnswer | undefined)[]): { at: number; refusal: Refusal } | null {
  const at = lines.findIndex((_, index) => answers[index] === undefined || (answers[index].agreed === "changed" && oneLine(answers[index].changedTo) === ""));
  return at === -1 ? null : { at, refusal: answers[at] === undefined ? "plan.line-not-answered" : "plan.change-without-words" };
}

/** What a person may take home: everything that they did not turn down. */
export function linesToTakeHome(lines: readonly PlanLine[]): PlanLine[] {
  return lines.filter(({ agreed }) => agreed !== "not-agreed");
}

/** When a plan must be looked at again: after today, within a year, and at a weekend only where that is meant. */
export function whyNotReviewOn(day: string, today: string, weekendIsMeant = false): Refusal | null {
  if (day <= today) return "plan.review-not-ahead";
  if (day > addDays(today, 366)) return "plan.review-too-far";
  return weekendDay(day) !== null && !weekendIsMeant ? "plan.review-at-weekend" : null;
}

/** `Saturday` or `Sunday` for a day on which practices and most teams are closed, else `null`. */
export function weekendDay(day: string): "Saturday" | "Sunday" | null {
  const { year, month, day: date } = dayParts(day);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return weekday === 6 ? "Saturday" : weekday === 0 ? "Sunday" : null;
}
