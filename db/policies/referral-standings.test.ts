import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { isOpenReferral, referralStandings } from "#domain/referral.ts";
import { inside } from "#test/inside.ts";

test("the database takes the same referrals for open as the domain does", inside(async ({ db }) => {
  const said = await db.execute<{ standing: string; open: boolean }>(sql`select s as standing, is_open_referral(s) as open from unnest(${`{${referralStandings.join(",")}}`}::text[]) s`);
  expect([...said]).toEqual(referralStandings.map((standing) => ({ standing, open: isOpenReferral(standing) })));
}));
