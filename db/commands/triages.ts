import type { Tx } from "#db/client.ts";
import { triages } from "#db/schema/responding.ts";

/** A triage is a new row, always; the newest stands and none is edited (LN010). */
export async function insertTriage(tx: Tx, triage: typeof triages.$inferInsert): Promise<void> {
  await tx.insert(triages).values(triage);
}
