import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Identity } from "#domain/person.ts";
import { idArray, instantOrNull } from "./raw-values.ts";

export type IdentityRow = Omit<Identity, "lastContactAt"> & { lastContactAt: string | null };

/** What identity_of() answers, as `i`. */
export const identityColumns = sql`i.id, i.restricted, i.family_name as "familyName", i.given_name as "givenName", i.preferred_name as "preferredName", i.title, i.born_on as "bornOn",
  i.approximate_age as "approximateAge", i.gender, i.nhs_number as "nhsNumber", i.nhs_number_standing as "nhsNumberStanding",
  i.address_line1 as "addressLine1", i.postcode, i.borough_code as "boroughCode", i.language, i.interpreter_needed as "interpreterNeeded",
  i.reasonable_adjustments as "reasonableAdjustments", i.died_on as "diedOn", i.last_contact_at as "lastContactAt"`;

export const identityFrom = (row: IdentityRow): Identity => ({ ...row, lastContactAt: instantOrNull(row.lastContactAt) });

/**
 * Who these people are, as far as the actor may know: for the names in a list. One round trip, none for an empty list.
 * @param personIds nulls (episodes without a person) are passed over
 * @returns restricted people as `restricted: true` and nothing else; people whom the actor may not look up are missing
 */
export async function identitiesOf(tx: Tx, personIds: Iterable<string | null>): Promise<Map<string, Identity>> {
  const wanted = [...new Set([...personIds].filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.execute<IdentityRow>(sql`select ${identityColumns} from identity_of(${idArray(wanted)}::uuid[]) i`);
  return new Map(rows.map((row) => [row.id, identityFrom(row)]));
}

/** One person, or null when the actor may not look them up. */
export async function findIdentity(tx: Tx, personId: string): Promise<Identity | null> {
  return (await identitiesOf(tx, [personId])).get(personId) ?? null;
}
