import { wayInTo } from "#app/people/way-in.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listPhones } from "#db/queries/person-parts.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";

/** Opens one telephone number with the patient's banner, for each of its forms. */
export async function openPhone(params: Promise<{ personId: string; phoneId: string }>) {
  const address = await params;
  const [personId, phoneId] = [uuidOr404(address.personId), uuidOr404(address.phoneId)];
  const { found, ...opened } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [phones, banner] = await Promise.all([listPhones(tx, personId), bannerFor(tx, { personId })]);
      const phone = phones.find(({ id }) => id === phoneId);
      return phone ? { phone, banner } : null;
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "telephone-numbers" } }),
    otherwise: wayInTo(personId),
  });
  return { ...opened, ...found, personId, phoneId };
}
