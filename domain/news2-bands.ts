/** The chart of NEWS2 as data (RCP 2017, chart 1): each row the score up to and including a value. */
export const news2Parameters = ["respirations", "spo2", "oxygen", "systolic", "pulse", "acvpu", "temperature"] as const;
export type News2Parameter = (typeof news2Parameters)[number];

export const news2ParameterLabels: Record<News2Parameter, string> = {
  respirations: "Respirations",
  spo2: "SpO₂",
  oxygen: "Air or oxygen",
  systolic: "Systolic blood pressure",
  pulse: "Pulse",
  acvpu: "Consciousness",
  temperature: "Temperature",
};

export type ScoreUpTo = { upTo: number; score: 0 | 1 | 2 | 3 };

export const news2Bands = {
  respirations: [
    { upTo: 8, score: 3 },
    { upTo: 11, score: 1 },
    { upTo: 20, score: 0 },
    { upTo: 24, score: 2 },
    { upTo: Infinity, score: 3 },
  ],
  spo2Scale1: [
    { upTo: 91, score: 3 },
    { upTo: 93, score: 2 },
    { upTo: 95, score: 1 },
    { upTo: Infinity, score: 0 },
  ],
  spo2Scale2OnAir: [
    { upTo: 83, score: 3 },
    { upTo: 85, score: 2 },
    { upTo: 87, score: 1 },
    { upTo: Infinity, score: 0 },
  ],
  spo2Scale2OnOxygen: [
    { upTo: 83, score: 3 },
    { upTo: 85, score: 2 },
    { upTo: 87, score: 1 },
    { upTo: 92, score: 0 },
    { upTo: 94, score: 1 },
    { upTo: 96, score: 2 },
    { upTo: Infinity, score: 3 },
  ],
  systolic: [
    { upTo: 90, score: 3 },
    { upTo: 100, score: 2 },
    { upTo: 110, score: 1 },
    { upTo: 219, score: 0 },
    { upTo: Infinity, score: 3 },
  ],
  pulse: [
    { upTo: 40, score: 3 },
    { upTo: 50, score: 1 },
    { upTo: 90, score: 0 },
    { upTo: 110, score: 1 },
    { upTo: 130, score: 2 },
    { upTo: Infinity, score: 3 },
  ],
  temperature: [
    { upTo: 35, score: 3 },
    { upTo: 36, score: 1 },
    { upTo: 38, score: 0 },
    { upTo: 39, score: 1 },
    { upTo: Infinity, score: 2 },
  ],
} as const satisfies Record<string, readonly ScoreUpTo[]>;

/** The five that are measured with a number. */
export type MeasuredParameter = Exclude<News2Parameter, "oxygen" | "acvpu">;

type Limits = { least: number; most: number; usualFrom: number; usualTo: number; decimals: 0 | 1; unit: string };

/**
 * What a living person's measurement can be (least to most): outside it something was mistyped. Wide on purpose: a true extreme must never be
 * refused. What nearly everybody's is, ill people included (usualFrom to usualTo): outside it somebody has to say that it is right. Both are
 * local policy. A reading that cannot be taken is left empty, not entered as 0.
 */
export const news2Limits: Record<MeasuredParameter, Limits> = {
  respirations: { least: 1, most: 90, usualFrom: 6, usualTo: 50, decimals: 0, unit: "a minute" },
  spo2: { least: 40, most: 100, usualFrom: 70, usualTo: 100, decimals: 0, unit: "%" },
  systolic: { least: 30, most: 320, usualFrom: 60, usualTo: 250, decimals: 0, unit: "mmHg" },
  pulse: { least: 10, most: 300, usualFrom: 30, usualTo: 200, decimals: 0, unit: "a minute" },
  temperature: { least: 20, most: 45, usualFrom: 33, usualTo: 41, decimals: 1, unit: "°C" },
};
