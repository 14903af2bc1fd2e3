import { Figure } from "#components/chart/figure.tsx";
import { linearScale, round } from "#components/chart/scale.ts";
import { DataTable } from "#components/page/data-table.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clinicalTime } from "#components/text/clinical-date.ts";
import { durationText } from "#components/text/duration.ts";
import { jobCycle, responseStageLabels, type JobSpan, type ResponseTimes } from "#domain/response.ts";

/** Down the page in pixels; across it in hundredths of the plot, between the names and the lengths of time. */
const [rowHeight, top] = [34, 8];

const endLabels: Record<JobSpan["to"], string> = { ...responseStageLabels, "stood-down": "Stood down", now: "Now" };

/** The job from being sent to its end: one bar for each stretch between two stages, drawn to time, and the same as a table. */
export function JobCycle({ callSign, times, now }: { callSign: string; times: ResponseTimes; now: Date }) {
  const spans = jobCycle(times, now);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const whole = durationText(last.end.getTime() - first.start.getTime());
  const x = linearScale([first.start.getTime(), Math.max(last.end.getTime(), first.start.getTime() + 60_000)], [0, 100]);
  const height = top + spans.length * rowHeight + 28;
  const message = last.to === "now"
    ? `${callSign} has been on this job for ${whole}; ${responseStageLabels[last.from].toLowerCase()} since ${clinicalTime(last.start)}.`
    : `${callSign} was on this job for ${whole}, from ${clinicalTime(first.start)} to ${clinicalTime(last.end)}.`;
  return (
    <Figure title="Job times" message={message} height={height} beside="names" table={<JobTable times={times} spans={spans} />}>
      {spans.map((span, index) => <SpanBar key={span.from} span={span} x={x} y={top + index * rowHeight} />)}
      <line x1={0} x2="100%" y1={height - 22} y2={height - 22} className="chart__axis" />
      <text x={0} y={height - 4}>{clinicalTime(first.start)}</text>
      <text x="100%" y={height - 4} textAnchor="end">{clinicalTime(last.end)}</text>
    </Figure>
  );
}

function SpanBar({ span, x, y }: { span: JobSpan; x: (at: number) => number; y: number }) {
  const [from, to] = [x(span.start.getTime()), x(span.end.getTime())];
  return (
    <>
      <text x={-12} y={y + 19} textAnchor="end">{responseStageLabels[span.from]}</text>
      {/* A stretch of a few seconds is still drawn. */}
      <rect x={`${from}%`} y={y + 3} width={`${round(Math.max(to - from, 0.5))}%`} height={rowHeight - 12} className={span.to === "now" ? "bar bar--running" : "bar"} />
      <text x={`${to}%`} dx={8} y={y + 19}>{durationText(span.milliseconds)}</text>
    </>
  );
}

function JobTable({ times, spans }: { times: ResponseTimes; spans: readonly JobSpan[] }) {
  const last = spans.at(-1);
  const rows = [
    ...spans.map((span) => ({ key: span.from, label: endLabels[span.from], at: times[span.from], lasted: span.milliseconds })),
    ...(last && last.to !== "now" ? [{ key: last.to, label: endLabels[last.to], at: last.end, lasted: null }] : []),
  ];
  return (
    <DataTable
      caption="Job times as rows" captionHidden rows={rows} rowKey={({ key }) => key}
      columns={[
        { header: "Stage", cell: ({ label }) => label, rowHeader: true },
        { header: "At", cell: ({ at }) => at && <ClinicalDateTime at={at} />, nowrap: true },
        { header: "Until the next", cell: ({ lasted }) => (lasted === null ? "–" : durationText(lasted)), nowrap: true },
      ]}
    />
  );
}
