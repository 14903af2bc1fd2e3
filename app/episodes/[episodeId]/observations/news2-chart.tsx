import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { acvpuLabels, news2Acknowledgement, news2BandLabels, type Acvpu } from "#domain/news2.ts";
import { news2ParameterLabels, news2Parameters, type News2Parameter } from "#domain/news2-bands.ts";
import { scoreOf, type ObservationSet } from "#domain/observations.ts";

const units: Partial<Record<News2Parameter, string>> = { respirations: "a minute", spo2: "%", systolic: "mmHg", pulse: "a minute", temperature: "°C" };

/**
 * Sets of observations in the row order of the RCP chart, oldest on the left. Each part carries its digit beside the measurement, and the
 * chart's tint behind it (0 white, 1 yellow, 2 orange, 3 red).
 */
export function News2Chart({ sets, inError = false }: { sets: readonly ObservationSet[]; /** Struck through: counts for nothing. */ inError?: boolean }) {
  return (
    <>
      <div className="data-table-scroll" role="region" tabIndex={0} aria-labelledby="news2-chart">
        <table className={`data-table data-table--comfortable news2-chart${inError ? " news2-chart--in-error" : ""}`}>
          <caption id="news2-chart">{inError && "Entered in error: "}Observations and NEWS2. The digit after each value is its part of the score</caption>
          <thead>
            <tr>
              <th scope="col">Taken at</th>
              {sets.map((set) => <th key={set.id} scope="col"><ClinicalDateTime at={set.takenAt} /></th>)}
            </tr>
          </thead>
          <tbody>
            {news2Parameters.map((parameter) => <ParameterRow key={parameter} parameter={parameter} sets={sets} />)}
            <tr className="news2-chart__total">
              <th scope="row">NEWS2</th>
              {sets.map((set) => <td key={set.id}>{set.total ?? <span className="no-data">No total</span>}</td>)}
            </tr>
            <tr>
              <th scope="row">Clinical risk (NEWS2)</th>
              {sets.map((set) => <td key={set.id}>{bandWords(set) ?? <span className="no-data">–</span>}</td>)}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="news2-chart__source">{news2Acknowledgement} It speaks of physical illness only.</p>
    </>
  );
}

function ParameterRow({ parameter, sets }: { parameter: News2Parameter; sets: readonly ObservationSet[] }) {
  const unit = units[parameter];
  return (
    <tr>
      <th scope="row">{news2ParameterLabels[parameter]}{unit && ` (${unit})`}</th>
      {sets.map((set) => {
        const score = set.parts[parameter] ?? null;
        return (
          <td key={set.id} className={score === null ? undefined : `news2 news2--${score}`}>
            {measuredWords(parameter, set) ?? <span className="no-data">Not measured</span>}
            {score !== null && <> <span className="news2__score"><span className="nhsuk-u-visually-hidden">scores </span>{score}</span></>}
          </td>
        );
      })}
    </tr>
  );
}

function measuredWords(parameter: News2Parameter, set: ObservationSet): string | null {
  const value = set[parameter];
  if (value === null) return null;
  if (parameter === "oxygen") return value ? "Oxygen" : "Air";
  if (parameter === "acvpu") return acvpuLabels[value as Acvpu];
  if (parameter === "spo2") return `${value}${set.scale === 2 ? " (scale 2)" : ""}`;
  return String(value);
}

/** The RCP's own word for the total, never a word about anything but physical illness. */
function bandWords(set: ObservationSet): string | null {
  const band = scoreOf(set)?.band ?? null;
  return band && news2BandLabels[band];
}
