import { Figure } from "#components/chart/figure.tsx";
import { linearScale, round } from "#components/chart/scale.ts";
import { DataTable } from "#components/page/data-table.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clinicalDateTime, clinicalTime } from "#components/text/clinical-date.ts";
import { expiresAt, firstExpiry, warningsAt } from "#domain/detention.ts";
import { lengthWords, powerWordsOf } from "#domain/detention-words.ts";
import type { LegalDetention } from "#domain/legal-detention.ts";
import { crossesClockChange } from "#domain/london-time.ts";

/** Down the page in pixels; across it in hundredths of the bar. */
const height = 150;
const bar = { top: 44, height: 30 };

type Moment = { what: string; at: Date };

/** The clock as a bar from its start to its end: what has gone, the extension, both warnings and now. The same moments stand in its table. */
export function ClockBar({ detention, now }: { detention: LegalDetention; now: Date }) {
  const { startedAt, extension, ending } = detention;
  const end = expiresAt(detention);
  const reached = ending?.at ?? now;
  const scale = linearScale([startedAt.getTime(), end.getTime()], [0, 100]);
  const x = (at: Date) => scale(Math.min(end.getTime(), Math.max(startedAt.getTime(), at.getTime())));
  const first = x(firstExpiry(startedAt));
  const warnings = warningsAt(detention);
  const moments = momentsOf(detention, now);
  const table = (
    <DataTable caption="The clock, moment by moment" rows={moments} rowKey={({ what }) => what} columns={[
      { header: "Moment", cell: ({ what }) => what, rowHeader: true }, { header: "When", cell: ({ at }) => <ClinicalDateTime at={at} />, nowrap: true },
    ]} />
  );
  return (
    <Figure title={`Clock of ${powerWordsOf(detention)}`} message={messageOf(detention, now)} height={height} table={table}>
      <rect x={0} y={bar.top} width="100%" height={bar.height} className="clock__whole" />
      {extension && <rect x={`${first}%`} y={bar.top} width={`${round(100 - first)}%`} height={bar.height} className="clock__extension" />}
      <rect x={0} y={bar.top} width={`${x(reached)}%`} height={bar.height} className="clock__gone" />
      <text x={0} y={20}>Start</text>
      <text x={0} y={38} className="chart__number">{clinicalTime(startedAt)}</text>
      {extension && <Mark x={first} words="24 hours" />}
      <text x="100%" y={20} textAnchor="end">End</text>
      <text x="100%" y={38} textAnchor="end" className="chart__number">{clinicalTime(end)}</text>
      <Reached x={x(reached)} words={ending ? `Ended ${clinicalTime(reached)}` : `Now ${clinicalTime(now)}`} />
      <Warning x={x(warnings["within-three-hours"])} y={94} words="3hr left" />
      <Warning x={x(warnings["within-one-hour"])} y={114} words="1hr left" />
    </Figure>
  );
}

/** The end of the first 24 hours, above the bar. */
function Mark({ x, words }: { x: number; words: string }) {
  return (
    <>
      <line x1={`${x}%`} x2={`${x}%`} y1={bar.top - 6} y2={bar.top + bar.height} className="chart__axis" />
      <text x={`${x}%`} y={bar.top - 10} textAnchor="middle">{words}</text>
    </>
  );
}

function Warning({ x, y, words }: { x: number; y: number; words: string }) {
  return (
    <>
      <line x1={`${x}%`} x2={`${x}%`} y1={bar.top} y2={y - 4} className="clock__warning" />
      <text x={`${x}%`} dx={-6} y={y} textAnchor="end" className="clock__label">{words}</text>
    </>
  );
}

/** How far the clock has come, under everything else. */
function Reached({ x, words }: { x: number; words: string }) {
  const anchor = x < 15 ? "start" : x > 85 ? "end" : "middle";
  return (
    <>
      <svg x={`${x}%`} y={bar.top + bar.height} className="chart__at"><path d="M0 0V54M-6 10L0 0L6 10" className="clock__now" /></svg>
      <text x={`${x}%`} y={144} textAnchor={anchor} className="chart__number">{words}</text>
    </>
  );
}

function momentsOf(detention: LegalDetention, now: Date): Moment[] {
  const { startedAt, extension, ending } = detention;
  const warnings = warningsAt(detention);
  const moments: Moment[] = [
    { what: "The clock started", at: startedAt },
    ...(extension ? [{ what: `Extension of ${lengthWords(extension.minutes)} granted`, at: extension.grantedAt }] : []),
    { what: "The first 24 hours end: an extension has to be granted before", at: firstExpiry(startedAt) },
    { what: "Three hours left", at: warnings["within-three-hours"] },
    { what: "One hour left", at: warnings["within-one-hour"] },
    ...(extension ? [{ what: "The time is over", at: expiresAt(detention) }] : []),
    ending ? { what: "It ended", at: ending.at } : { what: "Now", at: now },
  ];
  return moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** What the bar says, and that the wall clock and the law differ where the clocks change in between. */
function messageOf(detention: LegalDetention, now: Date): string {
  const { startedAt, extension, ending } = detention;
  const end = expiresAt(detention);
  const whole = `${lengthWords((end.getTime() - startedAt.getTime()) / 60_000)} from ${clinicalDateTime(startedAt)} to ${clinicalDateTime(end)}`;
  const gone = lengthWords(((ending?.at ?? now).getTime() - startedAt.getTime()) / 60_000);
  const so = ending ? `It ended after ${gone}.` : `${gone} have gone at ${clinicalTime(now)}.`;
  const change = crossesClockChange(startedAt, end) ? " The clocks change in between: the hours are counted as they pass, not as the clock on the wall shows them." : "";
  return `${whole}${extension ? `, ${lengthWords(extension.minutes)} of it by extension` : ""}. ${so}${change}`;
}
