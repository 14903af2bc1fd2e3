import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { CrewResponse, TimeCorrectionRow } from "#db/queries/responses.ts";
import { correctableStageLabels, correctableStages } from "#domain/response-correction.ts";

type Props = { response: CrewResponse; corrections: readonly TimeCorrectionRow[]; mayCorrect: boolean };

/** The times as they stand, each with the way to put it right and what it was before. */
export function TimesCard({ response: { episodeId, id, times }, corrections, mayCorrect }: Props) {
  const rows = correctableStages.flatMap((stage) => {
    const at = times[stage];
    if (at === null) return [];
    const label = correctableStageLabels[stage];
    const change = mayCorrect ? { change: { href: paths.correctResponseTime(episodeId, id, stage), what: `the time of “${label}”`, text: "Correct" } } : {};
    return [{ label, value: <><ClinicalDateTime at={at} /><Before corrections={corrections.filter((each) => each.stage === stage)} /></>, ...change }];
  });
  return rows.length > 0 && <SummaryCard title="Times as recorded"><SummaryList rows={rows} /></SummaryCard>;
}

function Before({ corrections }: { corrections: readonly TimeCorrectionRow[] }) {
  return corrections.map(({ id, before, after, reason, correctedAt, correctedByName }) => (
    <p key={id} className="nhsuk-hint">
      Corrected from <s><ClinicalDateTime at={before} /></s> to <ClinicalDateTime at={after} /> by {correctedByName}, <ClinicalDateTime at={correctedAt} />, because: <span className="as-typed">{reason}</span>
    </p>
  ));
}
