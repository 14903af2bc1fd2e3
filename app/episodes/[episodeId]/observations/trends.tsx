import { Trend } from "#components/chart/trend.tsx";
import { news2ParameterLabels, type MeasuredParameter } from "#domain/news2-bands.ts";
import { measuredParameters, setsThatStand, type ObservationSet } from "#domain/observations.ts";

/** Where NEWS2 scores nothing (RCP 2017, chart 1). Saturation depends on its scale, so it has no band. */
const scoringNothing: Partial<Record<MeasuredParameter, { low: number; high: number }>> = {
  respirations: { low: 12, high: 20 },
  systolic: { low: 111, high: 219 },
  pulse: { low: 51, high: 90 },
  temperature: { low: 36.1, high: 38 },
};

const units: Record<MeasuredParameter, string> = { respirations: "a minute", spo2: "%", systolic: "mmHg", pulse: "a minute", temperature: "°C" };

/** How each measurement goes, once there are two sets that stand. */
export function Trends({ sets }: { sets: readonly ObservationSet[] }) {
  const standing = setsThatStand(sets);
  if (standing.length < 2) return null;
  return (
    <section aria-labelledby="trends">
      <h2 id="trends">How they go</h2>
      {measuredParameters.map((parameter) => {
        const readings = standing.flatMap(({ takenAt, ...set }) => (set[parameter] === null ? [] : [{ at: takenAt, value: set[parameter] }]));
        const normal = scoringNothing[parameter];
        return readings.length < 2 ? null : (
          <Trend key={parameter} title={news2ParameterLabels[parameter]} unit={units[parameter]} readings={readings} normal={normal && { ...normal, population: "scores 0 in NEWS2, from 16 years" }} />
        );
      })}
    </section>
  );
}
