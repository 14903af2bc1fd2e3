import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "#db/migrate.ts";
import { seed } from "#db/seed/seed.ts";
import { startPostgres, type EmbeddedPostgres } from "#launch/embedded-postgres.ts";
import { findBrowser } from "#launch/browser.ts";
import { anyFreePort } from "#launch/free-port.ts";
import { ensureServerLogin } from "#launch/postgres-roles.ts";
import { buildIfChanged } from "#launch/production-build.ts";
import { startProductionServer } from "#launch/production-server.ts";
import { step } from "#launch/steps.ts";
import { measureAudit } from "./audit.ts";
import { weighScripts, type Weight } from "./client-bytes.ts";
import { fillLooks, fillPast } from "./fill.ts";
import { startFloor } from "./floor.ts";
import { measure, type Target } from "./measure.ts";
import { measureOverload } from "./overload.ts";
import { measurePaint } from "./paint.ts";
import { watchPlans } from "./plans.ts";
import { mainQueries } from "./queries.ts";
import { findSample, openSession, type Sampled } from "./sample.ts";
import { saveThrough } from "./save.ts";
import { sayOverload, sayPages, sayPaints, sayPlans, sayWeights } from "./say.ts";
import { unwrittenSections } from "./sections.ts";
import { measureSearch } from "./search.ts";

