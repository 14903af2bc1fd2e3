import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Identity } from "#domain/person.ts";
import { idArray, instantOrNull } from "./raw-values.ts";

type Row = Omit<Identity, "lastContactAt"> & { lastContactAt: string | null };

/**
 * Who these people are, as far as the actor may know: for the names in a list. One round trip, none for an empty list.
 * @param personIds nulls (episodes without a person) are passed over
 * @returns restricted people as `restricted: true` and nothing else; people whom the actor may not look up are missing
 */
export async function identitiesOf(tx: Tx, personIds: Iterable<string | null>): Promise<Map<string, Identity>> {
  const wanted = [...new Set([...personIds].filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.execute<Row>(sql`
    select id, restricted, family_name as "familyName", given_name as "givenName", preferred_name as "preferredName", title, born_on as "bornOn",
      approximate_age as "approximateAge", gender, nhs_number as "nhsNumber", nhs_number_standing as "nhsNumberStanding",
      address_line1 as "addressLine1", postcode, borough_code as "boroughCode", language, interpreter_needed as "interpreterNeeded",
      reasonable_adjustments as "reasonableAdjustments", died_on as "diedOn", last_contact_at as "lastContactAt"
    from identity_of(${idArray(wanted)}::uuid[])`);
  return new Map(rows.map((row) => [row.id, { ...row, lastContactAt: instantOrNull(row.lastContactAt) }]));
}

/** One person, or null when the actor may not look them up. */
export async function findIdentity(tx: Tx, personId: string): Promise<Identity | null> {
  return (await identitiesOf(tx, [personId])).get(personId) ?? null;
}
