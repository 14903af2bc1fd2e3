import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findPersonDetails } from "#db/queries/people.ts";
import { contactKindLabels, contactKinds, contactRoleHints, contactRoleLabels, contactRoles, sharingLabels, sharings } from "#domain/contact-person.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ContactForm } from "./form.tsx";

/** Adds somebody around the person. */
export default async function NewContact({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [person, banner] = await Promise.all([findPersonDetails(tx, personId), bannerFor(tx, { personId })]);
      return person && banner;
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "new-contact" } }),
    otherwise: wayInTo(personId),
  });
  return (
    <Shell {...page.shell} title="Add somebody around them" person={found} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <ContactForm
        personId={personId} formKey={page.formKey} backHref={paths.person(personId)}
        kinds={contactKinds.map((value) => ({ value, label: contactKindLabels[value] }))}
        roles={contactRoles.map((value) => ({ value, label: contactRoleLabels[value], hint: contactRoleHints[value] }))}
        sharings={sharings.map((value) => ({ value, label: sharingLabels[value] }))}
      />
    </Shell>
  );
}
