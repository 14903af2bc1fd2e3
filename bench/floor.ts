import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { anyFreePort } from "#launch/free-port.ts";
import { runProgram } from "#launch/program.ts";

const home = path.join(import.meta.dirname, "floor");
const next = path.join(import.meta.dirname, "../node_modules/next/dist/bin/next");

export type Floor = { address: string; stop: () => Promise<void> };

/**
 * Builds and starts the minimal application: one page with one query, one list of fifty rows.
 * It has no gatehouse, so it reads as the superuser: the floor pays for nothing that Lantern does.
 */
export async function startFloor(superuserUrl: string): Promise<Floor> {
  const { code, output } = await runProgram([next, "build", home], { env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } });
  if (code !== 0) throw new Error(`The floor could not be built: ${output}`);
  const port = await anyFreePort();
  const env = { ...process.env, NODE_ENV: "production" as const, DATABASE_URL: superuserUrl, NEXT_TELEMETRY_DISABLED: "1" };
  const server = spawn(process.execPath, [next, "start", home, "-p", String(port), "-H", "127.0.0.1"], { env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const chunk of server.stdout) if (String(chunk).includes("Ready")) break;
  server.stdout.resume();
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (server.exitCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}
