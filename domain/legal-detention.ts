/** A legal detention as it is written down: recorded, extended once, ended, or marked as entered in error. Its clock is in detention.ts. */
import { isClinician } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { expiresAt, firstExpiry, whyNotLonger } from "./detention.ts";
import type { Extension, RunningClock } from "./detention.ts";
import { clockStartsOf, isTimed } from "./detention-powers.ts";
import type { ClockStart, ConsultedBeforehand, DetentionEnding, DetentionPower, ExtensionReason, SafePlace } from "./detention-powers.ts";
import type { DetentionRefusal } from "./detention-refusals.ts";
import type { Refusal } from "./refusals.ts";
import { isBeforeBirth, readTypedTime } from "./typed-time.ts";
import type { ReadTime, TypedTime } from "./typed-time.ts";

type Written = { at: Date; byName: string };

/** An extension as it was written down. */
export type GrantedExtension = Extension & { id: string; doctor: string; condition: string; place: SafePlace; approvedBy: string | null; recordedAt: Date; recordedById: string; recordedByName: string };
/** One that was wrong: it stays, struck through, and no clock counts it. */
export type ExtensionInError = GrantedExtension & { enteredInError: Written & { reason: string } };

export type LegalDetention = {
  id: string;
  episodeId: string;
  power: DetentionPower;
  /** Which one, where the power is "other". */
  powerWords: string | null;
  /** What started the clock; `null` for a status that is recorded only. */
  clockStart: ClockStart | null;
  startedAt: Date;
  place: SafePlace | null;
  placeName: string | null;
  consulted: ConsultedBeforehand | null;
  consultedWords: string | null;
  /** The inspector or above who authorised a police station. */
  policeAuthorisedBy: string | null;
  note: string | null;
  recordedAt: Date;
  recordedById: string;
  recordedByName: string;
  /** The one that stands. */
  extension: GrantedExtension | null;
  ending: { at: Date; how: DetentionEnding; words: string | null; recordedAt: Date; recordedByName: string } | null;
  enteredInError: (Written & { reason: string }) | null;
};

/** A place that an extension or a detention names. */
type Kept = { place: SafePlace; age: number | null; saysAdult: boolean };

/**
 * Nobody under 18 is kept at a police station (section 136A(1)). Where the age is not known, somebody has to say that they are an adult.
 * @param age in whole years on the day; `null` = not known
 */
export function whyNotPoliceStation({ place, age, saysAdult }: Kept): DetentionRefusal | null {
  if (place !== "police-station") return null;
  if (age !== null) return age < 18 ? "detention.police-station-under-18" : null;
  return saysAdult ? null : "detention.police-station-age-unknown";
}

export type NewDetention = {
  power: DetentionPower;
  powerWords: string;
  clockStart: ClockStart | null;
  startedAt: Date;
  place: SafePlace | null;
  saysAdult: boolean;
  policeAuthorisedBy: string;
};
export type DetentionScene = {
  openedAt: Date;
  bornOn: string | null;
  age: number | null;
  /** One of this crisis stands, whether or not its time is over. */
  clockRuns: boolean;
  /** Those of the person's other crises whose end nobody recorded. */
  clocksElsewhere: readonly RunningClock[];
};
type AtField = { field: string; refusal: Refusal };

const longestBefore = 36 * 3_600_000;
const at = (field: string, refusal: Refusal): AtField => ({ field, refusal });

/** May this be recorded? Any clinician who sees the crisis may, also after it is closed, for a late entry. */
export function whyNotRecordDetention(given: NewDetention, scene: DetentionScene, actor: Actor, now: Date): Refusal | AtField | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (given.power === "other" && given.powerWords.trim() === "") return at("power-words", "detention.power-in-words");
  if (given.startedAt > now) return at("started-time", "detention.start-in-the-future");
  if (isBeforeBirth(given.startedAt, scene.bornOn)) return at("started-date", "time.before-birth");
  return isTimed(given.power) ? whyNotTimed(given, scene) : null;
}

function whyNotTimed(given: NewDetention, scene: DetentionScene): Refusal | AtField | null {
  if (scene.clockRuns || scene.clocksElsewhere.some((clock) => runsBeside(clock, given.startedAt))) return "detention.clock-already-runs";
  if (given.startedAt.getTime() < scene.openedAt.getTime() - longestBefore) return at("started-date", "detention.start-too-long-ago");
  if (given.clockStart === null) return at("clock-start", "detention.no-start");
  if (!isTimed(given.power) || !clockStartsOf[given.power].includes(given.clockStart)) return at("clock-start", "detention.start-does-not-fit");
  if (given.place === null) return at("place", "detention.no-place");
  const station = whyNotPoliceStation({ place: given.place, age: scene.age, saysAdult: given.saysAdult });
  if (station !== null) return at("place", station);
  return given.place === "police-station" && given.policeAuthorisedBy.trim() === "" ? at("police-authorised-by", "detention.police-station-unauthorised") : null;
}

