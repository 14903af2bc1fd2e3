import { cellName } from "#domain/answer-rows.ts";
import type { SectionId } from "#domain/assessment-sections.ts";

/** A section as somebody would have written it, invented, by the names of its fields. */
export type Script = Readonly<Record<string, string | string[]>>;

/** Somebody whom a crew meets, in every section of an assessment: where there are several scripts, chance takes one. What is written in one section is not denied in another. */
export type Portrait = Readonly<Record<SectionId, readonly Script[]>>;

/** Rows under the names of their cells. */
export function rows(group: string, ...each: Readonly<Record<string, string>>[]): Script {
  return Object.fromEntries(each.flatMap((row, index) => Object.entries(row).map(([cell, words]) => [cellName(group, index + 1, cell), words])));
}

/** The answers to q1, q2 … of a questionnaire. */
export const answers = (key: string, ...points: (number | string)[]): Script => Object.fromEntries(points.map((value, index) => [`${key}-q${index + 1}`, String(value)]));

export const surveyWell: Script = { bleeding: "no", airway: "clear", breathing: "normal", circulation: "normal", acvpu: "A", "gcs-eyes": "e4", "gcs-verbal": "v5", "gcs-motor": "m6", pupils: "normal" };
export const orientated: Script = { "oriented-time": "yes", "oriented-place": "yes", "oriented-person": "yes" };
