import { parseArgs } from "node:util";

import { CannotStart } from "./cannot-start.ts";

export const parts = ["types", "lint", "domain", "database", "browser"] as const;
export type Part = (typeof parts)[number];

export type TestOptions = { parts: Part[]; filters: string[] };

export const testUsage = `npm test -- [flags] [file or name filters]

  --check         all but the build and the browser tests (npm run check)
  --only PARTS    only these, with commas between: ${parts.join(", ")}`;

/** @throws CannotStart with what is wrong with a flag, and the list of flags. */
export function parseTestOptions(args: string[]): TestOptions {
  const { values, positionals } = read(args);
  const asked = values.only?.split(",").map((name) => partNamed(name.trim())) ?? [...parts];
  return { parts: parts.filter((part) => asked.includes(part) && !(values.check === true && part === "browser")), filters: positionals };
}

function read(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { check: { type: "boolean" }, only: { type: "string" } } });
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n\n${testUsage}`);
  }
}

function partNamed(name: string): Part {
  const part = parts.find((known) => known === name);
  if (part === undefined) throw new CannotStart(`There is no part "${name}".\n\n${testUsage}`);
  return part;
}
