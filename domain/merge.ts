/** Two records of one person: what stands of each, the guard against merging the wrong ones, and who may do it and take it back. */
import { isClinician, mayUseIdentityIndex, type Actor } from "./actor.ts";
import { whyNotReEntered } from "./identity.ts";
import { ethnicities, ethnicityFacts } from "./ethnicity.ts";
import { detailsInWords, longestCrewNote, type PersonFields } from "./person-details.ts";
import type { Refusal } from "./refusals.ts";

/** How long the reason may be, in characters. */
export const longestMergeReason = 2_000;

export const mergeChoices = ["kept", "other", "both"] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** A record as it is compared: its details, and whether a restriction stands on it. */
export type MergeSide = Omit<PersonFields, "gender" | "sexAtBirth"> & {
  id: string;
  version: number;
  title: string | null;
  gender: string;
  sexAtBirth: string | null;
  ethnicity: string | null;
  isRestricted: boolean;
};

type Column = Exclude<keyof MergeSide, "id" | "version" | "isRestricted"> | "familyKey" | "givenKey";

/** Details that only make sense together are taken together: a postcode without its street is nobody's address. */
const groups = {
  name: { label: "Name", columns: ["familyName", "givenName", "title", "familyKey", "givenKey"] },
  preferredName: { label: "Preferred name", columns: ["preferredName"] },
  pronouns: { label: "Pronouns", columns: ["pronouns"] },
  born: { label: "Date of birth or age", columns: ["bornOn", "approximateAge"] },
  nhsNumber: { label: "NHS number", columns: ["nhsNumber", "nhsNumberStanding"] },
  gender: { label: "Gender", columns: ["gender"] },
  sexAtBirth: { label: "Sex registered at birth", columns: ["sexAtBirth"] },
  address: { label: "Address", columns: ["addressLine1", "addressLine2", "town", "postcode", "boroughCode", "noFixedAbode"] },
  gpPractice: { label: "GP practice", columns: ["gpPractice"] },
  language: { label: "Language and interpreter", columns: ["language", "interpreterNeeded"] },
  ethnicity: { label: "Ethnicity", columns: ["ethnicity"] },
  communicationNeeds: { label: "Communication needs", columns: ["communicationNeeds"], canHoldBoth: true },
  reasonableAdjustments: { label: "Reasonable adjustments", columns: ["reasonableAdjustments"], canHoldBoth: true },
  died: { label: "Died on", columns: ["diedOn"] },
  crewNote: { label: "What crews and call takers should know now", columns: ["crewNote"], canHoldBoth: true },
} as const satisfies Record<string, { label: string; columns: readonly Column[]; canHoldBoth?: true }>;

export type MergeGroup = keyof typeof groups;
export const mergeGroups = Object.keys(groups) as MergeGroup[];

export type MergeQuestion = {
  group: MergeGroup;
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
  return mergeGroups.map((group) => {
    const [mine, theirs] = [wordsOf(group, kept), wordsOf(group, other)];
    const stands = mine === theirs ? "same" : theirs === "" ? "kept" : mine === "" ? "other" : "ask";
    const fits = group !== "crewNote" || mine.length + theirs.length + 1 <= longestCrewNote;
    return { group, label: groups[group].label, kept: mine, other: theirs, stands, canHoldBoth: "canHoldBoth" in groups[group] && fits };
  });
}

const unsaid: Partial<Record<string, string>> = { noFixedAbode: "No", interpreter: "Not asked or not known", gender: "Not Known" };
const said: Partial<Record<string, string>> = { noFixedAbode: "No fixed abode" };

/** The fields of a group as one text. What means "nobody has asked" counts as nothing: a known answer never waits for it. */
function wordsOf(group: MergeGroup, side: MergeSide): string {
  if (group === "ethnicity") return labelOfEthnicity(side.ethnicity);
  const fields = detailsInWords(side).filter(({ name }) => inGroup(group, name));
  const written = fields.filter(({ name, words }) => words !== "" && words !== unsaid[name]).map(({ name, words }) => said[name] ?? (name === "interpreter" ? `interpreter: ${words.toLowerCase()}` : words));
  if (group === "name") return [side.title, side.givenName, side.familyName].filter(Boolean).join(" ");
  return written.join(", ");
}

const formNames: Partial<Record<Column, string>> = { bornOn: "born", diedOn: "died", interpreterNeeded: "interpreter" };

const inGroup = (group: MergeGroup, formName: string): boolean => groups[group].columns.some((column) => (formNames[column] ?? column) === formName);

function labelOfEthnicity(code: string | null): string {
  const known = ethnicities.find((each) => each === code);
  return known === undefined || known === "not-known" ? "" : ethnicityFacts[known].label;
}

/** What somebody chose, group by group. */
export type MergeAnswers = Partial<Record<MergeGroup, MergeChoice>>;

/** What the kept record takes over: column → from the other one, or both texts. */
export function takenColumns(questions: readonly MergeQuestion[], answers: MergeAnswers): Partial<Record<Column, "other" | "both">> {
  const chosen = questions.map(({ group, stands, canHoldBoth }) => [group, stands === "ask" ? (answers[group] === "both" && !canHoldBoth ? "kept" : answers[group]) : stands] as const);
  return Object.fromEntries(chosen.flatMap(([group, choice]) => (choice === "other" || choice === "both" ? groups[group].columns.map((column) => [column, choice]) : [])));
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
