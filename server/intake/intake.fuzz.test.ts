import fc from "fast-check";
import { expect, test } from "vitest";

import { answerMessage } from "./answer-message.ts";
import { exampleNames, exampleText } from "./examples/example-message.ts";
import { mintIntakeKey } from "./intake-key.ts";

const key = mintIntakeKey();
const now = new Date("2026-03-02T22:30:00Z");
const object = Buffer.from('{"value":"1","system":"s"}').toString("base64");

/** Hundreds of messages take a while on a busy machine. */
const unhurried = { timeout: 120_000 };

async function answerTo(text: string) {
  const reported: unknown[] = [];
  const header = (name: string) =>
    name === "Authorization" ? `Bearer ${key}` : name.startsWith("X-") ? "c1ab3fba-6bae-4ba4-b257-5a87c44d4a91" : name.startsWith("NHSD-") ? object : null;
  const answer = await answerMessage(
    { method: "POST", header, body: () => Promise.resolve({ text }) },
    {
      admitSender: () => Promise.resolve({ id: "s", name: "CAD", wait: 0 }),
      store: (message) => {
        JSON.stringify(message.facts);
        return Promise.resolve({ outcome: "stored", callReference: "C26-000001", receivedAt: now });
      },
      now,
      report: (error) => void reported.push(error),
    },
  );
  expect(reported).toEqual([]);
  const body = JSON.parse(answer.body) as { resourceType: string; issue?: { code: string; diagnostics: string; details: { coding: { code: string }[] } }[] };
  if (answer.status === 200) expect(body.resourceType).toBe("Bundle");
  else {
    expect(body.resourceType).toBe("OperationOutcome");
    expect(body.issue?.[0]?.details.coding[0]?.code).toMatch(/^REC_[A-Z_]+$/);
    expect(body.issue?.[0]?.diagnostics).toMatch(/\S/);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  }
  return answer.status;
}

test("whatever is sent gets an answer of the standard", unhurried, async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.json({ depthSize: "large" })), async (text) => {
    expect(await answerTo(text)).toBe(400);
  }), { numRuns: 200 });
});

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(null, "", "__proto__", "\u0000", "\ud800", -1, 1e308, [], {}, [[]], [null], "2026-13-40", "urn:uuid:x"));

type Node = { [name: string]: unknown };
type Place = { node: Node; name: string };

/** Every place in a message where something stands. */
function places(node: Node): Place[] {
  return Object.entries(node).flatMap(([name, inner]) => [{ node, name }, ...(typeof inner === "object" && inner !== null ? places(inner as Node) : [])]);
}

function spoil(bundle: Node, where: number, value: unknown, how: "replace" | "remove" | "repeat"): void {
  const all = places(bundle);
  const place = all[where % all.length];
  if (place === undefined) return;
  const { node, name } = place;
  if (how === "replace") node[name] = value;
  else if (how === "repeat" && Array.isArray(node)) node.push(node[Number(name)]);
  else if (Array.isArray(node)) node.splice(Number(name), 1);
  else delete node[name];
}

test("an example that somebody spoilt somewhere is taken whole or refused, and never breaks anything", unhurried, async () => {
  const seen = new Set<number>();
  const spoilings = fc.array(fc.tuple(fc.nat(), anything, fc.constantFrom("replace", "remove", "repeat")), { minLength: 1, maxLength: 4 });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...exampleNames), spoilings, async (name, changes) => {
    const bundle = JSON.parse(exampleText(name)) as Node;
    for (const [where, value, how] of changes) spoil(bundle, where, value, how);
    seen.add(await answerTo(JSON.stringify(bundle)));
  }), { numRuns: 400 });
  expect([...seen]).toEqual(expect.arrayContaining([200, 400]));
});
