import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Phone } from "#components/record/phone.tsx";
import { openPhone } from "../opened.ts";
import { PhoneEndForm } from "./form.tsx";

/** A number that is no longer theirs. */
export default async function EndPhone({ params }: { params: Promise<{ personId: string; phoneId: string }> }) {
  const { phone, banner, personId, phoneId, page } = await openPhone(params);
  return (
    <Shell {...page.shell} title="Take out a number" person={banner} back={{ href: paths.newPhone(personId), label: "Telephone numbers" }}>
      <p><strong><Phone number={phone.number} /></strong></p>
      <PhoneEndForm personId={personId} phoneId={phoneId} formKey={page.formKey} backHref={paths.newPhone(personId)} />
    </Shell>
  );
}
