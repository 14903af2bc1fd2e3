import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Phone } from "#components/record/phone.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { listPhones } from "#db/queries/person-parts.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { PhoneInErrorForm } from "./form.tsx";

/** A number that never was theirs: struck through with a reason, never removed. */
export default async function PhoneInError({ params }: { params: Promise<{ personId: string; phoneId: string }> }) {
  const given = await params;
  const [personId, phoneId] = [uuidOr404(given.personId), uuidOr404(given.phoneId)];
  const { found, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: async ({ tx }) => {
      const [phones, banner] = await Promise.all([listPhones(tx, personId), bannerFor(tx, { personId })]);
      const phone = phones.find(({ id }) => id === phoneId);
      return phone ? { phone, banner } : null;
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "telephone-numbers" } }),
    otherwise: wayInTo(personId),
  });
  return (
    <Shell {...page.shell} title="Entered in error?" person={found.banner} back={{ href: paths.newPhone(personId), label: "Telephone numbers" }}>
      <p><strong><Phone number={found.phone.number} /></strong></p>
      <PhoneInErrorForm personId={personId} phoneId={phoneId} formKey={page.formKey} backHref={paths.newPhone(personId)} />
    </Shell>
  );
}
