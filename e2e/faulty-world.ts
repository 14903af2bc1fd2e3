import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { migrate } from "#db/migrate.ts";
import { startPostgres, type EmbeddedPostgres } from "#launch/embedded-postgres.ts";
import { anyFreePort } from "#launch/free-port.ts";
import { ensureServerLogin } from "#launch/postgres-roles.ts";
import { node, root } from "#launch/root.ts";

/** A PostgreSQL that writes its data out, and a server that reaches it by one address whatever becomes of it. Both can be stopped as roughly as one likes. */
export class FaultyWorld {
  readonly secret = randomBytes(32).toString("base64url");
  readonly #folder = path.join(tmpdir(), `lantern-faults-${randomBytes(6).toString("hex")}`);
  readonly #loginPassword = randomBytes(24).toString("base64url");
  readonly #relay = new Relay();
  #postgres: EmbeddedPostgres | null = null;
  #server: ChildProcess | null = null;
  #port = 0;

  /** Where a browser would find the server. */
  get base(): string {
    return `http://localhost:${this.#port}`;
  }

  /** The server's process: another one after it was killed and started again, the same one otherwise. */
  get serverId(): number | undefined {
    return this.#server?.exitCode === null ? this.#server.pid : undefined;
  }

  /** The database's owner, past the relay. */
  get ownerUrl(): string {
    return this.#postgres?.ownerUrl ?? "";
  }

  async start(): Promise<void> {
    this.#port = await anyFreePort();
    await this.startDatabase();
    await migrate(this.ownerUrl);
    await ensureServerLogin(this.ownerUrl, this.#loginPassword);
    await this.startServer();
  }

  async startDatabase(): Promise<void> {
    this.#postgres = await startPostgres({ folder: this.#folder, name: "lantern_faults" });
    await this.#relay.open(this.#postgres.port);
  }

  /** Ends every connection and refuses new ones. */
  async stopDatabase(): Promise<void> {
    await this.#relay.close();
    await this.#postgres?.stop();
  }

  async startServer(): Promise<void> {
    const env = {
      ...process.env,
      NODE_ENV: "production", LANTERN_MODE: "service", DATABASE_URL: `postgres://lantern_server:${this.#loginPassword}@127.0.0.1:${this.#relay.port}/lantern_faults`,
      NEXTAUTH_SECRET: this.secret, NEXTAUTH_URL: this.base, PORT: String(this.#port), HOST: "127.0.0.1", NEXT_TELEMETRY_DISABLED: "1",
    } as const;
    const server = spawn(node, ["server/main.ts"], { cwd: root, env, stdio: "ignore" });
    process.once("exit", () => server.kill("SIGKILL"));
    this.#server = server;
    await expect.poll(async () => (await fetch(`${this.base}/healthz`).catch(() => null))?.status, { timeout: 60_000 }).toBe(200);
  }

  /** kill -9: no request is finished, nothing is said. */
  async killServer(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await ended;
  }

  async end(): Promise<void> {
    await this.killServer();
    await this.stopDatabase();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** One port in front of a PostgreSQL that gets a new one at each start. */
class Relay {
  port = 0;
  #server: Server | null = null;
  readonly #open = new Set<Socket>();

  async open(target: number): Promise<void> {
    const server = createServer((near) => {
      const far = connect(target, "127.0.0.1");
      for (const [one, other] of [[near, far], [far, near]] as const) {
        this.#open.add(one);
        one.setNoDelay(true);
        one.on("error", () => other.destroy());
        one.on("close", () => { this.#open.delete(one); other.destroy(); });
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.#open) socket.destroy();
    await closed;
    this.#server = null;
  }
}
