import { parseArgs } from "node:util";
import { expect, test } from "vitest";
import { WrongSetting } from "../env.ts";
import { whatStandsInTheWay } from "./one-sentence.ts";

const usage = "npm run audit:verify -- [--head HEX]";
const coded = (code: string, message = "select secret from patients") => Object.assign(new Error(message), { code });

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown");
}

test.each([
  ["a setting", new WrongSetting("DATABASE_URL is not set."), "DATABASE_URL is not set."],
  ["an unknown flag", thrownBy(() => parseArgs({ args: ["--foo"], options: {} })), `Unknown option '--foo'. Usage: ${usage}`],
  ["a flag without its value", thrownBy(() => parseArgs({ args: ["--head"], options: { head: { type: "string" } } })), `Option '--head <value>' argument missing. Usage: ${usage}`],
  ["a server that does not answer", coded("ECONNREFUSED"), "The database cannot be reached. Check DATABASE_URL, and that the server is running."],
  ["an address that is none", thrownBy(() => new URL("postgres://login:hunter2@:x")), "DATABASE_OWNER_URL, or DATABASE_URL, is not an address like postgres://login:password@host/database."],
  ["a database without tables", new Error("Failed query", { cause: coded("42P01") }), "The database has no tables yet. Run npm run db:migrate first."],
  ["the application's login", coded("42501"), "This login may not do that: DATABASE_OWNER_URL, or DATABASE_URL, must be the database's owner."],
  ["a wrong password", coded("28P01"), "PostgreSQL does not let this login in. Check its name and password in DATABASE_OWNER_URL, or DATABASE_URL."],
  ["a database that is not there", coded("3D000"), "There is no database of this name. Check DATABASE_OWNER_URL, or DATABASE_URL."],
  ["another refusal of PostgreSQL", coded("22P02"), "PostgreSQL refused it (22P02). Nothing was changed."],
])("%s is one sentence, without a trace or a value", (_name, error, sentence) => {
  expect(whatStandsInTheWay(error, usage)).toBe(sentence);
});

test("a bug keeps its trace", () => {
  expect(whatStandsInTheWay(new TypeError("x is not a function"), usage)).toBeNull();
});
