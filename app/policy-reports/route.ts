import { comesFromHere } from "#server/comes-from-here.ts";
import { log } from "#server/faults.ts";
import { breachIn, isNewBreach, largestReport } from "#server/policy-report.ts";

/** Where browsers tell that a page tried what its content security policy forbids: a line in the log for each that is new, and nothing else. */
export async function POST(request: Request): Promise<Response> {
  if (!(await comesFromHere())) return new Response(null, { status: 403 });
  if (request.headers.get("content-type")?.split(";")[0] !== "application/csp-report") return new Response(null, { status: 415 });
  if (!(Number(request.headers.get("content-length") ?? Number.NaN) <= largestReport)) return new Response(null, { status: 413 });
  const breach = breachIn(await request.text());
  if (breach !== null && isNewBreach(breach, Date.now())) log("warn", "policy.breached", breach);
  return new Response(null, { status: breach === null ? 400 : 204 });
}
