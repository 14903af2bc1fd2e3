import { parseArgs } from "node:util";
import { asOwner } from "#db/client.ts";
import { env, ownerUrlFromEnvironment, WrongSetting } from "#server/env.ts";
import { databaseCode, isUnavailable } from "#server/faults.ts";
import { createAdministrator, whatIsMissing, type NewAdministrator } from "#server/sign-in/create-administrator.ts";
import { enrolmentHours, enrolmentToken } from "#server/sign-in/enrolment-link.ts";

/** Says one sentence and ends with a failure. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function asked(): NewAdministrator {
  try {
    const { values } = parseArgs({ options: { email: { type: "string", default: "" }, name: { type: "string", default: "" }, "new-link": { type: "boolean", default: false } } });
    return { email: values.email, name: values.name, newLink: values["new-link"] };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message.split(". ")[0] : "Wrong arguments"}. Usage: npm run admin:create -- --email r.osei@trust.example --name "Ruth Osei" [--new-link]`);
  }
}

/** Without the error's own message, which would carry the query's values. */
function sayWhatFailed(error: unknown): never {
  if (error instanceof WrongSetting) return stop(error.message);
  if (isUnavailable(error)) return stop("The database cannot be reached. Check DATABASE_URL, and that the server is running.");
  if (databaseCode(error) === "42P01") return stop("The database has no tables yet. Run npm run db:migrate first.");
  return stop(`The account was not made (${databaseCode(error) ?? "unknown error"}). Check that DATABASE_OWNER_URL, or DATABASE_URL, is the database's owner.`);
}

const administrator = asked();
const missing = whatIsMissing(administrator);
if (missing !== null) stop(missing);
try {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env();
  const made = await asOwner(ownerUrlFromEnvironment(), (tx) => createAdministrator(tx, administrator));
  if ("problem" in made) stop(made.problem);
  const link = new URL(`/enrolment/${enrolmentToken(made.enrolmentId, NEXTAUTH_SECRET)}`, NEXTAUTH_URL).href;
  if (made.others > 0) process.stdout.write(`There ${made.others === 1 ? "is another administrator" : `are ${made.others} other administrators`} already.\n`);
  process.stdout.write(`Open this link to set a password and pair an authenticator. It works once, for ${enrolmentHours} hours:\n${link}\n`);
} catch (error) {
  sayWhatFailed(error);
}
