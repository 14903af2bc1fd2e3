import { parseArgs } from "node:util";
import { asOwner } from "#db/client.ts";
import { ownerUrlFromEnvironment } from "#server/env.ts";
import { verifyAudit } from "#server/verify-audit.ts";
import { atTheTerminal } from "./one-sentence.ts";

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { head: { type: "string" } } });
  const started = performance.now();
  const verdict = await asOwner(ownerUrlFromEnvironment(), (tx) => verifyAudit(tx, values.head?.toLowerCase()));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (verdict.intact) {
    process.stdout.write(`The audit is intact: ${verdict.rows} rows in ${verdict.batches} batches, checked in ${seconds} s.\nHead: ${verdict.head || "none yet"}\n`);
    return 0;
  }
  const where = [verdict.batch === null ? null : `batch ${verdict.batch}`, verdict.row === null ? null : `row ${verdict.row}`].filter(Boolean).join(", ");
  process.stderr.write(`The audit is NOT intact${where ? ` at ${where}` : ""}: ${verdict.because}.\n`);
  return 1;
}

await atTheTerminal("npm run audit:verify -- [--head HEX]", run);
