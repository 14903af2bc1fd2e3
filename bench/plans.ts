import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing, type Tx } from "#db/client.ts";

export type Watched = { name: string; work: (tx: Tx) => Promise<unknown> };
export type Plan = { name: string; milliseconds: number; statements: number; rowsRead: number; readsWhole: string[] };

type Node = { "Node Type": string; "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; "Rows Removed by Filter"?: number; Plans?: Node[] };

/** Tables that hold years: reading one from end to end is never right. */
const large = new Set(["persons", "episodes", "calls", "call_versions", "closures", "triages", "relationships", "referrals", "follow_ups", "audit_events", "person_phones"]);
/** The first five runs of a statement on a connection are planned each time: they are not counted. */
const unplanned = 6;
const rounds = 9;

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** PostgreSQL's auto_explain sends each statement's plan as it ran, those inside functions included, as a notice. */
function planIn(message: string): Node | null {
  const start = message.indexOf("{");
  if (!message.includes("plan:") || start < 0) return null;
  const explained: unknown = JSON.parse(message.slice(start));
  return typeof explained === "object" && explained !== null && "Plan" in explained ? (explained.Plan as Node) : null;
}

/**
 * Runs queries as an actor, row security and all, and looks at every plan: how long, how many rows were read, and whether a
 * table of years was read from end to end. Times are medians without the watching; plans come from one more run with it.
 */
export async function watchPlans(superuserUrl: string, actorId: string, queries: readonly Watched[]): Promise<Plan[]> {
  let plans: Node[] = [];
  const sql = postgres(superuserUrl, {
    max: 1,
    onnotice: (notice) => {
      const plan = planIn(notice.message ?? "");
      if (plan) plans.push(plan);
    },
  });
  const db = drizzle(preparing(sql), { casing: "snake_case" });
  const run = (work: Watched["work"], watching: boolean) =>
    db.transaction(async (tx) => {
      if (watching) await tx.execute("set local auto_explain.log_min_duration = 0");
      await tx.execute(`select act_as('${actorId}'), set_config('role', 'lantern_app', true)`);
      plans = [];
      const started = performance.now();
      await work(tx as unknown as Tx);
      return performance.now() - started;
    });
  try {
    await sql`load 'auto_explain'`;
    await sql`select set_config(name, value, false) from (values ('auto_explain.log_min_duration', '-1'), ('auto_explain.log_analyze', 'on'), ('auto_explain.log_timing', 'off'),
      ('auto_explain.log_format', 'json'), ('auto_explain.log_nested_statements', 'on'), ('auto_explain.log_level', 'notice'), ('client_min_messages', 'notice')) v (name, value)`;
    const answers: Plan[] = [];
    for (const { name, work } of queries) {
      const took: number[] = [];
      for (let round = -unplanned; round < rounds; round += 1) {
        const milliseconds = await run(work, false);
        if (round >= 0) took.push(milliseconds);
      }
      await run(work, true);
      const nodes = plans.flatMap(nodesOf).filter((node) => node["Relation Name"] !== undefined);
      answers.push({
        name,
        milliseconds: [...took].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN,
        statements: plans.length,
        rowsRead: nodes.reduce((sum, node) => sum + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"], 0),
        readsWhole: nodes.filter((node) => node["Node Type"] === "Seq Scan" && large.has(node["Relation Name"] ?? "") && node["Actual Loops"] > 0).map((node) => node["Relation Name"] ?? ""),
      });
    }
    return answers;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
