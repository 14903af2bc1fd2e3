import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing, type Tx } from "#db/client.ts";

export type Watched = { name: string; /** With whose eyes. */ actorId: string; work: (tx: Tx) => Promise<unknown> };
export type Sized = { label: string; superuserUrl: string; queries: readonly Watched[] };
export type Plan = { name: string; label: string; milliseconds: number; statements: number; rowsRead: number; readsWhole: string[] };

type Node = { "Node Type": string; "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; "Rows Removed by Filter"?: number; Plans?: Node[] };

/** Tables that hold years: reading one from end to end is never right. */
const large = new Set(["persons", "episodes", "calls", "call_versions", "closures", "triages", "relationships", "referrals", "follow_ups", "audit_events", "person_phones"]);
/** The first five runs of a statement on a connection are planned each time: they are not counted. */
const unplanned = 6;
const rounds = 41;

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

/** One database, asked as somebody, row security and all. */
function open(superuserUrl: string) {
  let plans: Node[] = [];
  const sql = postgres(superuserUrl, {
    max: 1,
    onnotice: (notice) => {
      const plan = planIn(notice.message ?? "");
      if (plan) plans.push(plan);
    },
  });
  const db = drizzle(preparing(sql), { casing: "snake_case" });
  const run = ({ actorId, work }: Watched, watching: boolean) =>
    db.transaction(async (tx) => {
      if (watching) await tx.execute("set local auto_explain.log_min_duration = 0");
      await tx.execute(`select act_as('${actorId}'), set_config('role', 'lantern_app', true)`);
      plans = [];
      const started = performance.now();
      await work(tx as unknown as Tx);
      return performance.now() - started;
    });
  return {
    start: async () => {
      await sql`load 'auto_explain'`;
      await sql`select set_config(name, value, false) from (values ('auto_explain.log_min_duration', '-1'), ('auto_explain.log_analyze', 'on'), ('auto_explain.log_timing', 'off'),
        ('auto_explain.log_format', 'json'), ('auto_explain.log_nested_statements', 'on'), ('auto_explain.log_level', 'notice'), ('client_min_messages', 'notice')) v (name, value)`;
    },
    milliseconds: (query: Watched) => run(query, false),
    plansOf: async (query: Watched) => {
      await run(query, true);
      return plans;
    },
    end: () => sql.end({ timeout: 5 }),
  };
}

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function planOf(query: Watched, label: string, took: number[], plans: Node[]): Plan {
  const nodes = plans.flatMap(nodesOf).filter((node) => node["Relation Name"] !== undefined);
  return {
    name: query.name,
    label,
    milliseconds: middle(took),
    statements: plans.length,
    rowsRead: Math.round(nodes.reduce((sum, node) => sum + (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"], 0)),
    readsWhole: nodes.filter((node) => node["Node Type"] === "Seq Scan" && large.has(node["Relation Name"] ?? "") && node["Actual Loops"] > 0).map((node) => node["Relation Name"] ?? ""),
  };
}

/**
 * Runs the same queries in databases of several sizes and looks at every plan: how long, how many rows were read, and whether a table of years
 * was read from end to end. The sizes take turns in each round, so that what else the machine does falls on all of them. Times are medians without
 * the watching; plans come from one more run with it.
 */
export async function watchPlans(sizes: readonly Sized[]): Promise<Plan[]> {
  const watched = sizes.map((size) => ({ ...size, database: open(size.superuserUrl), took: size.queries.map((): number[] => []), plans: [] as Plan[] }));
  try {
    for (const { database } of watched) await database.start();
    for (const [place] of (sizes[0]?.queries ?? []).entries()) {
      for (let round = -unplanned; round < rounds; round += 1) {
        for (const { database, queries, took } of watched) {
          const query = queries[place];
          const milliseconds = query ? await database.milliseconds(query) : Number.NaN;
          if (round >= 0) took[place]?.push(milliseconds);
        }
      }
      for (const { database, queries, took, plans, label } of watched) {
        const query = queries[place];
        if (query) plans.push(planOf(query, label, took[place] ?? [], await database.plansOf(query)));
      }
    }
    return watched.flatMap(({ plans }) => plans);
  } finally {
    for (const { database } of watched) await database.end();
  }
}
