import * as z from "zod";
import { TrendsOf } from "#app/episodes/[episodeId]/observations/trends.tsx";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { wayInTo } from "#app/people/way-in.ts";
import { Trend } from "#components/chart/trend.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { TabLinks } from "#components/page/tab-links.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { listAnsweredAssessments, seesPerson } from "#db/queries/looking-back.ts";
import { listPersonObservations } from "#db/queries/observations.ts";
import { backSpanLabels, backSpans, scoresOverTime, spanUntil, type AnsweredAssessment, type BackSpan } from "#domain/looking-back.ts";
import { setsThatStand, type ObservationSet } from "#domain/observations.ts";
import { openRecord, uuidOr404, type ReadContext } from "#server/open-record.ts";
import { RecordTabs } from "../record-tabs.tsx";
import { ChooseTwo } from "./choose-two.tsx";
import { Scores } from "./scores.tsx";

const asked = z.object({ span: z.enum(backSpans).catch("all") });
type Props = { params: Promise<{ personId: string }>; searchParams: Promise<Record<string, unknown>> };

/** How somebody was over time, across all of their crises: measurements, scores of questionnaires, and two assessments to compare. */
export default async function LookingBack({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const { span } = asked.parse(await searchParams);
  const { found: { banner, sets, assessments }, now, page } = await openRecord({
    for: "clinicians",
    find: (context) => readBack(context, personId),
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "looking-back" } }),
    otherwise: wayInTo(personId),
  });
  return (
    <Shell {...page.shell} title="Looking back" person={banner} tabs={<RecordTabs personId={personId} current="looking-back" />} back={{ href: paths.person(personId), label: "Back to the record" }} actions={<PrintButton />}>
      <Measurements personId={personId} sets={setsThatStand(sets)} span={span} now={now} />
      <Scores scores={scoresOverTime(assessments)} />
      <ChooseTwo personId={personId} assessments={assessments} />
    </Shell>
  );
}

async function readBack({ tx }: ReadContext, personId: string): Promise<{ banner: Awaited<ReturnType<typeof bannerFor>>; sets: ObservationSet[]; assessments: AnsweredAssessment[] } | null> {
  const [sees, banner, sets, assessments] = await Promise.all([seesPerson(tx, personId), bannerFor(tx, { personId }), listPersonObservations(tx, personId), listAnsweredAssessments(tx, personId)]);
  return sees ? { banner, sets, assessments } : null;
}

function Measurements({ personId, sets, span, now }: { personId: string; sets: readonly ObservationSet[]; span: BackSpan; now: Date }) {
  const window = spanUntil(now, span);
  const shown = window === null ? sets : sets.filter(({ takenAt }) => takenAt >= window.from);
  const totals = shown.flatMap(({ takenAt: at, total }) => (total === null ? [] : [{ at, value: total }]));
  return (
    <section aria-labelledby="measurements">
      <h2 id="measurements">Measurements</h2>
      <TabLinks label="How far back" links={backSpans.map((each) => ({ href: paths.lookingBack(personId, { span: each }), label: backSpanLabels[each], current: each === span }))} />
      {shown.length === 0 && <NothingMeasured ever={sets.length > 0} personId={personId} />}
      {totals.length > 0 && <Trend title="NEWS2" unit="points" readings={totals} range={{ low: 0, high: 20 }} span={window} />}
      <TrendsOf sets={shown} span={window} fewest={1} />
    </section>
  );
}

function NothingMeasured({ ever, personId }: { ever: boolean; personId: string }) {
  if (!ever) return <EmptyState title="No observations yet"><p>Nothing has been measured in any crisis of this person that you can see.</p></EmptyState>;
  return <EmptyState title="Nothing was measured in this time"><p><a href={paths.lookingBack(personId)}>Look at everything</a></p></EmptyState>;
}
