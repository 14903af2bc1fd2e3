import type { PersonRecord } from "#db/queries/person-record.ts";
import { alertKindLabels } from "#domain/alert-fact.ts";
import { languageLabels, languages } from "#domain/language.ts";
import { linesOf } from "#domain/person.ts";

/** Interpreter, communication needs and adjustments: what whoever speaks with the person does differently. */
export function Needs({ record }: { record: PersonRecord }) {
  const needs = needsOf(record);
  if (needs.length === 0) return <p className="no-data">No need for an interpreter, no communication need and no adjustment is recorded</p>;
  return <ul>{needs.map(({ what, words }) => <li key={what + words}><strong>{what}</strong>{words && <>: <span className="as-typed">{words}</span></>}</li>)}</ul>;
}

function needsOf({ details: { interpreterNeeded, language, communicationNeeds, reasonableAdjustments }, alerts }: PersonRecord): { what: string; words: string }[] {
  const said = (kind: "communication-need" | "reasonable-adjustment") => alerts.filter((alert) => alert.kind === kind && alert.inError === null).map(({ words }) => words);
  const listed = (kind: "communication-need" | "reasonable-adjustment", text: string | null) => [...linesOf(text), ...said(kind)].map((words) => ({ what: alertKindLabels[kind], words }));
  return [
    ...(interpreterNeeded ? [{ what: "Interpreter needed", words: languageWords(language) }] : []),
    ...listed("communication-need", communicationNeeds),
    ...listed("reasonable-adjustment", reasonableAdjustments),
  ];
}

/** A language by its name; one that is not on the list stands in words. */
export function languageWords(language: string | null): string {
  const known = languages.find((each) => each === language);
  return known ? languageLabels[known] : (language ?? "language not known");
}
