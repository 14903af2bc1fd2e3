import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { sharingLabels, whyNotEndContact } from "#domain/contact-person.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openContact } from "../opened.ts";
import { ContactEndForm } from "./form.tsx";

/** Somebody who is no longer around them: kept, with the reason. */
export default async function EndContact({ params }: { params: Promise<{ personId: string; contactId: string }> }) {
  const { contact, banner, personId, contactId, page } = await openContact(params);
  const refusal = whyNotEndContact(contact);
  return (
    <Shell {...page.shell} title="Is this contact no longer theirs?" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <Inset source={<>{contact.source}, recorded <ClinicalDate at={contact.recordedAt} /></>}>{[contact.name, contact.relationship, contact.organisation].filter(Boolean).join(", ")}. {sharingLabels[contact.sharing]}.</Inset>
      {refusal
        ? <InlineAlert title={refusalWords(refusal)} />
        : <ContactEndForm personId={personId} contactId={contactId} formKey={page.formKey} backHref={paths.person(personId)} />}
    </Shell>
  );
}
