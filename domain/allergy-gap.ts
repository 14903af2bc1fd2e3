import type { AllergyState } from "./alert-fact.ts";
import type { Assessment } from "./assessment.ts";
import { writtenSection } from "./assessment.ts";

/** What the banner does not say although the assessment does: crews and call takers read the banner, not the history. */
export const allergyGaps = ["known-not-in-banner", "none-not-in-banner", "none-but-banner-says-known"] as const;
export type AllergyGap = (typeof allergyGaps)[number];

export const allergyGapWords: Record<AllergyGap, string> = {
  "known-not-in-banner": "This assessment says that there are known allergies, and the banner does not. Crews read the banner.",
  "none-not-in-banner": "You asked, and there are no known allergies. The banner still says that nobody has recorded any.",
  "none-but-banner-says-known": "This assessment says that there are no known allergies, and the banner says that there are. Find out which is right before you give anything.",
};

/**
 * Compares what an assessment says about allergies with what everybody sees.
 * @param shown what the banner says; `unavailable` is not compared
 */
export function allergyGap(assessment: Pick<Assessment, "sections">, shown: AllergyState): AllergyGap | null {
  const said = writtenSection(assessment, "history")?.answers["allergies"];
  if (shown === "unavailable") return null;
  if (said === "known") return shown === "known" ? null : "known-not-in-banner";
  if (said !== "none") return null;
  return shown === "known" ? "none-but-banner-says-known" : shown === "not-recorded" ? "none-not-in-banner" : null;
}
