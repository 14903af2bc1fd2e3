import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { newId } from "#db/ids.ts";
import { node, root } from "#launch/root.ts";
import { Given } from "#test/make.ts";
import { FaultyWorld } from "./faulty-world.ts";
import { formsIn, postForm, type SentForm, type Site } from "./form-by-fetch.ts";
import { cookieOf, makeSession, ownCallSign } from "./given.ts";

/** People are told within two seconds that the database is away; half a second is left for a busy machine. */
const toldWithin = 2_500;
const backWithin = 10_000;
const newCall = "/desk/calls/new";

/** One form, and whether we were told that it is stored. */
type Save = { mark: string; form: SentForm; told: boolean };
type Answer = { what: "read" | "write"; status: number | "cut"; begun: number; took: number; html: string };

const world = new FaultyWorld();
let site: Site;
/** Somebody who waits on the desk from the first moment: a list without them is a lie. */
const waiting = `waiting-${newId()}`;
const saves: Save[] = [];
const answers: Answer[] = [];

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await world.start();
  await asOwner(async (sql) => {
    const given = new Given(drizzle(sql, { casing: "snake_case" }));
    const who = await given.user({ role: "mental-health-practitioner", duty: "desk", callSign: ownCallSign() });
    await given.episode({ owner: who, taken: false, priority: 1, facts: { callersWords: waiting } });
    site = { base: world.base, cookie: cookieOf((await makeSession(given, who, world.secret)).token) };
  });
});

test.afterAll(async () => {
  await world.end();
});

async function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(world.ownerUrl, { max: 1, onnotice: () => undefined });
  return await work(sql).finally(() => sql.end({ timeout: 5 }));
}

/** Asks, and notes what came back and how soon. */
async function ask(what: Answer["what"], request: () => Promise<Response>): Promise<Answer> {
  const begun = performance.now();
  const answered = await request().then(async (response) => ({ status: response.status, html: await response.text() })).catch(() => ({ status: "cut" as const, html: "" }));
  const answer = { what, begun, took: performance.now() - begun, ...answered };
  answers.push(answer);
  return answer;
}

const read = (path: string) => ask("read", () => fetch(site.base + path, { headers: { Cookie: site.cookie }, redirect: "manual" }));

async function store(save: Save): Promise<Answer> {
  const answer = await ask("write", () => postForm(site, save.form, { category: "C3", source: "999", placeUnknown: "The caller rang off", callersWords: save.mark }));
  if (answer.status === 303) save.told = true;
  return answer;
}

/** A fresh form; null while it cannot be opened. */
async function openForm(): Promise<Save | null> {
  const page = await read(newCall);
  const [form] = page.status === 200 ? formsIn(page.html, newCall, "Record call") : [];
  return form ? { mark: `fault-${newId()}`, form, told: false } : null;
}

/** Two who write and one who reads, until told to stop. */
function underLoad(): { stop: () => Promise<void> } {
  let going = true;
  const write = async () => {
    while (going) {
      const save = await openForm();
      if (!save) continue;
      saves.push(save);
      await store(save);
    }
  };
  const look = async () => {
    while (going) await read("/desk");
  };
  const all = Promise.all([write(), write(), look()]);
  return { stop: async () => { going = false; await all; } };
}

const told = () => saves.filter((save) => save.told).length;
const tellMore = (count: number) => expect.poll(told, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);

test("the database stops under load: everybody is told so at once, nothing looks empty, and all is well again without a restart", async () => {
  const server = world.serverId;
  const load = underLoad();
  await tellMore(10);
  const stopping = performance.now();
  await world.stopDatabase();
  const stopped = performance.now();
  await expect.poll(() => answers.filter(({ begun }) => begun > stopped).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(12);
  // Forms that are open on people's screens are sent now.
  const [open] = saves;
  if (open) await store(open);
  const starting = performance.now();
  await world.startDatabase();
  await expect.poll(async () => (await read("/desk")).status, { timeout: backWithin, intervals: [100] }).toBe(200);
  await tellMore(told() + 5);
  await load.stop();

  const meanwhile = answers.filter(({ begun, took }) => begun > stopped && begun + took < starting);
  expect(meanwhile.length).toBeGreaterThan(0);
  expect(meanwhile.map(({ what, status }) => `${what} ${status}`).filter((said) => !said.endsWith("503"))).toEqual([]);
  expect(meanwhile.filter(({ took }) => took > toldWithin).map(({ took }) => Math.round(took))).toEqual([]);
  expect(meanwhile.every(({ html }) => html.includes("Lantern cannot reach its records right now"))).toBe(true);
  // Those under way when it went or when it came back: answered properly or told.
  const between = answers.filter((answer) => !meanwhile.includes(answer) && answer.begun + answer.took > stopping);
  expect(between.filter(({ status }) => ![200, 303, 503].includes(Number(status)))).toEqual([]);
  expect(world.serverId, "the server is the same process").toBe(server);
});

test("a list that was answered is never an empty one", () => {
  const lists = answers.filter(({ what, status, html }) => what === "read" && status === 200 && !html.includes("Record call"));
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter(({ html }) => !html.includes(waiting))).toEqual([]);
});

for (const round of [1, 2, 3]) {
  test(`the server is killed in the middle of saves (${round} of 3)`, async () => {
    const load = underLoad();
    await tellMore(told() + 4 + round);
    await world.killServer();
    const stopped = load.stop();
    await world.startServer();
    await stopped;
    expect((await read("/desk")).status).toBe(200);
  });
}

test("what was told to be stored is stored, once; what was not is stored once by sending the same form again", async () => {
  const unsure = saves.filter((save) => !save.told);
  for (const save of saves) expect((await store(save)).status, "the same form, sent again").toBe(303);
  await asOwner(async (sql) => {
    const rows = await sql<{ mark: string; count: number }[]>`select callers_words as mark, count(*)::int as count from call_versions where callers_words like 'fault-%' group by 1`;
    expect(new Map(rows.map(({ mark, count }) => [mark, count]))).toEqual(new Map(saves.map(({ mark }) => [mark, 1])));
  });
  console.log(`${saves.length} saves, ${unsure.length} of them cut off and sent again`);
});

test("every save is whole: call, crisis, owner, audit and key, or none of them", async () => {
  await asOwner(async (sql) => {
    const [counts] = await sql<Record<string, number>[]>`
      with saved as (select c.id, c.episode_id from calls c join call_versions v on v.call_id = c.id where v.callers_words like 'fault-%')
      select (select count(*)::int from saved) as calls,
        (select count(*)::int from saved s join episodes e on e.id = s.episode_id) as crises,
        (select count(*)::int from saved s join strips t on t.episode_id = s.episode_id) as owned,
        (select count(*)::int from saved s where exists (select 1 from audit_events a where a.episode_id = s.episode_id and a.action = 'call.recorded' and a.outcome = 'done')) as audited,
        (select count(*)::int from audit_events where action = 'call.recorded' and outcome = 'done') as told,
        (select count(*)::int from sent_forms) as keys,
        (select count(*)::int - 1 from episodes) as all_crises`;
    const all = saves.length;
    expect(counts).toEqual({ calls: all, crises: all, owned: all, audited: all, told: all, keys: all, all_crises: all });
    await expect.poll(async () => (await sql`select 1 from audit_unsealed limit 1`).length, { timeout: 30_000 }).toBe(0);
  });
  const verified = spawnSync(node, ["server/commands/verify-audit.ts"], { cwd: root, env: { ...process.env, DATABASE_OWNER_URL: world.ownerUrl }, encoding: "utf8" });
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
});
