import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { CrewResponse, ReportRow, TimeCorrectionRow } from "#db/queries/responses.ts";
import { writtenLate } from "#domain/late-entry.ts";
import { correctableStageLabels, correctableStages } from "#domain/response-correction.ts";

type Props = { response: CrewResponse; corrections: readonly TimeCorrectionRow[]; reports: readonly ReportRow[]; mayCorrect: boolean };

/** The times as they stand, each with who told of it, the way to put it right and what it was before. */
export function TimesCard({ response: { episodeId, id, times }, corrections, reports, mayCorrect }: Props) {
  const rows = correctableStages.flatMap((stage) => {
    const at = times[stage];
    if (at === null) return [];
    const label = correctableStageLabels[stage];
    const change = mayCorrect ? { change: { href: paths.correctResponseTime(episodeId, id, stage), what: `the time of “${label}”`, text: "Correct" } } : {};
    return [{ label, value: <><ClinicalDateTime at={at} /><Told at={at} report={reports.find((each) => each.stage === stage)} /><Before corrections={corrections.filter((each) => each.stage === stage)} /></>, ...change }];
  });
  return rows.length > 0 && <SummaryCard title="Times as recorded"><SummaryList rows={rows} /></SummaryCard>;
}

/** Pressed at the time, or written down later: then both times stand. */
function Told({ at, report }: { at: Date; report: ReportRow | undefined }) {
  if (report === undefined) return null;
  const late = writtenLate(at, report.reportedAt);
  return <>, {report.reportedByName}{late && <>. Written <ClinicalDateTime at={late} /></>}</>;
}

function Before({ corrections }: { corrections: readonly TimeCorrectionRow[] }) {
  return corrections.map(({ id, before, after, reason, correctedAt, correctedByName }) => (
    <p key={id} className="nhsuk-hint">
      Corrected from <s><ClinicalDateTime at={before} /></s> to <ClinicalDateTime at={after} /> by {correctedByName}, <ClinicalDateTime at={correctedAt} />, because: <span className="as-typed">{reason}</span>
    </p>
  ));
}
