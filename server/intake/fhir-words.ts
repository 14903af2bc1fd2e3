import type { Coding, Concept, Extensions } from "./fhir-shape.ts";

/** Trimmed text, or null when there is nothing in it. */
export function textOrNull(text: string | undefined | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

/** The parts that say something, in order, each once. Null when none does. */
export function joined(parts: readonly (string | undefined | null)[], between: string): string | null {
  const said = parts.map(textOrNull).filter((part) => part !== null);
  return said.length === 0 ? null : [...new Set(said)].join(between);
}

/** SNOMED CT's semantic tag in brackets says nothing to a reader. (Trimmed first: a pattern for both would be slow on a text of blanks.) */
export function displayOf(coding: Coding): string | null {
  const display = textOrNull(coding.display);
  return textOrNull(display?.replace(/\((?:finding|situation|disorder|event|observable entity)\)$/i, "")) ?? display ?? textOrNull(coding.code);
}

/** A concept in words: the sender's own text, else what its codes are called. */
export function wordsOf(concept: Concept | undefined): string | null {
  return textOrNull(concept?.text) ?? joined((concept?.coding ?? []).map(displayOf), ", ");
}

/** Codes of a concept from one code system, named by the end of its address; addresses differ in case and in http or https. */
export function codesIn(concept: Concept | undefined, system: string): string[] {
  return (concept?.coding ?? []).filter((one) => isSystem(one.system, system)).flatMap((one) => (one.code === undefined ? [] : [one.code]));
}

export function isSystem(address: string | undefined, name: string): boolean {
  return address?.toLowerCase().endsWith(`/${name.toLowerCase()}`) ?? false;
}

/** An extension by the end of its address, from an element or from within another extension. */
export function extension(extensions: Extensions, name: string) {
  return extensions?.find((one) => isSystem(one.url, name)) ?? null;
}