const { values } = parseArgs({
  options: {
    episodes: { type: "string", default: "10000" },
    against: { type: "string", default: "" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    warm: { type: "string", default: "15" },
  },
});

type Size = { episodes: number; label: string; database: { ownerUrl: string; superuserUrl: string; serverUrl: string }; sampled: Sampled };

/** A database with the seeded night and so many episodes behind it. */
async function prepare(postgres: EmbeddedPostgres, episodes: number): Promise<Size> {
  const label = episodes.toLocaleString("en-GB");
  const name = `bench_${episodes}`;
  const ownerUrl = await postgres.addDatabase(name);
  const superuserUrl = postgres.superuserUrl.replace(/\/[^/]*$/, `/${name}`);
  await step(`Making a night with ${label} episodes behind it`, async (say) => {
    await migrate(ownerUrl);
    await seed(ownerUrl, { episodes: 600, now: new Date(), say });
    await fillPast(superuserUrl, episodes, say);
  });
  const serverUrl = await ensureServerLogin(ownerUrl, "only-for-measuring");
  const sampled = await findSample(superuserUrl);
  await fillLooks(superuserUrl, sampled.personId, 5_000);
  return { episodes, label, database: { ownerUrl, superuserUrl, serverUrl }, sampled };
}

const aNumber = { number: "07700 900457", kind: "mobile", safeToRing: "unknown", mayLeaveMessage: "unknown", mayText: "unknown", whoMayAnswer: "", bestTime: "", source: "The person" };

const pages = ({ sampled, label }: Size, address: string, cookies: { desk: string; nurse: string }): Target[] => {
  const page = (name: string, url: string, cookie: string): Target => ({ name: `${name}, ${label}`, url: `${address}${url}`, headers: { cookie } });
  return [
    page("desk", "/desk", cookies.desk),
    page("episode page", `/episodes/${sampled.episodeId}`, cookies.desk),
    page("record page", `/people/${sampled.personId}`, cookies.desk),
    page("review list", "/review", cookies.nurse),
    page("directory", "/services", cookies.desk),
    page("who has looked", `/people/${sampled.personId}/who-has-looked`, cookies.desk),
  ];
};

async function run(): Promise<void> {
  const asked = [values.against, values.episodes].filter((text) => text !== "").map(Number);
  const secret = randomBytes(32).toString("base64url");
  const folder = mkdtempSync(path.join(tmpdir(), "lantern-bench-"));
  const servers: { stop: () => Promise<unknown> }[] = [];
  const stopServers = async () => { for (const server of servers.splice(0)) await server.stop(); };
  const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    await step("Building for production", () => buildIfChanged());
    const postgres = await step("Starting PostgreSQL", (say) => startPostgres({ ephemeral: true, name: "bench", say, settings: { shared_buffers: "2GB", max_wal_size: "8GB", max_connections: "100" } }));
    stops.push(() => postgres.stop());
    const sizes: Size[] = [];
    for (const episodes of asked) sizes.push(await prepare(postgres, episodes));
    const [first] = sizes;
    if (!first) return;
    const now = new Date();
    const plans = await step("Asking what the main pages ask", () => watchPlans(sizes.map(({ database: { superuserUrl }, sampled, label }) => ({ label, superuserUrl, queries: mainQueries(sampled, now) }))));
    sayPlans(plans);
    const floor = await step("Building and starting the floor", () => startFloor(first.database.superuserUrl));
    stops.push(() => floor.stop(), stopServers);
    const targets: Target[] = [{ name: "floor page", url: `${floor.address}/` }, { name: "floor list", url: `${floor.address}/list` }, await saveThrough("floor save", `${floor.address}/save`, { words: "Cannot go on" })];
    const weights: Weight[] = [await weighScripts("the framework alone", `${floor.address}/`)];
    for (const size of sizes) {
      const server = await startProductionServer({ port: await anyFreePort(), host: "127.0.0.1", databaseUrl: size.database.serverUrl, sessionSecret: secret, log: path.join(folder, `${size.episodes}.log`) });
      servers.push(server);
      const cookies = { desk: await openSession(size.database.superuserUrl, size.sampled.actor.id, secret), nurse: await openSession(size.database.superuserUrl, size.sampled.nurse.id, secret) };
      const address = server.address.replace("localhost", "127.0.0.1");
      const shown = pages(size, address, cookies);
      targets.push(...shown, await saveThrough(`save a number, ${size.label}`, `${address}/people/${size.sampled.otherPersonId}/phones/new`, aNumber, { cookie: cookies.desk }));
      const sections = await unwrittenSections(size.database.superuserUrl, size.sampled, 1_000);
      targets.push(await saveThrough(`save a section, ${size.label}`, `${address}${sections.page}`, sections.next, { cookie: cookies.desk }));
      const forms: Target[] = [{ name: "a form", url: `${address}/people/${size.sampled.otherPersonId}/phones/new`, headers: { cookie: cookies.desk } }, { name: "a section", url: `${address}${sections.page}`, headers: { cookie: cookies.desk } }];
      if (weights.length === 1) for (const { name, url, headers } of [...shown, ...forms]) weights.push(await weighScripts(name, url, headers));
    }
    sayWeights(weights);
    const measured = await step("Measuring, all pages in the same rounds", () => measure(targets, { rounds: Number(values.rounds), seconds: Number(values.seconds), warm: Number(values.warm), connections: 10 }));
    sayPages(measured, sizes);
    const looked = targets.filter(({ name, body }) => body === undefined && (name.startsWith("floor") || name.endsWith(`, ${first.label}`)));
    sayPaints(await step("Looking at the pages with a browser", async (say) => measurePaint(looked, await findBrowser(say))));
    const record = targets.find(({ name }) => name === `record page, ${first.label}`);
    if (record) sayOverload(record.name, await step("Asking for twice as much as can be answered", () => measureOverload(record, { rounds: Number(values.rounds), seconds: 2 * Number(values.seconds) })));
    // They would seal what is measured here.
    await stopServers();
    console.log("\nFinding a person");
    const largest = sizes.at(-1) ?? first;
    for (const line of await measureSearch(largest.database.superuserUrl, largest.sampled.actor.id, new Date().toISOString().slice(0, 10))) console.log(`  ${line}`);
    console.log("\nAudit");
    for (const line of await measureAudit(sizes.at(-1)?.database.superuserUrl ?? "")) console.log(`  ${line}`);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

await run();
