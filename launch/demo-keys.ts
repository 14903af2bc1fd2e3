import type { SimulatorControl } from "./simulator-pace.ts";

/**
 * Listens to single keys while the demo runs, when there is a keyboard: p pauses, + and - change the pace, q and Ctrl-C stop.
 * Reading raw keys takes Ctrl-C away from the terminal, so it is handled here. Answers how to give the keyboard back.
 */
export function listenToKeys(simulator: SimulatorControl | null, wishToStop: () => void): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.on("data", (keys) => {
    for (const key of String(keys)) {
      const answer = answerTo(key, simulator, wishToStop);
      if (answer !== null) console.log(answer);
    }
  });
  return () => {
    stdin.setRawMode(false);
    stdin.pause();
  };
}

/** What to print for a key; null for nothing. */
export function answerTo(key: string, simulator: SimulatorControl | null, wishToStop: () => void): string | null {
  if (key === "q" || key === "\u0003" || key === "\u0004") {
    wishToStop();
    return null;
  }
  if (simulator === null) return null;
  if (key === "p") return simulator.toggle();
  if (key === "+" || key === "=") return simulator.change("faster");
  if (key === "-" || key === "_") return simulator.change("slower");
  return null;
}
