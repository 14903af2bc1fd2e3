import { asOwner } from "#db/client.ts";
import { insertIntakeSender, revokeIntakeSender } from "#db/commands/intake.ts";
import { hashIntakeKey, mintIntakeKey } from "#server/intake/intake-key.ts";

import type { DemoDatabase } from "./demo-database.ts";
import type { ProductionServer } from "./production-server.ts";
import { startSimulator } from "./simulator.ts";
import { controlSimulator, type SimulatorControl } from "./simulator-pace.ts";

/** Lets new calls ring through the intake address, with a key of its own like any dispatch system's. */
export async function startDemoSimulator(database: DemoDatabase, server: ProductionServer, callsPerHour: number): Promise<SimulatorControl> {
  const key = await newKey(database.ownerUrl, "Simulated dispatch");
  const simulator = startSimulator({ address: server.directAddress, key, callsPerHour, say: (line) => console.log(line) });
  return controlSimulator(simulator, callsPerHour);
}

/** A new key at every start, so that none needs to be kept anywhere: the one before ends. */
async function newKey(ownerUrl: string, sender: string): Promise<string> {
  const key = mintIntakeKey();
  await asOwner(ownerUrl, async (tx) => {
    await revokeIntakeSender(tx, sender);
    await insertIntakeSender(tx, { name: sender, keyHash: hashIntakeKey(key) });
  });
  return key;
}
