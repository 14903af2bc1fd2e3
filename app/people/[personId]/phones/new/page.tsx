import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { Details } from "#components/page/details.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { Phone } from "#components/record/phone.tsx";
import { phoneText } from "#components/text/phone-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listEndedPhones, type PhoneHistory } from "#db/queries/contacts.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { listPhones, type PersonPhone } from "#db/queries/person-parts.ts";
import { phoneKindLabels, phoneKinds } from "#domain/person.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { PhoneForm } from "./form.tsx";

const answerWords = (answer: boolean | null): string => (answer === null ? "Not asked or not known" : answer ? "Yes" : "No");

/** The person's telephone numbers, each with what must be known before it is rung. */
export default async function Phones({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [person, phones, ended, banner] = await Promise.all([findPersonDetails(tx, personId), listPhones(tx, personId), listEndedPhones(tx, personId), bannerFor(tx, { personId })]);
      return person && { phones, ended, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "telephone-numbers" } }),
    otherwise: wayInTo(personId),
  });
  const { phones, ended, banner } = found;
  return (
    <Shell {...page.shell} title="Telephone numbers" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <InUse personId={personId} phones={phones} />
      {ended.length > 0 && <Details summary={`Out of use (${ended.length})`}><ul className="alert-facts">{ended.map((phone) => <OutOfUse key={phone.id} phone={phone} />)}</ul></Details>}
      <h2 className="nhsuk-heading-m">Add a number</h2>
      <PhoneForm key={phones.length} personId={personId} formKey={page.formKey} kinds={phoneKinds.map((value) => ({ value, label: phoneKindLabels[value] }))} backHref={paths.person(personId)} />
    </Shell>
  );
}

function InUse({ personId, phones }: { personId: string; phones: readonly PersonPhone[] }) {
  return (
    <DataTable
      caption="Numbers in use" rows={phones} rowKey={({ id }) => id} empty={<p className="no-data">No number recorded</p>}
      columns={[
        { header: "Number", cell: ({ number, safeToRing }) => <Phone number={number} neverRing={safeToRing === false} />, rowHeader: true },
        { header: "Which", cell: ({ kind }) => phoneKindLabels[kind] },
        { header: "Safe to ring", cell: ({ safeToRing }) => (safeToRing === false ? <strong className="phone__caution">No</strong> : answerWords(safeToRing)) },
        { header: "Message", cell: ({ mayLeaveMessage }) => answerWords(mayLeaveMessage) },
        { header: "Text", cell: ({ mayText }) => answerWords(mayText) },
        { header: "Who else may answer", cell: ({ whoMayAnswer }) => whoMayAnswer, empty: "Nobody named" },
        { header: "Best time", cell: ({ bestTime }) => bestTime, empty: "None named" },
        { header: "From", cell: ({ source, statedOn, recordedAt, recordedBy }) => <>{source ?? "Source not recorded"}{statedOn && <>, <ClinicalDate at={statedOn} /></>}<span className="second-line">Recorded <ClinicalDate at={recordedAt} />{recordedBy && `, ${recordedBy}`}</span></> },
        { header: "Take out", headerHidden: true, cell: ({ id, number }) => <WaysOut personId={personId} id={id} number={number} /> },
      ]}
    />
  );
}

function WaysOut({ personId, id, number }: { personId: string; id: string; number: string }) {
  const which = <span className="nhsuk-u-visually-hidden"> {phoneText(number)}</span>;
  return (
    <>
      <a href={paths.phoneEnd(personId, id)}>Take out{which}</a>
      <span className="second-line"><a href={paths.phoneInError(personId, id)}>Entered in error{which}</a></span>
    </>
  );
}

/** Not a link: a number that is out of use is never rung. */
function OutOfUse({ phone: { kind, number, endedAt, endedBy, reason, isInError } }: { phone: PhoneHistory }) {
  const words = `${phoneKindLabels[kind]}: ${phoneText(number)}`;
  return (
    <li>
      {isInError ? <><span className="nhsuk-u-visually-hidden">Entered in error: </span><s>{words}</s></> : <>Out of use: {words}</>}
      <br /><span className="nhsuk-hint">{reason ?? "No reason recorded"} (<ClinicalDate at={endedAt} />{endedBy && `, ${endedBy}`})</span>
    </li>
  );
}
