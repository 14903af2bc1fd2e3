import { demoMarks } from "#db/schema/users.ts";
import { asGate } from "./database.ts";
import { env } from "./env.ts";

let marked: boolean | undefined;

/**
 * Demonstration mode needs two keys: the process was started as a demonstration, and the database was made for one.
 * A service's database carries no such mark, so a stray setting opens nothing.
 */
export async function isDemo(): Promise<boolean> {
  if (env().LANTERN_MODE !== "demo") return false;
  marked ??= await asGate(async (tx) => (await tx.select().from(demoMarks).limit(1)).length > 0);
  return marked;
}
