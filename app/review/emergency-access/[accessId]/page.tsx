import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime, ClinicalTime } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findEmergencyAccess, listDeedsUnder, type Deed, type EmergencyAccess } from "#db/queries/emergency-accesses.ts";
import { roleLabels } from "#domain/actor.ts";
import { deedWords } from "#domain/audit-because.ts";
import { emergencyAccessFindingLabels, emergencyAccessFindings, emergencyAccessReasonLabels, whyNotReviewEmergencyAccess } from "#domain/emergency-access.ts";
import { restrictedRecordWords } from "#domain/person.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AccessReviewForm } from "./form.tsx";

/** One emergency access: why it was used, what was opened under it, and what the consultant nurse found. */
export default async function EmergencyAccessReview({ params }: { params: Promise<{ accessId: string }> }) {
  const accessId = uuidOr404((await params).accessId);
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, actor }) => {
      const access = actor.role === "consultant-nurse" ? await findEmergencyAccess(tx, accessId) : null;
      if (access === null) return null;
      const [deeds, banner] = await Promise.all([listDeedsUnder(tx, access), bannerFor(tx, { personId: access.personId })]);
      return { access, deeds, banner };
    },
    audit: ({ access }) => ({ action: "record.viewed", personId: access.personId, subjectId: access.id, detail: { screen: "emergency-access-review" } }),
  });
  const { access, deeds, banner } = found;
  const no = whyNotReviewEmergencyAccess(access, actor);
  return (
    <Shell {...page.shell} title="Review an emergency access" person={banner} back={{ href: paths.emergencyAccessReviews(), label: "Emergency access" }}>
      {banner === null && <p><strong>{restrictedRecordWords}</strong>: who it is about is not needed to judge why it was opened.</p>}
      <Access access={access} />
      <Deeds deeds={deeds} />
      {access.review && <Reviewed review={access.review} />}
      {no === null && (
        <AccessReviewForm
          accessId={access.id} formKey={page.formKey} backHref={paths.emergencyAccessReviews()}
          findings={emergencyAccessFindings.map((value) => ({ value, label: emergencyAccessFindingLabels[value] }))}
        />
      )}
      {no !== null && !access.review && <InlineAlert title={refusalWords(no)} />}
    </Shell>
  );
}

function Access({ access: { userName, userRole, openedAt, expiresAt, reasons, words } }: { access: EmergencyAccess }) {
  return (
    <SummaryCard title="Why">
      <SummaryList rows={[
        { label: "Who", value: `${userName}, ${roleLabels[userRole].toLowerCase()}` },
        { label: "From", value: <ClinicalDateTime at={openedAt} /> },
        { label: "Until", value: <ClinicalDateTime at={expiresAt} /> },
        { label: "Reasons", value: <ul>{reasons.map((reason) => <li key={reason}>{emergencyAccessReasonLabels[reason]}</li>)}</ul> },
        { label: "In their words", value: <span className="as-typed">{words}</span> },
      ]} />
    </SummaryCard>
  );
}

function Deeds({ deeds }: { deeds: readonly Deed[] }) {
  return (
    <SummaryCard title={`What they did with the record (${deeds.length === 200 ? "first 200" : deeds.length})`}>
      {deeds.length === 0 && <p className="no-data">Nothing</p>}
      <ol>{deeds.map(({ id, at, action, outcome, screen }) => <li key={id}><ClinicalTime at={at} /> {outcome === "refused" && "Refused. "}{deedWords(action, screen)}</li>)}</ol>
    </SummaryCard>
  );
}

function Reviewed({ review: { finding, words, at, by } }: { review: NonNullable<EmergencyAccess["review"]> }) {
  return (
    <SummaryCard title="Review">
      <p><strong>{emergencyAccessFindingLabels[finding]}</strong>, {by}, <ClinicalDateTime at={at} /></p>
      <p className="as-typed">{words}</p>
    </SummaryCard>
  );
}
