/**
 * The Glasgow Coma Scale (Teasdale and Jennett 1974, in the wording of 2014): three parts, each with its own points or "not testable".
 * A part that was not testable leaves no total: the parts are read instead (glasgowcomascale.org).
 */
import type { Answers } from "./assessment-question.ts";

export const comaScaleParts = ["eyes", "verbal", "motor"] as const;
export type ComaScalePart = (typeof comaScaleParts)[number];

export const comaScaleLabels: Record<ComaScalePart, string> = { eyes: "Eyes open", verbal: "They speak", motor: "They move" };

/** By points; `nt` = not testable, for example swollen eyes, a tube, or another language. */
export const comaScaleAnswers: Record<ComaScalePart, Readonly<Record<string, string>>> = {
  eyes: { e4: "4 – on their own", e3: "3 – to sound", e2: "2 – to pressure", e1: "1 – not at all", nt: "NT – not testable" },
  verbal: { v5: "5 – orientated", v4: "4 – confused", v3: "3 – words", v2: "2 – sounds", v1: "1 – nothing", nt: "NT – not testable" },
  motor: { m6: "6 – obeys commands", m5: "5 – localises", m4: "4 – normal flexion", m3: "3 – abnormal flexion", m2: "2 – extension", m1: "1 – nothing", nt: "NT – not testable" },
};

/** Points, `"nt"`, or `null` where nothing was recorded. */
export type ComaScale = Record<ComaScalePart, number | "nt" | null>;

/**
 * The total of the three parts.
 * @returns 3 to 15, or `null` while a part is missing or was not testable
 */
export function comaScaleTotal({ eyes, verbal, motor }: ComaScale): number | null {
  return typeof eyes === "number" && typeof verbal === "number" && typeof motor === "number" ? eyes + verbal + motor : null;
}

/** Out of the answers of a section that asks the three parts. */
export function comaScaleIn(answers: Answers): ComaScale {
  const part = (name: ComaScalePart): number | "nt" | null => {
    const given = answers[`gcs-${name}`];
    if (given === "nt") return "nt";
    return typeof given === "string" && Object.hasOwn(comaScaleAnswers[name], given) ? Number(given.slice(1)) : null;
  };
  return { eyes: part("eyes"), verbal: part("verbal"), motor: part("motor") };
}

/** `E4 V4 M6, 14 of 15`, or `E4 V NT M6, no total: a part was not testable`; empty where nothing was recorded. */
export function comaScaleWords(scale: ComaScale): string {
  if (comaScaleParts.every((part) => scale[part] === null)) return "";
  const parts = comaScaleParts.map((part) => `${part.charAt(0).toUpperCase()}${scale[part] === "nt" ? " NT" : (scale[part] ?? " –")}`).join(" ");
  const total = comaScaleTotal(scale);
  if (total !== null) return `${parts}, ${total} of 15`;
  return `${parts}, no total: ${Object.values(scale).includes(null) ? "a part is missing" : "a part was not testable"}`;
}

/** The question after which the total is read. */
export const lastOfComaScale = "gcs-motor";

/** What a section with the three parts is read with. */
export function comaScaleAnswer(answers: Answers): { question: string; wording: string; answer: string; group: string }[] {
  const words = comaScaleWords(comaScaleIn(answers));
  return words === "" ? [] : [{ question: "gcs-total", wording: "Glasgow Coma Scale", answer: words, group: "Disability" }];
}
