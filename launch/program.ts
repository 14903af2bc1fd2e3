import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

import { node, root, type Settings } from "./root.ts";

export type ProgramResult = { code: number; output: string };

const running = new Set<ChildProcess>();
let ending = false;

/**
 * Runs a program of the checkout to its end, in a process group of its own so that nothing it started is left behind.
 * `show` streams its output to the terminal; otherwise it is kept and answered. `onLine` hears each line as it comes.
 */
export function runProgram(args: string[], options: { env?: Settings; show?: boolean; onLine?: (line: string) => void } = {}): Promise<ProgramResult> {
  if (ending) return never();
  const stdio = options.show === true ? "inherit" : "pipe";
  const child = spawn(node, args, { cwd: root, env: { ...process.env, ...options.env }, stdio: ["ignore", stdio, stdio], detached: true });
  running.add(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      options.onLine?.(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      if (!ending) resolve({ code: code ?? 1, output: lines.join("\n") });
    });
  });
}

/** What waits for a program that is being ended must not go on with the next thing. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Ends every program still running, with all that it started: asked first, made to after five seconds. None starts after this. */
export async function endPrograms(): Promise<void> {
  ending = true;
  await Promise.all([...running].map(endGroup));
}

async function endGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  signalGroup(child, "SIGTERM");
  const impatience = setTimeout(() => signalGroup(child, "SIGKILL"), 5_000);
  await ended;
  clearTimeout(impatience);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}
