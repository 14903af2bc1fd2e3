/** Sets of observations as they are typed, kept and marked as entered in error. The score itself is in news2.ts. */
import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { ageOn } from "./birth-date.ts";
import { londonDay } from "./london-time.ts";
import { news2, unusualWords, whatToConfirm, whyNotPlausible } from "./news2.ts";
import type { News2, News2Observations, news2NotFor } from "./news2.ts";
import { news2Parameters } from "./news2-bands.ts";
import type { MeasuredParameter, News2Parameter } from "./news2-bands.ts";
import type { ThreeState } from "./red-flag.ts";
import type { Refusal } from "./refusals.ts";
import { isBeforeBirth, readTypedTime } from "./typed-time.ts";
import type { TypedTime } from "./typed-time.ts";

/** In the order of the RCP chart. */
export const measuredParameters = ["respirations", "spo2", "systolic", "pulse", "temperature"] as const satisfies readonly MeasuredParameter[];

export type ReadMeasurement = { ok: true; value: number | null } | { ok: false; words: string };

/** A measurement as typed: empty is "not measured", `36,5` is a temperature, and what nobody could have gets one sentence. */
export function readMeasurement(parameter: MeasuredParameter, typed: string): ReadMeasurement {
  const text = typed.normalize("NFKC").trim().replace(",", ".");
  if (text === "") return { ok: true, value: null };
  const value = /^\d{1,4}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const words = whyNotPlausible(parameter, value);
  return words === null ? { ok: true, value } : { ok: false, words };
}

/** An unlikely reading with the box that says it is right. The box names the value: ticked for one value, it says nothing about another. */
export type UnlikelyReading = { tick: string; label: string; words: string };

/** The name under which its tick is posted. */
export const confirmName = (parameter: MeasuredParameter): `confirm-${MeasuredParameter}[]` => `confirm-${parameter}[]`;

/** Does this, as typed, have to be confirmed? `null` for what is usual, empty or cannot be. */
export function unlikelyReading(parameter: MeasuredParameter, typed: string): UnlikelyReading | null {
  const read = readMeasurement(parameter, typed);
  if (!read.ok || read.value === null) return null;
  const label = whatToConfirm(parameter, read.value);
  return label === null ? null : { tick: String(read.value), label, words: unusualWords(parameter, read.value) };
}

/** Was anything measured at all? Scale alone is not an observation. */
export function hasAnyMeasurement(o: News2Observations): boolean {
  return news2Parameters.some((parameter) => o[parameter] !== null);
}

/** Who NEWS2 must not be used for: its words are `news2NotFor`. */
export const news2Exclusions = ["under-16", "pregnancy"] as const satisfies readonly (keyof typeof news2NotFor)[];
export type News2Exclusion = (typeof news2Exclusions)[number];

/**
 * Is pregnancy asked about? Always, save where the sex registered at birth or the age rules it out.
 * @param age in whole years; `null` = not known, so it is asked
 */
export function isPregnancyPossible({ age, sexAtBirth }: { age: number | null; sexAtBirth: string | null }): boolean {
  return sexAtBirth !== "male" && (age === null || (age >= 10 && age <= 60));
}

/**
 * Why NEWS2 must not be used for this person, where that is known (RCP 2017).
 * @param age in whole years; `null` = not known
 */
export function news2ExclusionFor(age: number | null, isPregnant: boolean): News2Exclusion | null {
  if (age !== null && age < 16) return "under-16";
  return isPregnant ? "pregnancy" : null;
}

/**
 * Is it known from before that they are pregnant or gave birth recently? The newest set that stands and says yes or no decides; until there is
 * one, what triage was told.
 */
export function isPregnancyKnown(sets: readonly ObservationSet[], triageSaysSo: boolean): boolean {
  const answered = setsThatStand(sets).findLast(({ pregnancy }) => pregnancy === "yes" || pregnancy === "no");
  return answered === undefined ? triageSaysSo : answered.pregnancy === "yes";
}

/** What is known holds until somebody says no: an answer left open takes nothing back. */
export const countsAsPregnant = (answer: ThreeState | null, known: boolean): boolean => answer === "yes" || (known && answer !== "no");

/** The age by date of birth. Only that refuses anything: somebody's guess at an age may be wrong by years. */
export const knownAge = (bornOn: string | null, at: Date): number | null => (bornOn === null ? null : ageOn(bornOn, londonDay(at)));

/** The age on the day of a set, which may be written down after a birthday. A guess has no birthday. */
export function ageWhenTaken({ bornOn, age }: { bornOn: string | null; age: number | null }, takenAt: Date): number | null {
  return bornOn === null ? age : knownAge(bornOn, takenAt);
}

/** The score to keep: parts of what was measured and a total when all seven are there; nothing at all where NEWS2 must not be used. */
export function scoreToKeep(o: News2Observations, exclusion: News2Exclusion | null): { parts: Partial<News2["parts"]>; total: number | null } {
  if (exclusion !== null) return { parts: {}, total: null };
  const { parts, total } = news2(o);
  return { parts, total };
}

export type ObservationSet = News2Observations & {
  id: string;
  takenAt: Date;
  recordedAt: Date;
  recordedById: string;
  recordedByName: string;
  /** As scored on the day; no parts and no total where NEWS2 must not be used. */
  parts: Partial<Record<News2Parameter, number | null>>;
  total: number | null;
  exclusion: News2Exclusion | null;
  /** Asked whether they are pregnant or gave birth recently; `null` = not asked. */
  pregnancy: ThreeState | null;
  /** Unlikely readings that the writer said are right. */
  confirmed: readonly MeasuredParameter[];
  note: string | null;
  enteredInError: { at: Date; byName: string; reason: string } | null;
};

/** Band, prompt and what is missing of a kept set; `null` where NEWS2 must not be used. */
export function scoreOf(set: ObservationSet): News2 | null {
  return set.exclusion === null ? news2(set) : null;
}

const dayLength = 86_400_000;

/** When the set was taken: now, or at the time typed; not in the future, not before birth, and no more than a day before the call. */
export function takenAtFrom(typed: TypedTime | null, { openedAt, bornOn }: { openedAt: Date; bornOn: string | null }, now: Date): { ok: true; at: Date } | { ok: false; part: "date" | "time"; refusal: Refusal } {
  if (typed === null) return { ok: true, at: now };
  const read = readTypedTime(typed, now, "back");
  if (!read.ok) return read;
  if (read.at > now) return { ok: false, part: "time", refusal: "observations.taken-in-the-future" };
  if (isBeforeBirth(read.at, bornOn)) return { ok: false, part: "date", refusal: "time.before-birth" };
  return read.at.getTime() < openedAt.getTime() - dayLength ? { ok: false, part: "date", refusal: "observations.taken-before-the-call" } : read;
}

/** Who may write observations: any clinician who sees the episode, also after it is closed, for a late entry. */
export function whyNotRecordObservations(actor: Actor): Refusal | null {
  return isClinician(actor.role) ? null : "role.not-clinical";
}

/** Who may mark a set as entered in error: whoever wrote it, or the consultant nurse; once. */
export function whyNotMarkInError(set: Pick<ObservationSet, "recordedById" | "enteredInError">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (set.enteredInError !== null) return "observations.already-in-error";
  return set.recordedById === actor.id || actor.role === "consultant-nurse" ? null : "observations.not-yours";
}

/** Sets that count, oldest first: for a trend. */
export function setsThatStand(sets: readonly ObservationSet[]): ObservationSet[] {
  return sets.filter(({ enteredInError }) => enteredInError === null).toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
}
