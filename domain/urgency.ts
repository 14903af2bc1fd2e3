/**
 * How soon somebody must be seen: the urgency of the response, never a prediction about the person
 * (NICE NG225 1.6: no scale or level predicts suicide or self-harm).
 * Each level carries the national CLINICAL RESPONSE PRIORITY TYPE (MHSDS: 1 Emergency, 4 Very urgent, 2 Urgent, 3 Routine) beside
 * the letter and time frame of the UK Mental Health Triage Scale (Sands, Elsom, Colgate 2015), whose wording is copyright:
 * the descriptions here are our own.
 */
export const urgencies = ["emergency", "very-urgent", "urgent", "soon", "routine", "signpost", "advice"] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyLabels: Record<Urgency, string> = {
  emergency: "Emergency",
  "very-urgent": "Very urgent",
  urgent: "Urgent",
  soon: "Soon",
  routine: "Routine",
  signpost: "Signpost",
  advice: "Advice",
};

export type ResponsePriority = "1" | "2" | "3" | "4";
export type TriageScaleLetter = "A" | "B" | "C" | "D" | "E" | "F" | "G";

type UrgencyFacts = {
  /** `null`: no national code, because no mental health service needs to see the person. */
  responsePriority: ResponsePriority | null;
  scaleLetter: TriageScaleLetter;
  /** From the triage decision to being seen face to face; `null` where nobody is to attend. */
  targetMinutes: number | null;
  within: string;
  description: string;
};

const hour = 60;
const day = 24 * hour;

export const urgencyFacts: Record<Urgency, UrgencyFacts> = {
  emergency: {
    responsePriority: "1",
    scaleLetter: "A",
    targetMinutes: 0,
    within: "Immediately",
    description: "Somebody’s life or safety is in danger now. Send an ambulance, and police or fire where needed; stay on the line.",
  },
  "very-urgent": {
    responsePriority: "4",
    scaleLetter: "B",
    targetMinutes: 4 * hour,
    within: "Within 4 hours",
    description: "Cannot safely wait until tomorrow: a clinician sees the person within hours, and somebody stays with them until then.",
  },
  urgent: {
    responsePriority: "2",
    scaleLetter: "C",
    targetMinutes: day,
    within: "Within 24 hours",
    description: "Very distressed or getting worse quickly, and safe for now with what has been agreed: face to face within a day.",
  },
  soon: {
    responsePriority: "3",
    scaleLetter: "D",
    targetMinutes: 3 * day,
    within: "Within 72 hours",
    description: "Distressed or unwell, with some support in place: face to face within three days.",
  },
  routine: {
    responsePriority: "3",
    scaleLetter: "E",
    targetMinutes: 28 * day,
    within: "Within 28 days",
    description: "Needs a mental health service and can wait for an appointment.",
  },
  signpost: {
    responsePriority: null,
    scaleLetter: "F",
    targetMinutes: null,
    within: "No visit by us",
    description: "Another service fits better, such as the GP, social care or a charity. Say which, and how to reach it.",
  },
  advice: {
    responsePriority: null,
    scaleLetter: "G",
    targetMinutes: null,
    within: "No visit",
    description: "Advice or information is what is needed, for the person, somebody who cares for them or a professional.",
  },
};

/**
 * When the person must have been seen. Elapsed time, as the national measures count it: 24 hours stay 24 hours when the clocks change.
 * @returns the instant, or `null` where nobody is to attend
 */
export function dueBy(urgency: Urgency, decidedAt: Date): Date | null {
  const { targetMinutes } = urgencyFacts[urgency];
  return targetMinutes === null ? null : new Date(decidedAt.getTime() + targetMinutes * 60_000);
}
