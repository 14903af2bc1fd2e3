import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { Phone } from "#components/record/phone.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { listPhones } from "#db/queries/person-parts.ts";
import { phoneKindLabels, phoneKinds } from "#domain/person.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { PhoneForm } from "./form.tsx";

const answerWords = (answer: boolean | null): string => (answer === null ? "Not asked or not known" : answer ? "Yes" : "No");

/** The person's telephone numbers, each with what must be known before it is rung. */
export default async function Phones({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: async ({ tx }) => {
      const [person, phones, banner] = await Promise.all([findPersonDetails(tx, personId), listPhones(tx, personId), bannerFor(tx, { personId })]);
      return person && { phones, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "telephone-numbers" } }),
    otherwise: wayInTo(personId),
  });
  return (
    <Shell {...page.shell} title="Telephone numbers" person={found.banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <DataTable
        caption="Numbers in use" rows={found.phones} rowKey={({ id }) => id} empty={<p className="no-data">No number recorded</p>}
        columns={[
          { header: "Number", cell: ({ number }) => <Phone number={number} />, rowHeader: true },
          { header: "Which", cell: ({ kind }) => phoneKindLabels[kind] },
          { header: "Safe to ring", cell: ({ safeToRing }) => answerWords(safeToRing) },
          { header: "Message", cell: ({ mayLeaveMessage }) => answerWords(mayLeaveMessage) },
          { header: "Who else may answer", cell: ({ whoMayAnswer }) => whoMayAnswer },
          { header: "Take out", headerHidden: true, cell: ({ id, number }) => <a href={paths.phoneEnd(personId, id)}>Take out<span className="nhsuk-u-visually-hidden"> {number}</span></a> },
        ]}
      />
      <h2 className="nhsuk-heading-m">Add a number</h2>
      <PhoneForm key={found.phones.length} personId={personId} formKey={page.formKey} kinds={phoneKinds.map((value) => ({ value, label: phoneKindLabels[value] }))} backHref={paths.person(personId)} />
    </Shell>
  );
}
