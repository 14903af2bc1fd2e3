import { demoAccounts } from "#db/seed/seed.ts";

import type { DemoDatabase } from "./demo-database.ts";
import type { DemoOptions } from "./demo-options.ts";
import type { ProductionServer } from "./production-server.ts";

type Facts = { database: DemoDatabase; server: ProductionServer; options: DemoOptions; log: string; hasKeyboard: boolean };

/** One person for each role comes first among the demo's accounts. */
const named = 4;

/** What is said once everything runs: where it is, who can sign in and how, which keys do something. */
export async function welcome({ database, server, options, log, hasKeyboard }: Facts): Promise<string> {
  const accounts = await demoAccounts(database.ownerUrl);
  return [
    "",
    `Lantern is ready: ${server.address}`,
    "",
    ...table(accounts.slice(0, named).map(({ name, role, email, duty }) => [name, role, email, duty ?? "off duty"])),
    "",
    `The sign-in page has a button for each of these, and for ${accounts.length - named} more. In the demo no password is needed. Everybody in it is invented.`,
    ...staleness(database.seededAt, new Date()),
    ...reach(options.host),
    "",
    `The server's log: ${log}`,
    keys(options.simulator, hasKeyboard),
    "",
  ].join("\n");
}

/** Columns as wide as their widest cell. */
export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ").trimEnd()}`);
}

/** The invented night is made around the moment of seeding; after half a day nobody in it is on duty any more. */
export function staleness(seededAt: Date, now: Date): string[] {
  const hours = Math.floor((now.getTime() - seededAt.getTime()) / 3_600_000);
  if (hours < 12) return [];
  const age = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  return ["", `This night was invented ${age} ago: its calls are long overdue and its shifts are over. \`npm run demo -- --fresh\` makes a new one.`];
}

function reach(host: string): string[] {
  if (["127.0.0.1", "::1", "localhost"].includes(host)) return [];
  return ["", `It listens at ${host} as well, but browsers keep a sign-in only over https or at localhost: from another machine use an ssh tunnel or a proxy with TLS.`];
}

function keys(simulator: boolean, hasKeyboard: boolean): string {
  if (!hasKeyboard) return "Ctrl-C stops the server and the database.";
  return simulator ? "p pauses new calls, + and - change how often they ring, q or Ctrl-C stops everything." : "q or Ctrl-C stops everything.";
}
