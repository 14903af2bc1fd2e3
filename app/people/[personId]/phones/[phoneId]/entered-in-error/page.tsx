import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Phone } from "#components/record/phone.tsx";
import { openPhone } from "../opened.ts";
import { PhoneInErrorForm } from "./form.tsx";

/** A number that never was theirs: struck through with a reason, never removed. */
export default async function PhoneInError({ params }: { params: Promise<{ personId: string; phoneId: string }> }) {
  const { phone, banner, personId, phoneId, page } = await openPhone(params);
  return (
    <Shell {...page.shell} title="Entered in error?" person={banner} back={{ href: paths.newPhone(personId), label: "Telephone numbers" }}>
      <p><strong><Phone number={phone.number} /></strong></p>
      <PhoneInErrorForm personId={personId} phoneId={phoneId} formKey={page.formKey} backHref={paths.newPhone(personId)} />
    </Shell>
  );
}
