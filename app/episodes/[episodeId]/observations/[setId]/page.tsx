import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { news2ParameterLabels } from "#domain/news2-bands.ts";
import { threeStateLabels } from "#domain/red-flag.ts";
import { whyNotMarkInError, type ObservationSet } from "#domain/observations.ts";
import { ReviewWords } from "../review-words.tsx";
import { News2Chart } from "../news2-chart.tsx";
import { openObservations } from "./opened.ts";
import { ScoreWords } from "../score-words.tsx";

type Props = { params: Promise<{ episodeId: string; setId: string }> };

/** One set: its score with the working shown, who wrote it and when it was taken. */
export default async function ObservationSetPage({ params }: Props) {
  const { set, banner, review, episodeId, actor, page } = await openObservations(params, "observation-set");
  const mayMark = whyNotMarkInError(set, actor) === null;
  return (
    <Shell {...page.shell} title="Observations" person={banner} back={{ href: paths.observations(episodeId), label: "Back to all observations" }}>
      {set.enteredInError ? <InError error={set.enteredInError} /> : <ScoreWords set={set} />}
      <News2Chart sets={[set]} inError={set.enteredInError !== null} />
      <SummaryList rows={[
        { label: "Taken at", value: <ClinicalDateTime at={set.takenAt} /> },
        { label: "Written at", value: <ClinicalDateTime at={set.recordedAt} /> },
        { label: "By", value: set.recordedByName },
        { label: "Pregnant, or gave birth in the last 6 weeks", value: set.pregnancy && threeStateLabels[set.pregnancy], empty: "Not asked" },
        ...(set.confirmed.length > 0 ? [{ label: "Unusual, and confirmed by the writer", value: set.confirmed.map((parameter) => news2ParameterLabels[parameter]).join(", ") }] : []),
        ...(review ? [{ label: "Physical-health review", value: <ReviewWords review={review} /> }] : []),
        { label: "Note", value: set.note && <span className="as-typed">{set.note}</span>, empty: "None" },
      ]} />
      <p><a className="nhsuk-button nhsuk-button--secondary" href={paths.newObservations(episodeId)}>New observations</a></p>
      {mayMark && <p className="no-print"><a href={paths.observationsInError(episodeId, set.id)}>Mark this set as entered in error</a></p>}
    </Shell>
  );
}

function InError({ error }: { error: NonNullable<ObservationSet["enteredInError"]> }) {
  return (
    <InlineAlert kind="warning" title="Entered in error">
      <p className="as-typed">{error.reason}</p>
      <p>{error.byName}, <ClinicalDateTime at={error.at} />. The set stays in the record and counts for nothing.</p>
    </InlineAlert>
  );
}
