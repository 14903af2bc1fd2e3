import { parseArgs } from "node:util";

import { CannotStart } from "./cannot-start.ts";

export type DemoOptions = {
  fresh: boolean;
  port: number | null;
  host: string;
  simulator: boolean;
  callsPerHour: number;
  /** Size of the seed; null for its usual size. */
  episodes: number | null;
};

export const demoUsage = `npm run demo -- [flags]

  --fresh               start over: deletes the demo's database
  --port N              listen on this port (otherwise 3000 or the next free one)
  --host NAME           listen here (otherwise on this machine only)
  --no-simulator        let no new calls ring
  --calls-per-hour N    how often calls ring (otherwise 19, London's pace)
  --episodes N          size of the invented past (otherwise 600)`;

/** @throws CannotStart with what is wrong with a flag, and the list of flags. */
export function parseDemoOptions(args: string[]): DemoOptions {
  const values = read(args);
  return {
    fresh: values.fresh ?? false,
    port: values.port === undefined ? null : wholeNumber("--port", values.port, 1, 65_535),
    host: values.host ?? "127.0.0.1",
    simulator: values.simulator ?? true,
    callsPerHour: values["calls-per-hour"] === undefined ? 19 : wholeNumber("--calls-per-hour", values["calls-per-hour"], 1, 3_600),
    episodes: values.episodes === undefined ? null : wholeNumber("--episodes", values.episodes, 1, 1_000_000),
  };
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      allowNegative: true,
      options: {
        fresh: { type: "boolean" },
        port: { type: "string" },
        host: { type: "string" },
        simulator: { type: "boolean" },
        "calls-per-hour": { type: "string" },
        episodes: { type: "string" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n\n${demoUsage}`);
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new CannotStart(`${flag} takes a whole number from ${least} to ${most}, not "${text}".\n\n${demoUsage}`);
}
