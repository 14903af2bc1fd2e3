import { sql } from "drizzle-orm";
import { db } from "../../database.ts";

/** Fifty rows of four cells. */
export default async function Page() {
  const rows = await db.execute<{ id: string; number: string; opened: string; person: string }>(sql`select id, number, opened_at as opened, person_id as person from episodes order by id desc limit 50`);
  return (
    <main>
      <h1>Episodes</h1>
      <table>
        <tbody>
          {rows.map((row) => <tr key={row.id}><td>{row.number}</td><td>{row.opened}</td><td>{row.person}</td><td><a href={`/${row.id}`}>Open</a></td></tr>)}
        </tbody>
      </table>
    </main>
  );
}
