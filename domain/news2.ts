/**
 * NEWS2, the National Early Warning Score, of one set of observations.
 * Reproduced from: Royal College of Physicians. National Early Warning Score (NEWS) 2: Standardising the assessment of
 * acute-illness severity in the NHS. Updated report of a working party. London: RCP, 2017.
 * It speaks about physical illness only: it says nothing about suicide or self-harm.
 */
import { news2Bands, news2Limits, news2ParameterLabels, news2Parameters } from "./news2-bands.ts";
import type { MeasuredParameter, News2Parameter, ScoreUpTo } from "./news2-bands.ts";

export const news2Acknowledgement =
  "NEWS2 © Royal College of Physicians 2017. National Early Warning Score (NEWS) 2: Standardising the assessment of acute-illness severity in the NHS.";

/** Who it must not be used for, in words to print beside the form (RCP 2017). */
export const news2NotFor = {
  "under-16": "NEWS2 is not for anyone under 16. Use the children’s early warning score.",
  pregnancy: "NEWS2 is not for anyone who is pregnant or gave birth recently. Use the maternity early warning score.",
} as const;

/** The same in place of a score. */
export const noNews2Words = { "under-16": "No NEWS2: under 16", pregnancy: "No NEWS2: pregnancy" } as const satisfies Record<keyof typeof news2NotFor, string>;

export const acvpuLevels = ["A", "C", "V", "P", "U"] as const;
export type Acvpu = (typeof acvpuLevels)[number];

export const acvpuLabels: Record<Acvpu, string> = {
  A: "Alert",
  C: "New confusion",
  V: "Responds to voice",
  P: "Responds to pain",
  U: "Unresponsive",
};

export const spo2ScaleLabels: Record<1 | 2, string> = {
  1: "Scale 1",
  2: "Scale 2 (only with confirmed hypercapnic respiratory failure and a prescribed target of 88–92%)",
};

/** `null` = not measured. Respirations and pulse a minute, SpO₂ in %, systolic pressure in mmHg, temperature in °C. */
export type News2Observations = {
  respirations: number | null;
  spo2: number | null;
  scale: 1 | 2;
  oxygen: boolean | null;
  systolic: number | null;
  pulse: number | null;
  acvpu: Acvpu | null;
  temperature: number | null;
};

export type News2Band = "low" | "low-medium" | "medium" | "high";

export const news2BandLabels: Record<News2Band, string> = {
  low: "Low",
  "low-medium": "Low to medium",
  medium: "Medium",
  high: "High",
};

export type News2 = {
  complete: boolean;
  parts: Record<News2Parameter, number | null>;
  /** 0–20, or `null`: an incomplete set has no total. */
  total: number | null;
  band: News2Band | null;
  /** One parameter scores 3 on its own. Said even of an incomplete set: what is missing cannot lower it. */
  singleThree: boolean;
  /** What was not measured, in the order of the chart. */
  missing: News2Parameter[];
};

/** Scores a set of observations; never a total while one of the seven is missing. */
export function news2(o: News2Observations): News2 {
  const parts = {
    respirations: scoreOf(o.respirations, news2Bands.respirations),
    spo2: spo2Score(o),
    oxygen: !isMeasured(o.oxygen) ? null : o.oxygen ? 2 : 0,
    systolic: scoreOf(o.systolic, news2Bands.systolic),
    pulse: scoreOf(o.pulse, news2Bands.pulse),
    acvpu: !isMeasured(o.acvpu) ? null : o.acvpu === "A" ? 0 : 3,
    temperature: scoreOf(o.temperature, news2Bands.temperature),
  };
  const missing = news2Parameters.filter((parameter) => !isMeasured(o[parameter]));
  const complete = missing.length === 0;
  const total = complete ? news2Parameters.reduce((sum, parameter) => sum + (parts[parameter] ?? 0), 0) : null;
  const singleThree = news2Parameters.some((parameter) => parts[parameter] === 3);
  return { complete, parts, total, band: total === null ? null : bandOf(total, singleThree), singleThree, missing };
}

/** Also asked of what the types rule out: anything but a number, a yes or no, or a level of consciousness is missing, and never a score of 0. */
function isMeasured(value: number | boolean | string | null): boolean {
  return Number.isFinite(value) || typeof value === "boolean" || acvpuLevels.some((level) => level === value);
}

function scoreOf(value: number | null, bands: readonly ScoreUpTo[]): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return bands.find((band) => value <= band.upTo)?.score ?? null;
}

