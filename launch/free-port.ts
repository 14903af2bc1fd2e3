import { createServer } from "node:net";

import { CannotStart } from "./cannot-start.ts";

const loopback = ["127.0.0.1", "::1"];

/** Listens on `port` at `host` for a moment. Answers the port, or the reason why not. Port 0 lets the system choose. */
function tryPort(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

/**
 * Browsers take `localhost` for either loopback address, so a port there is free only when nobody listens on either: otherwise the
 * address we print could open somebody else's page.
 */
async function trouble(port: number, host: string): Promise<string | null> {
  const own = await tryPort(port, host);
  if (typeof own === "string") return own;
  if (!loopback.includes(host)) return null;
  const other = await tryPort(port, host === "::1" ? "127.0.0.1" : "::1");
  return other === "EADDRINUSE" ? other : null;
}

/** A port nobody listens on, chosen by the system. */
export async function anyFreePort(host = "127.0.0.1"): Promise<number> {
  const port = await tryPort(0, host);
  if (typeof port === "string") throw new CannotStart(`No port can be opened at ${host} (${port}).`);
  return port;
}

/** `wanted`, or the next free port above it, giving up after `tries` ports. */
export async function nextFreePort(wanted: number, host: string, tries = 50): Promise<number> {
  let reason: string | null = null;
  for (let port = wanted; port < wanted + tries && port <= 65_535; port += 1) {
    reason = await trouble(port, host);
    if (reason === null) return port;
    if (reason === "EADDRNOTAVAIL" || reason === "ENOTFOUND") throw new CannotStart(`${host} is not an address of this machine. Choose another with --host.`);
  }
  throw new CannotStart(`None of the ports from ${wanted} can be opened at ${host} (${reason}). Choose another with --port.`);
}

/** The port that was asked for, or, when none was, 3000 or the next free one. */
export async function choosePort(asked: number | null, host: string): Promise<number> {
  if (asked === null) return nextFreePort(3000, host);
  const reason = await trouble(asked, host);
  if (reason === null) return asked;
  throw new CannotStart(`Port ${asked} at ${host} cannot be opened${reason === "EADDRINUSE" ? ": it is in use" : ` (${reason})`}. Leave out --port to get the next free one.`);
}
