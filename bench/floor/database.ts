import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

const held = globalThis as { floor?: postgres.Sql };
const sql = (held.floor ??= postgres(process.env.DATABASE_URL ?? "", { max: 10 }));

export const db = drizzle(sql, { casing: "snake_case" });
