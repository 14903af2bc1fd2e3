import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { readIntakeHeaders } from "#server/intake/headers.ts";
import { seededRandom } from "./chance.ts";
import { startSimulator, type Simulator } from "./simulator.ts";

const hour = 3_600_000;
let running: Simulator | undefined;
let sent: { address: string; init: RequestInit }[] = [];
let said: string[] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  said = [];
  answer = () => Promise.resolve(new Response("{}"));
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return answer();
  });
});
afterEach(() => {
  running?.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(callsPerHour: number): Simulator {
  running = startSimulator({ address: "http://localhost:3000", key: "lantern_key", callsPerHour, say: (line) => void said.push(line), random: seededRandom(3) });
  return running;
}
async function passes(milliseconds: number): Promise<number> {
  const before = sent.length;
  await vi.advanceTimersByTimeAsync(milliseconds);
  return sent.length - before;
}

test("calls ring at about the pace asked for, through the intake address, with the headers of the standard", async () => {
  start(19);
  const calls = await passes(50 * hour);
  expect(calls).toBeGreaterThan(50 * 19 * 0.85);
  expect(calls).toBeLessThan(50 * 19 * 1.15);
  const [{ address, init } = { address: "", init: {} }] = sent;
  expect(address).toBe("http://localhost:3000/api/intake/$process-message");
  const headers = new Headers(init.headers);
  expect(headers.get("Authorization")).toBe("Bearer lantern_key");
  expect(readIntakeHeaders((name) => headers.get(name))).toMatchObject({ ok: true });
  expect(JSON.parse(String(init.body))).toMatchObject({ resourceType: "Bundle", type: "message" });
});

test("it pauses, resumes, changes its pace and stops", async () => {
  const simulator = start(60);
  simulator.pause();
  expect(simulator.paused).toBe(true);
  expect(await passes(hour)).toBe(0);
  simulator.resume();
  expect(simulator.paused).toBe(false);
  expect(await passes(10 * hour)).toBeGreaterThan(300);
  simulator.setPace(6);
  expect(await passes(10 * hour)).toBeLessThan(150);
  simulator.setPace(0);
  expect(await passes(10 * hour)).toBe(0);
  simulator.setPace(60);
  simulator.stop();
  expect(await passes(hour)).toBe(0);
  simulator.resume();
  expect(await passes(hour)).toBe(0);
});

test.each([-1, NaN, 3_601])("a pace of %s is refused", (pace) => expect(() => start(pace)).toThrow(RangeError));

test("a server that is down is said once, and so is its return; calls go on meanwhile", async () => {
  start(60);
  answer = () => Promise.reject(new TypeError("fetch failed"));
  expect(await passes(hour)).toBeGreaterThan(20);
  expect(said).toEqual(["Simulated calls do not get through: fetch failed"]);
  answer = () => Promise.resolve(new Response('{"issue":[{"diagnostics":"The database cannot be reached."}]}', { status: 503 }));
  await passes(hour);
  answer = () => Promise.resolve(new Response("{}"));
  await passes(hour);
  expect(said.slice(1)).toEqual(["Simulated calls get through again."]);
});

test("a refusal is said in the server's own words", async () => {
  answer = () => Promise.resolve(new Response('{"issue":[{"diagnostics":"A bearer key that is in use is needed."}]}', { status: 401 }));
  start(60);
  await passes(hour);
  expect(said).toEqual(["Simulated calls do not get through: 401 A bearer key that is in use is needed."]);
});

test("nothing is said of calls that were under way when it stopped", async () => {
  answer = () => new Promise((_, reject) => void setTimeout(() => reject(new TypeError("aborted")), 1_000));
  const simulator = start(3_600);
  await passes(10_000);
  said = [];
  simulator.stop();
  await passes(10_000);
  expect(said).toEqual([]);
});
