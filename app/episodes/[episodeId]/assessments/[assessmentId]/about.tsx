import { SummaryList } from "#components/page/summary-list.tsx";
import { Tag } from "#components/page/tag.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { isLateEntry } from "#domain/assessment.ts";
import type { Assessment } from "#domain/assessment.ts";
import { signingState, signingStateLabels, type Signing } from "#domain/signing.ts";

/** When the person was seen and when it was written, by whom, and whether it is signed. */
export function AboutAssessment({ assessment: { happenedAt, startedAt, startedBy, authors, signOff }, signing }: { assessment: Assessment; signing: Signing }) {
  const names = [...new Set([startedBy.name, ...authors.map(({ name }) => name)])].join(", ");
  const state = signingState(signing);
  return (
    <SummaryList rows={[
      { label: "Seen", value: <ClinicalDateTime at={happenedAt} /> },
      { label: "Writing began", value: <><ClinicalDateTime at={startedAt} />{isLateEntry(happenedAt, startedAt) && <> <Tag>Late entry</Tag></>}</> },
      { label: "Written by", value: names },
      { label: "Signed off", value: signOff && <>{signOff.by.name}, <ClinicalDateTime at={signOff.at} />{state !== "final" && <> <Tag kind="waiting">{signingStateLabels[state]}</Tag></>}</>, empty: "Not yet: this is a draft" },
    ]} />
  );
}
