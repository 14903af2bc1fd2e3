import { parseArgs } from "node:util";
import { asOwner } from "#db/client.ts";
import { env, ownerUrlFromEnvironment } from "#server/env.ts";
import { createAdministrator, whatIsMissing, type NewAdministrator } from "#server/sign-in/create-administrator.ts";
import { enrolmentHours, enrolmentToken } from "#server/sign-in/enrolment-link.ts";
import { atTheTerminal } from "./one-sentence.ts";

const usage = 'npm run admin:create -- --email r.osei@trust.example --name "Ruth Osei" [--new-link]';

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { email: { type: "string", default: "" }, name: { type: "string", default: "" }, "new-link": { type: "boolean", default: false } } });
  const administrator: NewAdministrator = { email: values.email, name: values.name, newLink: values["new-link"] };
  const missing = whatIsMissing(administrator);
  if (missing !== null) return stop(missing);
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env();
  const made = await asOwner(ownerUrlFromEnvironment(), (tx) => createAdministrator(tx, administrator));
  if ("problem" in made) return stop(made.problem);
  const link = new URL(`/enrolment/${enrolmentToken(made.enrolmentId, NEXTAUTH_SECRET)}`, NEXTAUTH_URL).href;
  if (made.others > 0) process.stdout.write(`There ${made.others === 1 ? "is another administrator" : `are ${made.others} other administrators`} already.\n`);
  process.stdout.write(`Open this link to set a password and pair an authenticator. It works once, for ${enrolmentHours} hours:\n${link}\n`);
  return 0;
}

function stop(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

await atTheTerminal(usage, run);
