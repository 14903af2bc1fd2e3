import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { refuseWhenFull } from "./admission.ts";
import { asGate, closeDatabase } from "./database.ts";
import { env, WrongSetting } from "./env.ts";
import { describeFault, log } from "./faults.ts";
import { refuseAtTheDoor } from "./guard.ts";
import { answerHealth } from "./health.ts";
import { answerFaultsOurselves, answerIcon } from "./own-answers.ts";
import { packedFiles } from "./packed-files.ts";
import { prepareRequest } from "./prepare-request.ts";
import { requestFacts } from "./request.ts";
import { startSealing } from "./sealing.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  const settings = env();
  const app = next({ dev: values.dev, dir: process.cwd(), hostname: settings.HOST, port: settings.PORT });
  await app.prepare();
  const handle = app.getRequestHandler() as Handler;
  const serving = { development: values.dev, trustsProxy: settings.TRUST_PROXY === "on", overTls: settings.NEXTAUTH_URL.startsWith("https:") };
  const refuseReaders = refuseWhenFull();
  const answerPacked = values.dev ? () => false : packedFiles(path.join(process.cwd(), ".next/static"));
  const server = createServer((request, response) => {
    const facts = prepareRequest(request, response, serving);
    const isAnswered = [answerHealth, answerIcon, answerPacked, refuseAtTheDoor, refuseReaders].some((answer) => answer(request, response));
    if (isAnswered) return;
    if (!values.dev && !isIntake(request)) answerFaultsOurselves(request, response, facts);
    requestFacts.run(facts, () => {
      handle(request, response).catch((error: unknown) => log("error", "request.failed", { request: facts.id, ...describeFault(error) }));
    });
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  if (values.dev) server.on("upgrade", (request, socket, head) => app.getUpgradeHandler()(request, socket, head));
  const stopSealing = startSealing();
  stopCleanly(server, stopSealing);
  await listening(server, settings);
  const address = server.address();
  log("info", "ready", { port: typeof address === "object" ? address?.port : settings.PORT, host: settings.HOST });
}

/** @throws WrongSetting where nobody can listen there: a server that does not is stopped, and not left running */
async function listening(server: ReturnType<typeof createServer>, { PORT, HOST }: { PORT: number; HOST: string }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => reject(new WrongSetting(whyNotListening(code, PORT, HOST))));
    server.listen(PORT, HOST, resolve);
  });
}

function whyNotListening(code: string | undefined, port: number, host: string): string {
  if (code === "EADDRINUSE") return `PORT ${port} at ${host} is in use by another program. Stop it, or choose another port.`;
  if (code === "EACCES") return `PORT ${port} at ${host} may not be opened by this account. Choose one above 1023.`;
  return `HOST ${host} is not an address of this machine (${code ?? "unknown error"}).`;
}

const isIntake = (request: IncomingMessage) => (request.url ?? "").startsWith("/api/intake/");

/** On SIGTERM or SIGINT: no new requests, ten seconds for those under way, then the pool. */
function stopCleanly(server: ReturnType<typeof createServer>, stopSealing: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const drained = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
    await stopSealing();
    await closeDatabase();
    process.exit(0);
  };
  const leave = () => stop().catch((error: unknown) => log("error", "stop.failed", describeFault(error)));
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
}

process.on("unhandledRejection", (error) => log("error", "promise.rejected", describeFault(error)));

try {
  await start();
  await asGate(async () => {}).catch((error: unknown) => log("warn", "database.unavailable", describeFault(error)));
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
