import { WrongSetting } from "../env.ts";
import { databaseCode, isUnavailable } from "../faults.ts";

/** What PostgreSQL, its driver or Node say by a code, for whoever typed the command. */
const sentences: Record<string, string> = {
  ERR_INVALID_URL: "DATABASE_OWNER_URL, or DATABASE_URL, is not an address like postgres://login:password@host/database.",
  "28000": "PostgreSQL does not let this login in. Check its name and password in DATABASE_OWNER_URL, or DATABASE_URL.",
  "28P01": "PostgreSQL does not let this login in. Check its name and password in DATABASE_OWNER_URL, or DATABASE_URL.",
  "3D000": "There is no database of this name. Check DATABASE_OWNER_URL, or DATABASE_URL.",
  "42501": "This login may not do that: DATABASE_OWNER_URL, or DATABASE_URL, must be the database's owner.",
  "42P01": "The database has no tables yet. Run npm run db:migrate first.",
};

/** PostgreSQL's own codes have five signs (PostgreSQL manual, appendix A). */
const isOfPostgres = /^[0-9A-Z]{5}$/;

/**
 * What keeps a command from its work, in one sentence for the terminal; null when it is a bug. The error's own message is never said: it
 * carries the query's values, and an address its password.
 */
export function whatStandsInTheWay(error: unknown, usage: string): string | null {
  if (error instanceof WrongSetting) return error.message;
  const code = databaseCode(error);
  if (code === null) return null;
  if (code.startsWith("ERR_PARSE_ARGS") && error instanceof Error) return `${error.message.split(". ")[0]}. Usage: ${usage}`;
  if (isUnavailable(error)) return "The database cannot be reached. Check DATABASE_URL, and that the server is running.";
  return sentences[code] ?? (isOfPostgres.test(code) ? `PostgreSQL refused it (${code}). Nothing was changed.` : null);
}

/** Runs a command of the terminal. @param work answers the exit code */
export async function atTheTerminal(usage: string, work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const sentence = whatStandsInTheWay(error, usage);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}
