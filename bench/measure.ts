import autocannon from "autocannon";

/** `body`: a form to send, made anew for each request; its answer is another address (303), and anything else has failed. */
export type Target = { name: string; url: string; headers?: Record<string, string>; body?: () => string };
export type Measured = { name: string; perSecond: number; p50: number; p99: number; failed: number };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function shoot({ url, headers = {}, body }: Target, seconds: number, connections: number) {
  const shot = { url, duration: seconds, connections, headers, timeout: 20 };
  if (body === undefined) return await autocannon(shot);
  return await autocannon({ ...shot, requests: [{ method: "POST", setupRequest: (request) => ({ ...request, body: body() }) }] });
}

/**
 * Measures all targets in the same rounds, one after the other in each, so that whatever else the machine does falls on all of them.
 * Medians over the rounds; anything but 2xx (or 3xx for what saves) counts as failed.
 */
export async function measure(targets: readonly Target[], { rounds, seconds, warm, connections }: { rounds: number; seconds: number; warm: number; connections: number }): Promise<Measured[]> {
  const kept = new Map<string, { perSecond: number[]; p50: number[]; p99: number[]; failed: number }>();
  for (const target of targets) await shoot(target, warm, connections);
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) {
      const result = await shoot(target, seconds, connections);
      const held = kept.get(target.name) ?? { perSecond: [], p50: [], p99: [], failed: 0 };
      held.perSecond.push(result.requests.average);
      held.p50.push(result.latency.p50);
      held.p99.push(result.latency.p99);
      held.failed += result.errors + (target.body === undefined ? result.non2xx : result["2xx"] + result["4xx"] + result["5xx"]);
      kept.set(target.name, held);
    }
  }
  return [...kept].map(([name, held]) => ({ name, perSecond: median(held.perSecond), p50: median(held.p50), p99: median(held.p99), failed: held.failed }));
}
