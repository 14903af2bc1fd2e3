import { clearLine, cursorTo } from "node:readline";

export type Say = (detail: string) => void;
export type Output = { write: (text: string) => unknown; isTTY?: boolean | undefined; columns?: number | undefined };

/** "0.4 s", "12 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const beats = ["-", "\\", "|", "/"];

/** The line that shows a step is alive, cut to the width of the terminal so that it stays one line. */
export function livingLine(beat: number, label: string, milliseconds: number, detail: string, columns: number): string {
  const line = `   ${beats[beat % beats.length]}  ${label} ${duration(milliseconds)}${detail === "" ? "" : `, ${detail}`}`;
  return line.slice(0, Math.max(columns - 1, 20));
}

/**
 * Runs one step and shows that it is alive: in a terminal a moving line with the seconds; elsewhere a line at the start, one every
 * ten seconds, and one with the time taken at the end. `say` gives the step's latest detail. What it throws passes through.
 */
export async function step<T>(label: string, work: (say: Say) => Promise<T>, output: Output = process.stdout): Promise<T> {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const show = output.isTTY === true ? inTerminal(label, elapsed, output) : inLines(label, elapsed, output);
  try {
    const result = await work(show.say);
    show.end(`done  ${label} (${duration(elapsed())})${show.detail() === "" ? "" : `: ${show.detail()}`}`);
    return result;
  } catch (error) {
    show.end(`FAIL  ${label} (${duration(elapsed())})`);
    throw error;
  }
}

type Show = { say: Say; detail: () => string; end: (line: string) => void };

function inTerminal(label: string, elapsed: () => number, output: Output): Show {
  let detail = "";
  let beat = 0;
  const stream = output as NodeJS.WriteStream;
  const clear = () => {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  const draw = () => {
    clear();
    output.write(livingLine((beat += 1), label, elapsed(), detail, output.columns ?? 80));
  };
  draw();
  const timer = setInterval(draw, 120);
  return {
    say: (words) => (detail = words),
    detail: () => detail,
    end: (line) => {
      clearInterval(timer);
      clear();
      output.write(`${line}\n`);
    },
  };
}

function inLines(label: string, elapsed: () => number, output: Output): Show {
  let detail = "";
  output.write(`...   ${label}\n`);
  const timer = setInterval(() => output.write(`...   ${label}, ${duration(elapsed())}${detail === "" ? "" : `, ${detail}`}\n`), 10_000);
  return {
    say: (words) => (detail = words),
    detail: () => detail,
    end: (line) => {
      clearInterval(timer);
      output.write(`${line}\n`);
    },
  };
}
