import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

import type { Account } from "./postgres-account.ts";
import { node } from "./root.ts";

/** What a keeper is told, as its only argument, in JSON. Secrets travel in the environment: arguments can be read by everybody. */
export type KeeperOrders = {
  program: string;
  args: string[];
  cwd: string;
  /** The server's output is appended here. */
  log: string;
  account: Account;
  stopSignal: NodeJS.Signals;
  atOnceSignal: NodeJS.Signals;
  /** A folder to delete once the server was told to stop and has ended, or null. */
  removeAfter: string | null;
};

export type KeptServer = {
  /** Null while it runs. */
  exitCode: () => number | null;
  ended: Promise<number>;
  /** Asks it to stop and waits; after `patience` milliseconds it is told to stop at once. */
  stop: (patience: number) => Promise<void>;
  stopAtOnce: () => Promise<void>;
};

/** Starts a server under a keeper, with exactly this environment. Does not keep this process alive. */
export function startKept(orders: KeeperOrders, env: NodeJS.ProcessEnv): KeptServer {
  const args = [path.join(import.meta.dirname, "keeper.ts"), JSON.stringify(orders)];
  const keeper = spawn(node, args, { cwd: "/", env, detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let code: number | null = null;
  const ended = new Promise<number>((resolve) => {
    const end = (found: number | null) => resolve((code = found ?? 1));
    keeper.once("exit", end);
    keeper.once("error", () => end(127));
  });
  // Held only while somebody waits for the end: a caller that is done may leave, and the keeper then stops the server.
  hold(keeper, false);
  const finish = async (order: "stop" | "at once") => {
    hold(keeper, true);
    if (keeper.connected) keeper.send(order);
    await ended;
  };
  return {
    exitCode: () => code,
    ended,
    stopAtOnce: () => finish("at once"),
    stop: async (patience) => {
      const impatience = setTimeout(() => keeper.connected && keeper.send("at once"), patience);
      await finish("stop").finally(() => clearTimeout(impatience));
    },
  };
}

function hold(keeper: ChildProcess, held: boolean): void {
  if (held) keeper.ref();
  else keeper.unref();
  if (held) keeper.channel?.ref();
  else keeper.channel?.unref();
}
