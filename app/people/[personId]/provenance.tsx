import type { ReactNode } from "react";
import { ClinicalDate, ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { PersonRecord, Struck as StruckOut } from "#db/queries/person-record.ts";
import type { DetailGroup } from "#domain/detail-groups.ts";
import { originOf } from "#domain/detail-origin.ts";

type Said = { source: string; statedOn: string | null; recordedAt: Date; recordedBy: string; /** What can be done with the entry. */ children?: ReactNode };

/** Where a fact comes from: its source, when it was said where that differs from when it was written, and who wrote it. */
export function Provenance({ source, statedOn, recordedAt, recordedBy, children }: Said) {
  return (
    <span className="nhsuk-hint">
      {source}{statedOn && <>, <ClinicalDate at={statedOn} /></>}. Recorded <ClinicalDateTime at={recordedAt} />, {recordedBy}. <span className="no-print">{children}</span>
    </span>
  );
}

/** An entry that was marked as entered in error: struck through with the reason, never removed. */
export function Struck({ words, struck }: { words: string; struck: StruckOut | null }) {
  return (
    <li>
      <span className="nhsuk-u-visually-hidden">Entered in error: </span>
      <s className="as-typed">{words}</s>
      {struck && <><br /><span className="nhsuk-hint">{struck.reason} (<ClinicalDateTime at={struck.at} />, {struck.by})</span></>}
    </li>
  );
}

/** The same of a detail: it keeps its own source, author and date when another detail is changed. */
export function Origin({ of, record, label }: { of: DetailGroup; record: Pick<PersonRecord, "origins">; /** Where several stand together. */ label?: string }) {
  const { at, by, source } = originOf(of, record.origins);
  return (
    <span className="nhsuk-hint origin">
      {label && `${label}: `}{source ?? "Source not recorded"}. Recorded <ClinicalDateTime at={at} />{by && `, ${by}`}.
    </span>
  );
}
