/**
 * `npm run demo`: a whole service on this machine with one command. Database, invented people, production build, server, and calls that
 * ring at London's pace. Everything is kept for the next start; Ctrl-C stops all of it.
 */
import path from "node:path";

import { CannotStart, inWords } from "./cannot-start.ts";
import { makeClosing } from "./closing.ts";
import { openDemoDatabase } from "./demo-database.ts";
import { listenToKeys } from "./demo-keys.ts";
import { demoUsage, parseDemoOptions, type DemoOptions } from "./demo-options.ts";
import { startDemoSimulator } from "./demo-simulator.ts";
import { welcome } from "./demo-welcome.ts";
import { choosePort } from "./free-port.ts";
import { onInterrupt } from "./interrupt.ts";
import { demoFolder } from "./postgres-account.ts";
import { buildIfChanged } from "./production-build.ts";
import { startProductionServer, tail } from "./production-server.ts";
import { endPrograms } from "./program.ts";
import { root } from "./root.ts";
import { secret } from "./secret.ts";
import { step } from "./steps.ts";

const closing = makeClosing();
let isRunning = false;
let isStopping = false;

async function leave(code: number): Promise<never> {
  await endPrograms();
  await closing.run();
  process.exit(code);
}

const wishToStop = onInterrupt(
  () => {
    isStopping = true;
    console.log("\nStopping: the server first, then the database …");
    void leave(isRunning ? 0 : 130);
  },
  () => process.exit(130),
);

async function runDemo(options: DemoOptions): Promise<void> {
  const folder = demoFolder(root);
  const database = await openDemoDatabase({ folder, fresh: options.fresh, episodes: options.episodes, opened: closing.add });
  await step("Building for production", async (say) => {
    if (!(await buildIfChanged())) say("nothing has changed");
  });
  const log = path.join(folder, "server.log");
  const server = await step("Starting the server", async () =>
    startProductionServer({
      port: await choosePort(options.port, options.host),
      host: options.host,
      databaseUrl: database.serverUrl,
      sessionSecret: secret(folder, "session-secret"),
      log,
    }),
  );
  closing.add(server.stop);
  const simulator = options.simulator ? await startDemoSimulator(database, server, options.callsPerHour) : null;
  if (simulator !== null) closing.add(simulator.stop);
  console.log(await welcome({ database, server, options, log, hasKeyboard: process.stdin.isTTY }));
  closing.add(listenToKeys(simulator, wishToStop));
  isRunning = true;
  const alive = setInterval(() => undefined, 60_000);
  const code = await server.ended;
  clearInterval(alive);
  if (isStopping) return;
  throw new CannotStart(`The server stopped by itself (exit code ${code}). The end of its log ${log}:\n\n${tail(log)}`);
}

try {
  if (process.argv.includes("--help")) {
    console.log(demoUsage);
    await leave(0);
  }
  if (process.env.DATABASE_URL) {
    throw new CannotStart("DATABASE_URL is set, and the demo only ever uses its own database: unset it to see the demo, or run `npm run build && npm start` to serve that database.");
  }
  await runDemo(parseDemoOptions(process.argv.slice(2)));
} catch (error) {
  if (!isStopping) {
    console.error(`\n${inWords(error)}`);
    await leave(1);
  }
}