/**
 * Would a clock that starts then run at the same time? Somebody who is moved to another place of safety, or met in another crisis, is still
 * under the first clock. One that was over by then does not count, nor one that began only after the new one's 24 hours, for a late entry.
 */
function runsBeside(clock: RunningClock, startedAt: Date): boolean {
  return startedAt < expiresAt(clock) && clock.startedAt < firstExpiry(startedAt);
}

/** When it began, as typed. Of a status without a clock the day is enough: it then counts from midnight. */
export function startedFrom({ date, time }: TypedTime, power: DetentionPower, now: Date): ReadTime {
  const dayIsEnough = !isTimed(power) && time.trim() === "" && date.trim() !== "";
  return readTypedTime({ date, time: dayIsEnough ? "00:00" : time }, now, "back");
}

type Standing = Pick<LegalDetention, "power" | "startedAt" | "ending" | "enteredInError"> & { extension: Extension | null };

/** May anything about the clock still be extended? Asked by the page before the form stands. */
export function whyNotBeginExtension(detention: Standing, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!isTimed(detention.power)) return "detention.no-clock";
  if (detention.enteredInError !== null) return "detention.in-error";
  return detention.extension === null ? null : "detention.extended-already";
}

export type ExtensionRequest = Extension & { byResponsibleDoctor: boolean; because: ExtensionReason; place: SafePlace; age: number | null; saysAdult: boolean; approvedBy: string };

/**
 * May the time be extended? Section 136B: once, by up to 12 hours, before the 24 hours end, by the responsible doctor, for the person's
 * condition. What was granted in time may be written down later.
 */
export function whyNotExtend(detention: Standing, request: ExtensionRequest, actor: Actor, now: Date): Refusal | AtField | null {
  const no = whyNotBeginExtension(detention, actor);
  if (no !== null) return no;
  if (request.grantedAt > now) return at("granted-time", "detention.extension-in-the-future");
  const longer = whyNotLonger(detention.startedAt, request);
  if (longer !== null) return at(longer === "detention.extension-too-late" || longer === "detention.extension-before-start" ? "granted-time" : "hours", longer);
  if (detention.ending !== null && request.grantedAt >= detention.ending.at) return at("granted-time", "detention.extension-after-the-end");
  if (!request.byResponsibleDoctor) return at("by-doctor[]", "detention.extension-not-by-doctor");
  if (request.because !== "condition") return at("because", "detention.extension-not-for-condition");
  const station = whyNotPoliceStation(request);
  if (station !== null) return at("place", station);
  return request.place === "police-station" && request.approvedBy.trim() === "" ? at("approved-by", "detention.extension-needs-superintendent") : null;
}

/** May its end be recorded? */
export function whyNotBeginEnding(detention: Standing, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (detention.enteredInError !== null) return "detention.in-error";
  return detention.ending === null ? null : "detention.ended";
}

/** Does this end agree with the clock? Somebody kept after the time was over is a fact to record, with words about it. */
export function whyNotEnd(detention: Standing, ending: { at: Date; how: DetentionEnding; words: string }, actor: Actor, now: Date): Refusal | AtField | null {
  const no = whyNotBeginEnding(detention, actor);
  if (no !== null) return no;
  if (ending.at > now) return at("ended-time", "detention.ended-in-the-future");
  if (ending.at < detention.startedAt) return at("ended-time", "detention.ended-before-start");
  if (detention.extension !== null && ending.at <= detention.extension.grantedAt) return at("ended-time", "detention.extension-after-the-end");
  if (!isTimed(detention.power)) return null;
  const end = expiresAt(detention);
  if (ending.how === "time-ran-out") return ending.at < end ? at("how", "detention.over-before-it-ends") : null;
  return ending.at > end && ending.words.trim() === "" ? at("words", "detention.ended-without-words") : null;
}

/** Who may mark it as entered in error: whoever recorded it, or the consultant nurse; once. */
export function whyNotMarkDetention(detention: Pick<LegalDetention, "recordedById" | "enteredInError">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (detention.enteredInError !== null) return "detention.already-in-error";
  return detention.recordedById === actor.id || actor.role === "consultant-nurse" ? null : "detention.not-yours";
}

/** Who may mark its extension as entered in error: whoever recorded that, or the consultant nurse. The clock then ends as if nobody had granted it. */
export function whyNotMarkExtension({ extension, enteredInError }: { extension: Pick<GrantedExtension, "recordedById"> | null } & Pick<LegalDetention, "enteredInError">, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (enteredInError !== null) return "detention.in-error";
  if (extension === null) return "detention.no-extension";
  return extension.recordedById === actor.id || actor.role === "consultant-nurse" ? null : "detention.not-yours";
}

/** Still in force as far as anybody wrote down: not ended and not in error. A clock that is over stands until its end is recorded. */
export const stands = ({ ending, enteredInError }: Pick<LegalDetention, "ending" | "enteredInError">): boolean => ending === null && enteredInError === null;
