import { readFileSync, rmSync, statSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

import { CannotStart } from "./cannot-start.ts";
import { startKept, type KeptServer } from "./kept-server.ts";
import { node, root } from "./root.ts";

export type ProductionServer = {
  /** Where a browser finds it, without a slash at the end. */
  address: string;
  /** The same for a program on this machine, without asking anybody what `localhost` means. */
  directAddress: string;
  /** Resolves to the exit code when it ends, asked or not. */
  ended: Promise<number>;
  /** Lets requests in flight finish, then stops. */
  stop: () => Promise<void>;
};

type Settings = { port: number; host: string; databaseUrl: string; sessionSecret: string; log: string };

const patience = 60_000;

/** Starts the built application in demo mode and answers when it does. Its output goes to `log`. */
export async function startProductionServer(settings: Settings): Promise<ProductionServer> {
  rmSync(settings.log, { force: true });
  const address = `http://localhost:${settings.port}`;
  const server = startKept(
    { program: node, args: ["server/main.ts"], cwd: root, log: settings.log, account: null, stopSignal: "SIGTERM", atOnceSignal: "SIGKILL", removeAfter: null },
    {
      ...process.env,
      NODE_ENV: "production",
      LANTERN_MODE: "demo",
      DATABASE_URL: settings.databaseUrl,
      NEXTAUTH_SECRET: settings.sessionSecret,
      NEXTAUTH_URL: address,
      PORT: String(settings.port),
      HOST: settings.host,
      NEXT_TELEMETRY_DISABLED: "1",
    },
  );
  await answers(server, settings);
  return { address, directAddress: directAddress(settings), ended: server.ended, stop: () => server.stop(15_000) };
}

async function answers(server: KeptServer, settings: Settings): Promise<void> {
  const until = performance.now() + patience;
  while (server.exitCode() === null && performance.now() < until) {
    if (await isHealthy(settings)) return;
    await pause(50);
  }
  await server.stopAtOnce();
  throw new CannotStart(`The server did not start. The end of its log ${settings.log}:\n\n${tail(settings.log)}`);
}

/** A server that listens everywhere is reached on loopback. */
export function directAddress({ host, port }: { host: string; port: number }): string {
  const reached = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

function isHealthy(settings: Settings): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${directAddress(settings)}/healthz`, { timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}

/** The last lines of a log, for a message about why something ended. */
export function tail(log: string, lines = 15): string {
  if (statSync(log, { throwIfNoEntry: false }) === undefined) return "(nothing was written)";
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}
