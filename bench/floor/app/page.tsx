import { sql } from "drizzle-orm";
import { db } from "../database.ts";

/** One row, one heading. */
export default async function Page() {
  const [row] = await db.execute<{ number: string; at: string }>(sql`select number, opened_at as at from episodes order by id desc limit 1`);
  return <main><h1>{row?.number}</h1><p>{row?.at}</p></main>;
}
