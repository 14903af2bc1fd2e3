import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { redirect } from "next/navigation";
import { db } from "../../database.ts";

/** One row put away. */
async function save(form: FormData): Promise<void> {
  "use server";
  const words = form.get("words");
  await db.execute(sql`insert into floor_saves (id, words) values (${randomUUID()}, ${typeof words === "string" ? words : ""})`);
  redirect("/");
}

export default function Page() {
  return <main><form action={save}><input name="words" /><button type="submit">Save</button></form></main>;
}
