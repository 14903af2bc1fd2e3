import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findContact } from "#db/queries/contacts.ts";
import { sharingLabels } from "#domain/contact-person.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ContactInErrorForm } from "./form.tsx";

/** A contact that should not be there: struck through with a reason, never removed. */
export default async function ContactInError({ params }: { params: Promise<{ personId: string; contactId: string }> }) {
  const given = await params;
  const [personId, contactId] = [uuidOr404(given.personId), uuidOr404(given.contactId)];
  const { found, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: async ({ tx }) => {
      const [contact, banner] = await Promise.all([findContact(tx, personId, contactId), bannerFor(tx, { personId })]);
      return contact && { contact, banner };
    },
    audit: () => ({ action: "record.viewed", personId, subjectId: contactId, detail: { screen: "contact" } }),
    otherwise: wayInTo(personId),
  });
  const { contact, banner } = found;
  const refusal = contact.isInError ? "contact.already-in-error" : null;
  return (
    <Shell {...page.shell} title="Entered in error?" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <Inset source={<>{contact.source}, recorded <ClinicalDate at={contact.recordedAt} /></>}>{[contact.name, contact.relationship, contact.organisation].filter(Boolean).join(", ")}. {sharingLabels[contact.sharing]}.</Inset>
      {refusal
        ? <InlineAlert title={refusalWords(refusal)} />
        : <ContactInErrorForm personId={personId} contactId={contactId} formKey={page.formKey} backHref={paths.person(personId)} />}
    </Shell>
  );
}
