import { alertKindLabels, type AlertKind, type StandingAlert } from "#domain/alert-fact.ts";
import type { StoredCallFacts } from "#domain/call.ts";
import { languageLabels, languages } from "#domain/language.ts";
import { londonTime } from "#domain/london-time.ts";
import { linesWritten, restrictedRecordWords } from "#domain/person.ts";

/** A chip under the patient banner: an icon and words. There is none for suicide. */
export type BannerAlert = {
  kind: "adjustment" | "communication" | "safeguarding" | "location" | "advance-decision" | "restricted" | "emergency-access";
  text: string;
};

type Person = {
  facts: readonly StandingAlert[];
  restricted: boolean;
  emergencyUntil: Date | null;
  language: string | null;
  interpreterNeeded: boolean | null;
  reasonableAdjustments: string | null;
};

const factChips: readonly (readonly [AlertKind, BannerAlert["kind"]])[] = [
  ["safeguarding", "safeguarding"],
  ["scene-safety", "location"],
  ["advance-decision", "advance-decision"],
  ["crisis-plan-held", "advance-decision"],
];

/** The chips of a known person. Emergency access and restriction come first, so that "+2 more" never hides them. */
export function bannerAlerts({ facts, restricted, emergencyUntil, language, interpreterNeeded, reasonableAdjustments }: Person): BannerAlert[] {
  const count = (kind: AlertKind) => facts.filter((fact) => fact.kind === kind).length;
  const adjustments = linesWritten(reasonableAdjustments) + count("reasonable-adjustment");
  const chips: BannerAlert[] = [];
  if (emergencyUntil !== null) chips.push({ kind: "emergency-access", text: `Emergency access until ${londonTime(emergencyUntil)}` });
  if (restricted) chips.push({ kind: "restricted", text: restrictedRecordWords });
  if (adjustments > 0) chips.push({ kind: "adjustment", text: `Reasonable adjustments (${adjustments})` });
  if (interpreterNeeded) chips.push(interpreterChip(language));
  if (count("communication-need") > 0) chips.push({ kind: "communication", text: `Communication needs (${count("communication-need")})` });
  for (const [kind, chip] of factChips) if (count(kind) > 0) chips.push({ kind: chip, text: alertKindLabels[kind] });
  return chips;
}

/** What the call itself says, before anybody knows who the person is. */
export function callAlerts({ patient, safeguarding, sceneSafety, adjustments }: StoredCallFacts): BannerAlert[] {
  const chips: BannerAlert[] = [];
  if (sceneSafety === "unsafe") chips.push({ kind: "location", text: "Scene not safe" });
  if (adjustments.length > 0) chips.push({ kind: "adjustment", text: `Reasonable adjustments (${adjustments.length})` });
  if (patient.interpreterNeeded) chips.push(interpreterChip(patient.language));
  if (safeguarding.length > 0) chips.push({ kind: "safeguarding", text: alertKindLabels.safeguarding });
  return chips;
}

function interpreterChip(language: string | null): BannerAlert {
  const known = languages.find((each) => each === language);
  const words = known === undefined || known === "other" ? language : languageLabels[known];
  return { kind: "communication", text: words && known !== "other" ? `Interpreter: ${words}` : "Interpreter needed" };
}
