import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing, type Tx } from "#db/client.ts";
import { findPeople } from "#db/queries/people.ts";

const mostAsked = 400;
type Somebody = { id: string; family: string; given: string; born: string };

type Round = { took: number[]; inSql: number[]; found: number };

/** So many of the times are shorter. */
function share(times: readonly number[], part: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1);
}

/** The second letter left out, as it is misheard. */
const misheard = (name: string) => name.slice(0, 1) + name.slice(2);
/** One digit of the year wrong. Nobody types a 29 February of a year that has none, so nobody born on one is asked for. */
const misread = (iso: string) => `${iso.slice(0, 3)}${(Number(iso[3]) + 1) % 10}${iso.slice(4)}`;

/** Looks for people by a misheard name and a wrong digit in the date of birth, as a desk clinician: how many are among the first ten, and how long it took. */
export async function measureSearch(superuserUrl: string, actorId: string, today: string): Promise<string[]> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(preparing(sql), { casing: "snake_case" });
  try {
    const people = await sql<Somebody[]>`
      select id, family_key as family, given_key as given, born_on::text as born from persons tablesample bernoulli (1)
      where length(family_key) > 3 and length(given_key) > 2 and born_on is not null and to_char(born_on, 'MMDD') <> '0229' order by md5(id::text) limit ${mostAsked}`;
    // The first fifty settle the plans. Then everybody is asked for twice: what is read from the disk the first time is at hand the second, as the pages' is when they are measured.
    const rounds: Round[] = [];
    await db.transaction(async (tx) => {
      await tx.execute("set local track_functions = 'pl'");
      // What the two functions have taken in this transaction, in the server's own words.
      const spent = async () => (await tx.execute<{ spent: number }>("select coalesce(sum(total_time), 0)::float8 as spent from pg_stat_xact_user_functions where funcname in ('find_people', 'identity_of')"))[0]?.spent ?? Number.NaN;
      await tx.execute(`select act_as('${actorId}'), set_config('role', 'lantern_app', true)`);
      for (const asked of [people.slice(0, 50), people, people]) {
        const round: Round = { took: [], inSql: [], found: 0 };
        for (const { id, family, given, born } of asked) {
          const before = await spent();
          const started = performance.now();
          const matches = await findPeople(tx as unknown as Tx, { nhsNumber: null, familyKey: misheard(family), givenKey: given, bornOn: misread(born), postcode: null, phoneKey: null }, today);
          round.took.push(performance.now() - started);
          round.inSql.push((await spent()) - before);
          if (matches.slice(0, 10).some((match) => match.identity.id === id)) round.found += 1;
        }
        rounds.push(round);
      }
    });
    return rounds.slice(1).flatMap(({ took, inSql, found }, at) => [
      `misheard name and a wrong digit in the date of birth, asked ${at === 0 ? "once" : "again"}: ${found} of ${took.length} in the first ten`,
      `in SQL: median ${share(inSql, 0.5)} ms, p99 ${share(inSql, 0.99)} ms; with the driver's round trip: median ${share(took, 0.5)} ms, p99 ${share(took, 0.99)} ms`,
    ]);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
