import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findRestrictable, type Restriction } from "#db/queries/person-parts.ts";
import { refusalWords } from "#domain/refusals.ts";
import { restrictionKindHints, restrictionKindLabels, restrictionKinds, whyNotLiftRestriction } from "#domain/restriction.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { RecordTabs } from "../record-tabs.tsx";
import { LiftForm, RestrictForm } from "./form.tsx";

/** Is the record restricted, why, and by whom: place it, or lift it. */
export default async function RestrictionPage({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [restrictable, banner] = await Promise.all([findRestrictable(tx, personId), bannerFor(tx, { personId })]);
      return restrictable && { ...restrictable, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "restriction" } }),
    otherwise: wayInTo(personId),
  });
  const { restriction, banner } = found;
  const noLift = whyNotLiftRestriction(found, actor);
  const form = { personId, formKey: page.formKey, backHref: banner ? paths.person(personId) : paths.people() };
  return (
    <Shell {...page.shell} title="Restriction" person={banner} tabs={banner && <RecordTabs personId={personId} current="restriction" />} back={{ href: form.backHref, label: banner ? "Back to the record" : "Find a person" }}>
      {restriction === null ? (
        <>
          <p>A restricted record opens to nobody but under emergency access: not to the crew, not to the owner of the call, not to you. Everybody else sees “Restricted record”, and no name or address.</p>
          <RestrictForm {...form} kinds={restrictionKinds.map((value) => ({ value, label: restrictionKindLabels[value], hint: restrictionKindHints[value] }))} />
        </>
      ) : (
        <>
          <Standing restriction={restriction} />
          {noLift === null ? <LiftForm {...form} /> : <InlineAlert title={refusalWords(noLift)}><p>A consultant nurse can lift this restriction.</p></InlineAlert>}
        </>
      )}
    </Shell>
  );
}

function Standing({ restriction: { kind, reason, placedAt, placedByName } }: { restriction: Restriction }) {
  return (
    <SummaryCard title="This record is restricted">
      <SummaryList rows={[
        { label: "Why", value: restrictionKindLabels[kind] },
        { label: "What is behind it", value: <span className="as-typed">{reason}</span> },
        { label: "Since", value: <><ClinicalDateTime at={placedAt} />, {placedByName}</> },
      ]} />
    </SummaryCard>
  );
}