/** On scale 2 a high saturation counts against the person only while they breathe oxygen, so it waits for that answer. */
function spo2Score(o: News2Observations): number | null {
  if (o.scale === 1) return scoreOf(o.spo2, news2Bands.spo2Scale1);
  const onAir = scoreOf(o.spo2, news2Bands.spo2Scale2OnAir);
  const onOxygen = scoreOf(o.spo2, news2Bands.spo2Scale2OnOxygen);
  if (!isMeasured(o.oxygen)) return onAir === onOxygen ? onAir : null;
  return o.oxygen ? onOxygen : onAir;
}

function bandOf(total: number, singleThree: boolean): News2Band {
  if (total >= 7) return "high";
  if (total >= 5) return "medium";
  return singleThree ? "low-medium" : "low";
}

/** What the score asks the crew to do before leaving somebody at home. A prompt that can be overridden with a reason, never a bar. */
export const news2Prompts = ["time-critical", "physical-health-review"] as const;
export type News2Prompt = (typeof news2Prompts)[number];

export const news2PromptWords: Record<News2Prompt, string> = {
  "time-critical": "NEWS2 is 7 or more: treat as time-critical.",
  "physical-health-review": "NEWS2 is 5 or more, or one part scores 3: review physical health before deciding not to convey.",
};

/** Local policy on the RCP thresholds. An incomplete set prompts by what was measured: what is missing can only add to it. */
export function news2Prompt({ parts, singleThree }: News2): News2Prompt | null {
  const atLeast = news2Parameters.reduce((sum, parameter) => sum + (parts[parameter] ?? 0), 0);
  if (atLeast >= 7) return "time-critical";
  return singleThree || atLeast >= 5 ? "physical-health-review" : null;
}

/**
 * Could somebody have this measurement?
 * @returns one sentence for the field, or `null` when it is plausible
 */
export function whyNotPlausible(parameter: MeasuredParameter, value: number): string | null {
  const { least, most, decimals, unit } = news2Limits[parameter];
  // Tenths have no exact binary form, so the number is compared with itself as it would be written.
  const isExact = Number.isFinite(value) && Number(value.toFixed(decimals)) === value;
  if (isExact && value >= least && value <= most) return null;
  const kind = decimals === 0 ? "a whole number" : "a number with at most one decimal";
  return `Enter ${labelWithin(parameter)} as ${kind} from ${least} to ${most}${unit === "%" ? "" : " "}${unit}, or leave it empty if it was not measured.`;
}

/**
 * Does hardly anybody have this measurement? Then somebody has to say that it is right.
 * @returns what to tick beside the field, such as `Yes, 41.8 °C is right`, or `null`
 */
export function whatToConfirm(parameter: MeasuredParameter, value: number): string | null {
  const { usualFrom, usualTo, unit } = news2Limits[parameter];
  return value >= usualFrom && value <= usualTo ? null : `Yes, ${value}${unit === "%" ? "" : " "}${unit} is right`;
}

/** Why it is asked about, beside the field. */
export function unusualWords(parameter: MeasuredParameter, value: number): string {
  const { usualFrom, usualTo, unit } = news2Limits[parameter];
  const space = unit === "%" ? "" : " ";
  return `${value}${space}${unit} is unusual: ${labelWithin(parameter)} is nearly always from ${usualFrom} to ${usualTo}${space}${unit}. Is this right? Tick the box below, or correct it.`;
}

/** The score in one line: `NEWS2 5, medium`, or `Incomplete – 6 of 7: temperature missing. Scoring 3 already: respirations`. */
export function news2Words(score: News2): string {
  if (score.total !== null && score.band !== null) return `NEWS2 ${score.total}, ${news2BandLabels[score.band].toLowerCase()}`;
  const measured = news2Parameters.length - score.missing.length;
  const missing = listWords(score.missing);
  const threes = news2Parameters.filter((parameter) => score.parts[parameter] === 3);
  const head = `Incomplete – ${measured} of ${news2Parameters.length}: ${missing} missing`;
  return threes.length === 0 ? head : `${head}. Scoring 3 already: ${listWords(threes)}`;
}

function listWords(parameters: News2Parameter[]): string {
  const words = parameters.map(labelWithin);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A label in the middle of a sentence: `pulse`, but still `SpO₂`. */
function labelWithin(parameter: News2Parameter): string {
  const label = news2ParameterLabels[parameter];
  return parameter === "spo2" ? label : label.toLowerCase();
}
