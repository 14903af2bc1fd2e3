/** Two records of one person: what stands of each, the guard against merging the wrong ones, and who may do it and take it back. */
import { isClinician, mayUseIdentityIndex, type Actor } from "./actor.ts";
import { detailFacts, detailGroups, groupInWords, type DetailColumn, type DetailGroup, type RecordedDetails } from "./detail-groups.ts";
import { whyNotReEntered } from "./identity.ts";
import { longestCrewNote } from "./person-details.ts";
import type { Refusal } from "./refusals.ts";

/** How long the reason may be, in characters. */
export const longestMergeReason = 2_000;

export const mergeChoices = ["kept", "other", "both"] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** A record as it is compared: its details, and whether a restriction stands on it. */
export type MergeSide = RecordedDetails & { id: string; version: number; isRestricted: boolean };

export type MergeQuestion = {
  group: DetailGroup;
  label: string;
  /** In words; empty where nothing is recorded. */
  kept: string;
  other: string;
  /** `same`: nothing to decide. `kept`, `other`: only that record says anything, and that stands. `ask`: somebody has to decide. */
  stands: "same" | "kept" | "other" | "ask";
  /** Both texts can stand below each other. */
  canHoldBoth: boolean;
};

/** Every detail of two records, beside each other. */
export function mergeQuestions(kept: MergeSide, other: MergeSide): MergeQuestion[] {
  return detailGroups.map((group) => {
    const [mine, theirs] = [groupInWords(group, kept), groupInWords(group, other)];
    const stands = mine === theirs ? "same" : theirs === "" ? "kept" : mine === "" ? "other" : "ask";
    const fits = group !== "crewNote" || mine.length + theirs.length + 1 <= longestCrewNote;
    return { group, label: detailFacts[group].label, kept: mine, other: theirs, stands, canHoldBoth: "canHoldBoth" in detailFacts[group] && fits };
  });
}

/** What somebody chose, group by group. */
export type MergeAnswers = Partial<Record<DetailGroup, MergeChoice>>;

/** What the kept record takes over: column → from the other one, or both texts. */
export function takenColumns(questions: readonly MergeQuestion[], answers: MergeAnswers): Partial<Record<DetailColumn, "other" | "both">> {
  const chosen = questions.map(({ group, stands, canHoldBoth }) => [group, stands === "ask" ? (answers[group] === "both" && !canHoldBoth ? "kept" : answers[group]) : stands] as const);
  return Object.fromEntries(chosen.flatMap(([group, choice]) => (choice === "other" || choice === "both" ? detailFacts[group].columns.map((column) => [column, choice]) : [])));
}

/** Asked before both records are shown: sight of them is the database's to decide. */
export function whyNotCompare(actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  return mayUseIdentityIndex(actor) ? null : "duty.not-on-duty";
}

export type ReEntered = { numberEnd: string; yearOfBirth: string; familyStart: string };

/** Which fact of the kept record is typed again: the one that tells two similar records apart best. */
export const asksNumber = ({ nhsNumber }: Pick<MergeSide, "nhsNumber">): boolean => /^\d{10}$/.test(nhsNumber ?? "");

type No = { field: string; refusal: Refusal } | null;

/** Every difference decided, and the kept record named again by an identifier (re-entry: Adelman and others, JAMIA 2013). */
export function whyNotMerge(sides: { kept: MergeSide; other: MergeSide }, typed: ReEntered & { answers: MergeAnswers }): No {
  const open = mergeQuestions(sides.kept, sides.other).find(({ group, stands }) => stands === "ask" && typed.answers[group] === undefined);
  if (open) return { field: `take-${open.group}`, refusal: "merge.not-decided" };
  return whyNotNamedAgain(sides.kept, typed);
}

/** The same guard for taking a merge back. */
export function whyNotNamedAgain(kept: Pick<MergeSide, "nhsNumber" | "bornOn" | "familyName">, typed: ReEntered): No {
  if (!asksNumber(kept)) return whyNotReEntered(kept, typed);
  return typed.numberEnd.replace(/\D/g, "") === kept.nhsNumber?.slice(-4) ? null : { field: "numberEnd", refusal: "merge.wrong-number" };
}

/** A merge that stands, as far as undoing it depends on it. */
export type StandingMerge = { isUndone: boolean; wasMergedOn: boolean };

export function whyNotUndoMerge({ isUndone, wasMergedOn }: StandingMerge, actor: Actor): Refusal | null {
  const no = whyNotCompare(actor);
  if (no !== null) return no;
  if (isUndone) return "merge.undone";
  return wasMergedOn ? "merge.merged-on" : null;
}
