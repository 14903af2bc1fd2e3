/** What stands in the way of writing down a legal detention, in words. */
export const extensionRefusals = {
  "detention.extension-before-start": "The extension is dated before the clock started. Check both times.",
  "detention.extension-too-late": "The 24 hours had ended. An extension counts only if it was granted before they ended.",
  "detention.extension-not-whole-minutes": "Enter the length in whole hours and minutes.",
  "detention.extension-too-short": "Enter by how much the time is extended: at least a minute.",
  "detention.extension-too-long": "An extension is 12 hours at most.",
} as const satisfies Record<`detention.${string}`, string>;
export type ExtensionRefusal = keyof typeof extensionRefusals;

export const detentionRefusals = {
  ...extensionRefusals,
  "detention.already-in-error": "This is marked as entered in error already.",
  "detention.clock-already-runs": "A section 135 or 136 of this person is running already, and another place of safety does not start it again. Record how that one ended first.",
  "detention.ended": "Its end is recorded already.",
  "detention.ended-before-start": "That is before the clock started. Check both times.",
  "detention.ended-in-the-future": "That time is still to come. Enter when it ended.",
  "detention.ended-without-words": "The time was over before that. Write what happened after it was over, and who decided it.",
  "detention.extended-already": "The time was extended already. It can be extended only once.",
  "detention.extension-after-the-end": "An extension can be granted only before the end. Check both times.",
  "detention.extension-in-the-future": "That time is still to come. Enter when the doctor granted it.",
  "detention.extension-needs-superintendent": "At a police station a superintendent or above has to approve the extension. Write who did.",
  "detention.extension-not-by-doctor": "Only the doctor responsible for the examination can extend the time.",
  "detention.extension-not-for-condition":
    "Only the person’s condition can justify an extension. Waiting for a doctor, an approved mental health professional or a bed cannot.",
  "detention.in-error": "This is marked as entered in error. Nothing more can be recorded of it.",
  "detention.no-extension": "No extension stands. There is nothing to mark.",
  "detention.no-clock": "Only sections 135 and 136 run against the clock.",
  "detention.no-place": "Choose where the person is kept.",
  "detention.no-start": "Choose what started the clock.",
  "detention.not-yours": "Only whoever recorded this, or a consultant nurse, can mark it as entered in error.",
  "detention.over-before-it-ends": "The time was not over yet then. Choose how it really ended.",
  "detention.police-station-age-unknown": "Nobody under 18 may be kept at a police station. Find out their age, then say that they are 18 or over.",
  "detention.police-station-under-18": "Nobody under 18 may be kept at a police station. Another place of safety has to take them now.",
  "detention.police-station-unauthorised": "A police station needs an inspector or above who authorised it. Write who did.",
  "detention.power-in-words": "Write which legal status it is.",
  "detention.start-does-not-fit": "This start belongs to the other section. Choose what started the clock under this section.",
  "detention.start-in-the-future": "That time is still to come. Enter when the clock started.",
  "detention.start-too-long-ago": "That is more than 36 hours before this call, so the time was over before it rang. Check the date.",
  "detention.time-not-understood": "The time cannot be read. Enter the date and the time again.",
} as const satisfies Record<`detention.${string}`, string>;
export type DetentionRefusal = keyof typeof detentionRefusals;
