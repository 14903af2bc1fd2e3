import { drizzle } from "drizzle-orm/postgres-js";
import { ownerConnection } from "./database.ts";
import { Given } from "./make.ts";

class RollBack extends Error {}

/**
 * Like `inside`, for asking how much the database was asked: `statements` holds every statement that was sent, in order. Nothing that a test makes stays.
 */
export function counting(body: (given: Given, statements: string[]) => Promise<void>): () => Promise<void> {
  return async () => {
    const statements: string[] = [];
    const db = drizzle(ownerConnection().sql, { casing: "snake_case", logger: { logQuery: (query) => statements.push(query) } });
    try {
      await db.transaction(async (tx) => {
        await body(new Given(tx), statements);
        throw new RollBack();
      });
    } catch (error) {
      if (!(error instanceof RollBack)) throw error;
    }
  };
}
