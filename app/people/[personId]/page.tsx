import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Lifelines } from "#components/chart/lifelines.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { tabNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonRecord, type PersonRecord } from "#db/queries/person-record.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AlertsCard } from "./alerts-card.tsx";
import { EpisodesCard } from "./episodes-card.tsx";
import { lifelinesOf } from "./lifelines.ts";
import { FollowUpsCard, NeedsCard, ObservationsCard, ReferralsCard } from "./cards.tsx";
import { PlanCard } from "./plan-card.tsx";
import { RecordTabs } from "./record-tabs.tsx";

/** The first page of somebody's record: who they are, what helps, what is agreed, what is still open. */
export default async function Person({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, now, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: async ({ tx }) => {
      const [record, banner] = await Promise.all([findPersonRecord(tx, personId), bannerFor(tx, { personId })]);
      return record && banner && { record, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "person" } }),
    otherwise: wayInTo(personId),
  });
  const { record, banner } = found;
  const { patient } = banner;
  const drawn = lifelinesOf(record, now);
  return (
    <Shell
      {...page.shell} title="Record" person={banner} wide tab={patient.kind === "known" ? tabNameText(patient, patient.nhsNumber) : undefined}
      tabs={<RecordTabs personId={personId} current="summary" />} back={{ href: paths.people(), label: "Find a person" }}
    >
      <div className="columns columns--packed">
        <CrewNoteCard record={record} />
        <AlertsCard record={record} />
        <PlanCard kind="safety" record={record} />
        <PlanCard kind="care" record={record} />
      </div>
      <EpisodesCard record={record} now={now} />
      <div className="columns columns--packed">
        <FollowUpsCard record={record} now={now} />
        <ReferralsCard record={record} now={now} />
        <ObservationsCard record={record} />
        <NeedsCard record={record} />
      </div>
      <Lifelines {...drawn} />
    </Shell>
  );
}

function CrewNoteCard({ record: { crewNote, personId } }: { record: PersonRecord }) {
  return (
    <SummaryCard
      title="What crews and call takers should know now"
      actions={<a href={paths.personDetails(personId)}>Change<span className="nhsuk-u-visually-hidden"> what crews should know</span></a>}
    >
      {crewNote === null ? <p className="no-data">Nothing written yet</p> : (
        <>
          <p className="as-typed">{crewNote.words}</p>
          <p className="nhsuk-hint">Details last changed <ClinicalDateTime at={crewNote.at} />{crewNote.by && `, ${crewNote.by}`}</p>
        </>
      )}
    </SummaryCard>
  );
}
