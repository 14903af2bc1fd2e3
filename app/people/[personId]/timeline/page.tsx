import { z } from "zod";
import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { KeysetPagination } from "#components/page/keyset-pagination.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { listPersonEvents } from "#db/queries/person-timeline.ts";
import { kindsIn, timelineGroups, usualGroups, type TimelineGroup } from "#domain/person-event.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { RecordTabs } from "../record-tabs.tsx";
import { entryOf } from "./entry.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";

const asked = z.object({
  show: z.union([z.string(), z.array(z.string())]).transform((given) => groupsIn([given].flat())).catch([]),
  after: z.string().optional().catch(undefined),
});

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Everything that happened to somebody, in every crisis and apart from any, newest first. */
export default async function PersonTimeline({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const { show, after } = asked.parse(await searchParams);
  const groups = show.length === 0 ? usualGroups : show;
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [events, banner] = await Promise.all([listPersonEvents(tx, { personId, kinds: kindsIn(groups), after }), bannerFor(tx, { personId })]);
      return events && banner && { events, banner };
    },
    audit: ({ events }) => ({ action: "record.viewed", personId, detail: { screen: "timeline", rows: events.rows.length, groups: [...groups] } }),
    otherwise: wayInTo(personId),
  });
  const { events: { rows, next }, banner } = found;
  return (
    <Shell
      {...page.shell} title="Timeline" person={banner} tabs={<RecordTabs personId={personId} current="timeline" />} actions={<PrintButton />}
      back={{ href: paths.person(personId), label: "Back to the record" }}
    >
      <TimelineFilter personId={personId} show={show} result={rows.length === 0 ? "Nothing" : next === null && after === undefined ? `${rows.length} entries, newest first` : "50 entries at a time, newest first"} />
      {rows.length === 0
        ? <p className="no-data">{after === undefined ? "Nothing of this kind is recorded." : "Nothing earlier is recorded."}</p>
        : <Timeline entries={rows.map(entryOf)} />}
      <KeysetPagination
        label="Timeline" newer="The newest" older="Earlier"
        newerHref={after === undefined ? null : paths.timeline(personId, { show })} olderHref={next && paths.timeline(personId, { show, after: next })}
      />
    </Shell>
  );
}

/** Groups that were asked for, in their own order; what is no group is left out. */
function groupsIn(given: string[]): TimelineGroup[] {
  const words = given.flatMap((each) => each.split(" "));
  return timelineGroups.filter((group) => words.includes(group));
}
