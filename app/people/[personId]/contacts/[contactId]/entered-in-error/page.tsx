import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { sharingLabels } from "#domain/contact-person.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openContact } from "../opened.ts";
import { ContactInErrorForm } from "./form.tsx";

/** A contact that should not be there: struck through with a reason, never removed. */
export default async function ContactInError({ params }: { params: Promise<{ personId: string; contactId: string }> }) {
  const { contact, banner, personId, contactId, page } = await openContact(params);
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
