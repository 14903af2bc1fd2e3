import { z } from "zod";
import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Lifelines } from "#components/chart/lifelines.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { tabNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonRecord } from "#db/queries/person-record.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AlertsCard } from "./alerts-card.tsx";
import { BriefCard } from "./brief-card.tsx";
import { DetailsCard } from "./details-card.tsx";
import { FollowUpsCard, NeedsCard, ObservationsCard, ReferralsCard } from "./cards.tsx";
import { EpisodesCard } from "./episodes-card.tsx";
import { lifelinesOf } from "./lifelines.ts";
import { PeopleCard } from "./people-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import { ProblemsCard } from "./problems-card.tsx";
import { RecordTabs } from "./record-tabs.tsx";

const asked = z.object({ lines: z.enum(["24-months", "6-weeks"]).catch("24-months") });

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<Record<string, unknown>> };

/** The first page of somebody's record: thirty seconds for the next clinician, then everything behind it. */
export default async function Person({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const { lines } = asked.parse(await searchParams);
  const { found, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [record, banner] = await Promise.all([findPersonRecord(tx, personId), bannerFor(tx, { personId })]);
      return record && banner && { record, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "person" } }),
    otherwise: wayInTo(personId),
  });
  const { record, banner } = found;
  const { patient } = banner;
  return (
    <Shell
      {...page.shell} title="Record" person={banner} wide tab={patient.kind === "known" ? tabNameText(patient, patient.nhsNumber) : undefined}
      tabs={<RecordTabs personId={personId} current="summary" />} back={{ href: paths.people(), label: "Find a person" }}
    >
      {record.details.diedOn !== null && <InlineAlert title="This person has died"><p>The record stays as it is and can be read. Offer the people around them help, if they may be told.</p></InlineAlert>}
      <BriefCard record={record} now={now} actions={<BriefLinks personId={personId} />} />
      <div className="columns columns--packed">
        <ProblemsCard record={record} />
        <PeopleCard record={record} />
        <AlertsCard record={record} />
        <NeedsCard record={record} />
        <PlanCard kind="safety" record={record} />
        <PlanCard kind="care" record={record} />
        <DetailsCard record={record} />
      </div>
      <EpisodesCard record={record} now={now} />
      <div className="columns columns--packed">
        <FollowUpsCard record={record} now={now} />
        <ReferralsCard record={record} now={now} />
        <ObservationsCard record={record} />
      </div>
      <section id="lifelines" aria-label="Two years as lines">
        <Lifelines {...lifelinesOf(record, now, lines)} />
        <p className="no-print">{lines === "24-months" ? <a href={paths.person(personId, { lines: "6-weeks" })}>Show the last 6 weeks</a> : <a href={paths.person(personId)}>Show the last 24 months</a>} · <a href={paths.timeline(personId)}>Everything in words, on the timeline</a></p>
      </section>
    </Shell>
  );
}

function BriefLinks({ personId }: { personId: string }) {
  return (
    <>
      <a href={paths.personDetails(personId)}>Change<span className="nhsuk-u-visually-hidden"> what crews should know</span></a>{" "}
      <a href={paths.brief(personId)}>On one sheet<span className="nhsuk-u-visually-hidden">, to print</span></a>
    </>
  );
}
