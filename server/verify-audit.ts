import type { OwnerTx } from "#db/client.ts";
import { checkSeal, findFirstBadRow, findFirstLostRow, findFirstUnsealedStranger, listSealNumbers } from "#db/queries/audit-chain.ts";

export type ChainVerdict =
  | { intact: true; batches: number; rows: number; head: string }
  | { intact: false; batch: number | null; row: number | null; because: string };

const spoiled = (batch: number | null, row: number | null, because: string): ChainVerdict => ({ intact: false, batch, row, because });

/**
 * Recomputes the whole audit chain and names the first bad row. What a chain can show is that nothing was changed since
 * a head that somebody keeps elsewhere: print the head to a place that the database's administrator cannot write.
 * @param knownHead a head (hex) printed earlier; it must still be part of the chain.
 */
export async function verifyAudit(tx: OwnerTx, knownHead?: string): Promise<ChainVerdict> {
  let [rows, head, expected, metKnownHead] = [0, "", 1, knownHead === undefined];
  for (const number of await listSealNumbers(tx)) {
    if (number !== expected) return spoiled(expected, null, `batch ${expected} is gone`);
    const seal = await checkSeal(tx, number);
    if (!seal?.chained) return spoiled(number, null, "the batch does not follow from the one before it");
    if (!seal.intact) {
      const bad = await findFirstBadRow(tx, number);
      if (!bad) return spoiled(number, null, "the batch's own hash was changed");
      return spoiled(number, bad.id, bad.gone ? "the row is gone" : "the row was changed after it was sealed");
    }
    rows += seal.rows;
    head = seal.hash;
    metKnownHead ||= head === knownHead;
    expected += 1;
  }
  const stranger = await findFirstUnsealedStranger(tx);
  if (stranger !== null) return spoiled(null, stranger, "the row was never sealed and does not wait to be");
  const lost = await findFirstLostRow(tx);
  if (lost !== null) return spoiled(null, lost, "the row was removed before it was sealed");
  if (!metKnownHead) return spoiled(null, null, "the head that was kept elsewhere is not part of this chain");
  return { intact: true, batches: expected - 1, rows, head };
}
