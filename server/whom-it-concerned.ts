import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";

/** The names under which forms and found records say whom, or which crisis, they are about. */
const names = ["personId", "episodeId", "followUpId", "referralId", "accessId"] as const;
type Ids = Partial<Record<(typeof names)[number], string>>;

/** The ids that a form or a found record carries. Whatever else it holds is left alone; what is no id is left out. */
export function idsIn(source: unknown): Ids {
  const fields = new Map(Object.entries(typeof source === "object" && source !== null ? source : {}));
  return Object.fromEntries(names.flatMap((name) => {
    const id = z.uuid().safeParse(fields.get(name));
    return id.success ? [[name, id.data]] : [];
  }));
}

/**
 * Writes down that something was refused, in the list of the person whose record it was meant for. The database keeps only ids
 * that a row really has: a made-up one leaves a refusal about nobody.
 */
export async function recordRefusedChange(tx: Tx, ids: Ids, detail: Record<string, string>, requestId: string): Promise<void> {
  await tx.execute(sql`select record_refused_change(${JSON.stringify(ids)}::jsonb, ${requestId}, ${JSON.stringify(detail)}::jsonb)`);
}
