import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing, type Tx } from "#db/client.ts";
import { findPeople } from "#db/queries/people.ts";

const asked = 400;
type Somebody = { id: string; family: string; given: string; born: string };

/** The second letter left out, as it is misheard. */
const misheard = (name: string) => name.slice(0, 1) + name.slice(2);
/** One digit of the year wrong. */
const misread = (iso: string) => `${iso.slice(0, 3)}${(Number(iso[3]) + 1) % 10}${iso.slice(4)}`;

/** Looks for people by a misheard name and a wrong digit in the date of birth, as a desk clinician: how many are among the first ten, and how long it took. */
export async function measureSearch(superuserUrl: string, actorId: string, today: string): Promise<string[]> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(preparing(sql), { casing: "snake_case" });
  try {
    const people = await sql<Somebody[]>`
      select id, family_key as family, given_key as given, born_on::text as born from persons tablesample bernoulli (1)
      where length(family_key) > 3 and length(given_key) > 2 and born_on is not null order by md5(id::text) limit ${asked}`;
    const took: number[] = [];
    let found = 0;
    await db.transaction(async (tx) => {
      await tx.execute(`select act_as('${actorId}'), set_config('role', 'lantern_app', true)`);
      for (const { id, family, given, born } of [...people.slice(0, 50), ...people]) {
        const started = performance.now();
        const matches = await findPeople(tx as unknown as Tx, { nhsNumber: null, familyKey: misheard(family), givenKey: given, bornOn: misread(born), postcode: null, phoneKey: null }, today);
        took.push(performance.now() - started);
        if (took.length > 50 && matches.slice(0, 10).some((match) => match.identity.id === id)) found += 1;
      }
    });
    const sorted = took.slice(50).sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
    return [`misheard name and a wrong digit in the date of birth: ${found} of ${sorted.length} in the first ten`, `median ${at(0.5)} ms, p99 ${at(0.99)} ms, with the driver's round trips`];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
