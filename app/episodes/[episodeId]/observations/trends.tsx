import { Trend, type Reading } from "#components/chart/trend.tsx";
import { news2ParameterLabels, type MeasuredParameter } from "#domain/news2-bands.ts";
import { measuredParameters, setsThatStand, type ObservationSet } from "#domain/observations.ts";

/** Where NEWS2 scores nothing (RCP 2017, chart 1). Not for the systolic pressure: it scores nothing up to 219, and that is not normal. */
function scoringNothing(parameter: MeasuredParameter, sets: readonly ObservationSet[]): { low: number; high: number } | undefined {
  // NEWS2 is for nobody under 16 and nobody pregnant, and neither is its band.
  if (sets.some(({ exclusion }) => exclusion !== null)) return undefined;
  switch (parameter) {
    case "respirations": return { low: 12, high: 20 };
    case "pulse": return { low: 51, high: 90 };
    case "temperature": return { low: 36.1, high: 38 };
    // Two scales have no band in common.
    case "spo2": return sets.every(({ scale }) => scale === 1) ? { low: 96, high: 100 } : undefined;
    case "systolic": return undefined;
  }
}

const units: Record<MeasuredParameter, string> = { respirations: "a minute", spo2: "%", systolic: "mmHg", pulse: "a minute", temperature: "°C" };

type Props = { sets: readonly ObservationSet[]; /** The time that is looked at; from the first set to the last where left out. */ span?: { from: Date; to: Date } | null };

/** How each measurement goes, once there are two sets that stand. */
export function Trends({ sets, span = null }: Props) {
  const standing = setsThatStand(sets);
  if (standing.length < 2) return null;
  return (
    <section aria-labelledby="trends">
      <h2 id="trends">How they go</h2>
      <TrendsOf sets={standing} span={span} />
    </section>
  );
}

/** One picture for each measurement of which there are enough readings. */
export function TrendsOf({ sets, span = null, fewest = 2 }: Props & { fewest?: number }) {
  return measuredParameters.map((parameter) => {
    const readings = sets.flatMap(({ takenAt, ...set }): Reading[] => (set[parameter] === null ? [] : [{ at: takenAt, value: set[parameter] }]));
    const normal = scoringNothing(parameter, sets);
    return readings.length < fewest ? null : (
      <Trend key={parameter} title={news2ParameterLabels[parameter]} unit={units[parameter]} readings={readings} span={span} {...(normal ? { normal: { ...normal, population: "scores 0 in NEWS2, from 16 years" } } : {})} />
    );
  });
}
