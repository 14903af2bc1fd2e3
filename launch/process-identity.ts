import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, readlinkSync } from "node:fs";

/**
 * Names a running process so that a later process with the same number is not taken for it.
 * Process numbers are reused soon in a restarted container, so the start time belongs to the name.
 * Null when no such process runs.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (existsSync("/proc/self/stat")) return fromProc(pid);
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return started === "" ? null : `${pid}:${started}`;
  } catch {
    return null;
  }
}

/** The command line of a running process, or null. Used to tell our own PostgreSQL from a stranger that got its number. */
export function processCommand(pid: number): string | null {
  try {
    if (existsSync("/proc/self/stat")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** Whether the system still knows this process number, be it as a dead process that its parent has not collected. */
export function numberIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Running processes whose working folder is `folder`. Known on Linux only; elsewhere always none. */
export function processesIn(folder: string): number[] {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

function fromProc(pid: number): string | null {
  try {
    return identityFromStat(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return null;
  }
}

/** Reads a line of /proc/PID/stat (proc(5)): field 3 is the state, field 22 the start time. The name in brackets may hold spaces and brackets. */
export function identityFromStat(line: string): string | null {
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const state = fields[0];
  const started = fields[19];
  if (state === undefined || started === undefined || state === "Z" || state === "X") return null;
  return `${line.slice(0, line.indexOf(" "))}:${started}`;
}
