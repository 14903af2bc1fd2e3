import { alertKindLabels, type AlertKind, type StandingAlert } from "#domain/alert-fact.ts";
import type { StoredCallFacts } from "#domain/call.ts";
import type { DetentionPower } from "#domain/detention-powers.ts";
import { detentionWords, mostPressing, type ToldDetention } from "#domain/detention-words.ts";
import { languageLabels, languages } from "#domain/language.ts";
import { londonTime } from "#domain/london-time.ts";
import { linesOf, linesWritten, restrictedRecordWords } from "#domain/person.ts";

/** A chip under the patient banner: an icon and words. There is none for suicide. */
export type BannerAlert = {
  kind: "adjustment" | "communication" | "safeguarding" | "location" | "legal" | "advance-decision" | "people" | "restricted" | "emergency-access";
  text: string;
  /** Where the record says more. */
  part?: "alerts" | "needs" | "people" | "restriction";
};

/** What stands under the Mental Health Act, as the banner's query answers it. */
export type StoredDetention = { power: DetentionPower; powerWords: string | null; startedAt: string; extendedBy: number | null; grantedAt: string | null };

export function toldDetention({ power, powerWords, startedAt, extendedBy, grantedAt }: StoredDetention): ToldDetention {
  const extension = extendedBy === null || grantedAt === null ? null : { minutes: extendedBy, grantedAt: new Date(grantedAt) };
  return { power, powerWords, startedAt: new Date(startedAt), extension };
}

/** Until when somebody may be kept; the most pressing first. */
export function detentionChips(detentions: readonly ToldDetention[], now: Date): BannerAlert[] {
  return mostPressing(detentions).map((detention) => ({ kind: "legal", text: detentionWords(detention, now), part: "alerts" }));
}

type Person = {
  /** What stands under the Mental Health Act. */
  detentions: readonly ToldDetention[];
  now: Date;
  facts: readonly StandingAlert[];
  restricted: boolean;
  emergencyUntil: Date | null;
  language: string | null;
  interpreterNeeded: boolean | null;
  communicationNeeds: string | null;
  reasonableAdjustments: string | null;
  /** Names of those whom the person does not want told. */
  notToBeTold: readonly string[];
};

const factChips: readonly (readonly [AlertKind, BannerAlert["kind"]])[] = [
  ["safeguarding", "safeguarding"],
  ["legal-status", "legal"],
  ["advance-decision", "advance-decision"],
  ["crisis-plan-held", "advance-decision"],
];

/**
 * The chips of a known person. Emergency access, restriction, legal status, what could hurt a crew and whom a call could hurt come before the rest, so
 * that "+2 more" never hides them.
 */
export function bannerAlerts({ detentions, now, facts, restricted, emergencyUntil, language, interpreterNeeded, communicationNeeds, reasonableAdjustments, notToBeTold }: Person): BannerAlert[] {
  const count = (kind: AlertKind) => facts.filter((fact) => fact.kind === kind).length;
  const adjustments = linesWritten(reasonableAdjustments) + count("reasonable-adjustment");
  const communication = linesWritten(communicationNeeds) + count("communication-need");
  const chips: BannerAlert[] = [];
  if (emergencyUntil !== null) chips.push({ kind: "emergency-access", text: `Emergency access until ${londonTime(emergencyUntil)}` });
  if (restricted) chips.push({ kind: "restricted", text: restrictedRecordWords, part: "restriction" });
  chips.push(...detentionChips(detentions, now));
  if (count("scene-safety") > 0) chips.push({ kind: "location", text: alertKindLabels["scene-safety"], part: "alerts" });
  if (notToBeTold.length > 0) chips.push({ kind: "people", text: `Must not be told: ${notToBeTold.length === 1 ? notToBeTold[0] : `${notToBeTold.length} people`}`, part: "people" });
  if (adjustments > 0) chips.push({ kind: "adjustment", text: `Reasonable adjustments (${adjustments})`, part: "needs" });
  const speaking = [interpreterNeeded && interpreterChip(language).text, communication > 0 && `Communication needs (${communication})`].filter((words) => words !== false && words !== null);
  if (speaking.length > 0) chips.push({ kind: "communication", text: speaking.join(". "), part: "needs" });
  for (const [kind, chip] of factChips) if (count(kind) > 0) chips.push({ kind: chip, text: alertKindLabels[kind], part: "alerts" });
  return chips;
}

/** What whoever speaks to the person does differently, one in a line: the words behind the chips. */
export function needsOf({ facts, language, interpreterNeeded, communicationNeeds, reasonableAdjustments }: Omit<Person, "detentions" | "now" | "restricted" | "emergencyUntil" | "notToBeTold">): string[] {
  const said = facts.filter(({ kind }) => kind === "communication-need" || kind === "reasonable-adjustment").map(({ words }) => words);
  return [...new Set([...(interpreterNeeded ? [interpreterChip(language).text] : []), ...linesOf(communicationNeeds), ...linesOf(reasonableAdjustments), ...said])];
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
  return { kind: "communication", text: words && known !== "other" ? `Interpreter: ${words}` : "Interpreter needed", part: "needs" };
}
