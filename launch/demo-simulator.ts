import type { DemoDatabase } from "./demo-database.ts";
import type { ProductionServer } from "./production-server.ts";
import { startSimulator } from "./simulator.ts";
import { simulatorKey } from "./simulator-key.ts";
import { controlSimulator, type SimulatorControl } from "./simulator-pace.ts";

/** Lets new calls ring through the intake address, with a key of its own like any dispatch system's. */
export async function startDemoSimulator(database: DemoDatabase, server: ProductionServer, callsPerHour: number, folder: string): Promise<SimulatorControl> {
  const key = await simulatorKey(database.ownerUrl, folder);
  return controlSimulator((pace) => startSimulator({ address: server.address, key, callsPerHour: pace, say: (line) => console.log(line) }), callsPerHour);
}
