import { parseArgs } from "node:util";
import { asOwner } from "#db/client.ts";
import { insertIntakeSender, revokeIntakeSender } from "#db/commands/intake.ts";
import { ownerUrlFromEnvironment } from "#server/env.ts";
import { violatedConstraint } from "#server/faults.ts";
import { hashIntakeKey, mintIntakeKey } from "#server/intake/intake-key.ts";
import { atTheTerminal } from "./one-sentence.ts";

const usage = "npm run intake:key -- --name CAD [--revoke]";

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { name: { type: "string" }, revoke: { type: "boolean", default: false } } });
  const name = values.name?.trim();
  if (!name) return say(`Name the system that will send calls: ${usage}\n`, 1);
  const owner = ownerUrlFromEnvironment();
  if (values.revoke) {
    const ended = await asOwner(owner, (tx) => revokeIntakeSender(tx, name));
    return ended ? say(`The key of ${name} no longer opens anything.\n`, 0) : say(`${name} has no key in use.\n`, 1);
  }
  const key = mintIntakeKey();
  try {
    await asOwner(owner, (tx) => insertIntakeSender(tx, { name, keyHash: hashIntakeKey(key) }));
  } catch (error) {
    if (violatedConstraint(error) !== "intake_senders_live_name") throw error;
    return say(`${name} has a key already. End it first: ${usage.replace("[--revoke]", "--revoke")}\n`, 1);
  }
  return say(`The key of ${name}, shown once and kept nowhere. Give it to the sender for its Authorization header:\n\nBearer ${key}\n`, 0);
}

function say(words: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(words);
  return code;
}

await atTheTerminal(usage, run);
