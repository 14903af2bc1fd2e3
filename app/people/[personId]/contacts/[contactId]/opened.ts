import { wayInTo } from "#app/people/way-in.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findContact } from "#db/queries/contacts.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";

/** Opens somebody around the person with the patient's banner, for each of their forms. */
export async function openContact(params: Promise<{ personId: string; contactId: string }>) {
  const address = await params;
  const [personId, contactId] = [uuidOr404(address.personId), uuidOr404(address.contactId)];
  const { found, ...opened } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [contact, banner] = await Promise.all([findContact(tx, personId, contactId), bannerFor(tx, { personId })]);
      return contact ? { contact, banner } : null;
    },
    audit: () => ({ action: "record.viewed", personId, subjectId: contactId, detail: { screen: "contact" } }),
    otherwise: wayInTo(personId),
  });
  return { ...opened, ...found, personId, contactId };
}
