import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { recordIds, type RecordIds } from "#domain/record-address.ts";

/** The ids that a form or a found record carries. Whatever else it holds is left alone; what is no id is left out. */
export function idsIn(source: unknown): RecordIds {
  const fields = new Map(Object.entries(typeof source === "object" && source !== null ? source : {}));
  return Object.fromEntries(recordIds.flatMap((name) => {
    const id = z.uuid().safeParse(fields.get(name));
    return id.success ? [[name, id.data]] : [];
  }));
}

/**
 * Writes down that opening a page or doing something was refused, in the list of everybody whose record it was meant for. The database keeps
 * only whom a row is really about: an id that is made up leaves a refusal about nobody, and whoever was refused is not told which it was.
 */
export async function recordRefusal(tx: Tx, what: "action.refused" | "record.refused", ids: RecordIds, detail: Record<string, string>, requestId: string): Promise<void> {
  await tx.execute(sql`select record_refusal(${what}, ${JSON.stringify(ids)}::jsonb, ${requestId}, ${JSON.stringify(detail)}::jsonb)`);
}
