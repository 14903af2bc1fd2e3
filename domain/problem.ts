/** The problem list: what somebody lives with, in words that they and the next clinician both recognise (PRSB Core Information Standard v2, "Problem list"). */
import type { Refusal } from "./refusals.ts";

/** What can happen to a problem after it was written down. Its newest change says how it stands; without one it is active. */
export const problemMoves = ["resolved", "active-again"] as const;
export type ProblemMove = (typeof problemMoves)[number];

export type ProblemStanding = "active" | "resolved";

export const problemMoveLabels: Record<ProblemMove, string> = { resolved: "Resolved", "active-again": "Active again" };

export const longestProblem = 300;

/** How a problem stands, from its newest change. */
export const problemStanding = (newest: ProblemMove | null): ProblemStanding => (newest === "resolved" ? "resolved" : "active");

export type KnownProblem = { words: string; standing: ProblemStanding; isInError: boolean };

const folded = (words: string): string => words.normalize("NFKC").toLocaleLowerCase("en-GB").replace(/\s+/g, " ").replace(/[.\s]+$/, "").trim();

/** The same words twice would be read as two problems; one that was resolved becomes active again instead. */
export function whyNotRecordProblem(words: string, known: readonly KnownProblem[]): Refusal | null {
  const same = known.filter((problem) => !problem.isInError && folded(problem.words) === folded(words));
  if (same.some(({ standing }) => standing === "active")) return "problem.already-listed";
  return same.length > 0 ? "problem.listed-as-resolved" : null;
}

/** May the problem be marked as resolved, or as active again? */
export function whyNotMoveProblem({ standing, isInError }: KnownProblem, to: ProblemMove): Refusal | null {
  if (isInError) return "problem.already-in-error";
  if (to === "resolved") return standing === "resolved" ? "problem.already-resolved" : null;
  return standing === "active" ? "problem.already-active" : null;
}
