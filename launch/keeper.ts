/**
 * Runs one server (the database, the application) and outlives whoever started it just long enough to stop it cleanly.
 * It has a session of its own, so Ctrl-C in the terminal reaches only the starter, which then stops the application first and the
 * database last; and when the starter is killed outright the channel closes, and nothing is left running.
 */
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";

import type { KeeperOrders } from "./kept-server.ts";

const orders = JSON.parse(process.argv[2] ?? "") as KeeperOrders;
const log = openSync(orders.log, "a", 0o600);
const server = spawn(orders.program, orders.args, { cwd: orders.cwd, stdio: ["ignore", log, log], ...orders.account });

let wasTold = false;
const tell = (signal: NodeJS.Signals) => {
  wasTold = true;
  server.kill(signal);
};
const stop = () => tell(orders.stopSignal);
process.on("disconnect", stop);
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("SIGHUP", stop);
process.on("message", (order) => tell(order === "at once" ? orders.atOnceSignal : orders.stopSignal));

// What ended by itself is left for the starter to look into.
const end = (code: number) => {
  if (wasTold && orders.removeAfter !== null) rmSync(orders.removeAfter, { recursive: true, force: true });
  process.exit(code);
};
server.on("error", () => end(127));
server.on("exit", (code) => end(code ?? 1));
