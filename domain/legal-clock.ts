/**
 * How long somebody may be kept under section 135(1) or 136 of the Mental Health Act 1983 (as amended by the Policing and Crime Act 2017):
 * 24 hours, extended once by at most 12 (section 136B). Hours are elapsed hours: when the clocks change the wall clock differs, the law does not.
 */
export const detentionPowers = ["s135", "s136"] as const;
export type DetentionPower = (typeof detentionPowers)[number];

export const detentionPowerLabels: Record<DetentionPower, string> = {
  s135: "Section 135(1): warrant to enter",
  s136: "Section 136: found by police",
};

/** What starts the clock. Moving on to another place of safety does not start it again. */
export const clockStarts = ["arrival", "decision-to-keep", "first-entry"] as const;
export type ClockStart = (typeof clockStarts)[number];

export const clockStartLabels: Record<ClockStart, string> = {
  arrival: "Arrived at the first place of safety",
  "decision-to-keep": "Constable decided to keep the person where they were",
  "first-entry": "Constable first entered the home",
};

/** Removed to a place of safety: arrival. Kept where found (136): the decision. Kept at home (135): first entry. */
export const clockStartsOf: Record<DetentionPower, readonly ClockStart[]> = {
  s135: ["arrival", "first-entry"],
  s136: ["arrival", "decision-to-keep"],
};

export type Extension = { authorisedAt: Date; minutes: number };

export type Detention = {
  power: DetentionPower;
  clockStart: ClockStart;
  startedAt: Date;
  /** `null` until a doctor has authorised one; there is never a second. */
  extension: Extension | null;
};

const minute = 60_000;
const initialMinutes = 24 * 60;
const longestExtensionMinutes = 12 * 60;

/** The instant at which the power to detain ends, with any extension. */
export function expiresAt(detention: Detention): Date {
  return after(detention.startedAt, initialMinutes + (detention.extension?.minutes ?? 0));
}

/** The end of the first 24 hours, before which an extension has to be authorised. */
export function initialExpiry(detention: Detention): Date {
  return after(detention.startedAt, initialMinutes);
}

function after(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * minute);
}

/** How near the end is: warnings at three hours and at one. At the very instant of expiry the power is over. */
export type ClockStage = "running" | "within-three-hours" | "within-one-hour" | "over";

export function clockStage(detention: Detention, now: Date): ClockStage {
  const minutesLeft = (expiresAt(detention).getTime() - now.getTime()) / minute;
  if (minutesLeft <= 0) return "over";
  if (minutesLeft <= 60) return "within-one-hour";
  return minutesLeft <= 180 ? "within-three-hours" : "running";
}

export const legalClockRefusals = {
  "detention.start-does-not-fit": "This start belongs to the other section. Choose what started the clock under this section.",
  "detention.extended-already": "The time was extended already. It can be extended only once.",
  "detention.extension-before-start": "The extension is dated before the clock started. Check both times.",
  "detention.extension-too-late": "The 24 hours had ended. An extension has to be authorised before they end.",
  "detention.extension-too-short": "Enter by how much the time is extended: at least a minute.",
  "detention.extension-too-long": "An extension is 12 hours at most.",
  "detention.extension-not-by-doctor": "Only the doctor responsible for the examination can extend the time.",
  "detention.extension-not-for-condition":
    "Only the person’s condition can justify an extension. Waiting for a doctor, an approved mental health professional or a bed cannot.",
  "detention.extension-needs-superintendent": "At a police station a superintendent or above has to approve the extension.",
} as const satisfies Record<`detention.${string}`, string>;
export type LegalClockRefusal = keyof typeof legalClockRefusals;

/** May this start the clock under this section? */
export function whyNotStartClock(power: DetentionPower, clockStart: ClockStart): LegalClockRefusal | null {
  return clockStartsOf[power].includes(clockStart) ? null : "detention.start-does-not-fit";
}

export const extensionReasons = ["condition", "no-doctor", "no-approved-professional", "no-bed", "other"] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

export type ExtensionRequest = Extension & {
  byResponsibleDoctor: boolean;
  /** Section 136B(2): only "condition" will do. The others are here because people give them, and must learn why not. */
  because: ExtensionReason;
  atPoliceStation: boolean;
  superintendentApproved: boolean;
};

/** May the time be extended? Section 136B: once, by up to 12 hours, before the 24 hours end, by the responsible doctor, for the person's condition. */
export function whyNotExtend(detention: Detention, request: ExtensionRequest): LegalClockRefusal | null {
  if (detention.extension !== null) return "detention.extended-already";
  if (request.authorisedAt < detention.startedAt) return "detention.extension-before-start";
  if (request.authorisedAt >= initialExpiry(detention)) return "detention.extension-too-late";
  // Written so that a length which is no number is refused too.
  if (!(request.minutes >= 1)) return "detention.extension-too-short";
  if (request.minutes > longestExtensionMinutes) return "detention.extension-too-long";
  if (!request.byResponsibleDoctor) return "detention.extension-not-by-doctor";
  if (request.because !== "condition") return "detention.extension-not-for-condition";
  if (request.atPoliceStation && !request.superintendentApproved) return "detention.extension-needs-superintendent";
  return null;
}
