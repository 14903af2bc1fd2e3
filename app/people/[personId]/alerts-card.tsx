import { paths } from "#app/paths.ts";
import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { allergyTitle } from "#components/record/alert-strip.tsx";
import type { PersonRecord, RecordAlert } from "#db/queries/person-record.ts";
import { alertKindLabels, allergyState } from "#domain/alert-fact.ts";
import { Provenance, Struck } from "./provenance.tsx";

/** Allergies and alerts, each with where it comes from. What was entered in error stays, struck through. */
export function AlertsCard({ record: { personId, alerts } }: { record: PersonRecord }) {
  const standing = alerts.filter(({ inError }) => inError === null);
  const struck = alerts.filter(({ inError }) => inError !== null);
  const { state } = allergyState(standing);
  return (
    <SummaryCard title="Allergies and alerts" actions={<a href={paths.newAlert(personId)}>Add<span className="nhsuk-u-visually-hidden"> an alert</span></a>}>
      <p id="alerts"><strong>{allergyTitle(state)}</strong></p>
      {standing.length === 0 && <p className="no-data">No alerts recorded</p>}
      <ul className="alert-facts">{standing.map((alert) => <Fact key={alert.id} alert={alert} personId={personId} />)}</ul>
      {struck.length > 0 && <Details summary={`Entered in error (${struck.length})`}><ul className="alert-facts">{struck.map(({ id, kind, words, inError }) => <Struck key={id} words={`${alertKindLabels[kind]}: ${words}`} struck={inError} />)}</ul></Details>}
    </SummaryCard>
  );
}

function Fact({ alert, personId }: { alert: RecordAlert; personId: string }) {
  return (
    <li>
      <strong>{alertKindLabels[alert.kind]}</strong>{alert.words && <>: <span className="as-typed">{alert.words}</span></>}
      <br />
      <Provenance {...alert}>
        <a href={paths.alertInError(personId, alert.id)}>Entered in error<span className="nhsuk-u-visually-hidden">: {alertKindLabels[alert.kind]} {alert.words}</span></a>
      </Provenance>
    </li>
  );
}
