import autocannon from "autocannon";
import type { Target } from "./measure.ts";

export type Overload = { peak: number; asked: number; answered: number; refused: number; failed: number; p99: number };

/**
 * Twice as many requests a second as the page can answer at most, arriving at a fixed rate. The peak is asked anew before each round, because what
 * else the machine does falls on one of the two.
 * @returns requests a second of the middle round: the peak, what was asked, answered (2xx), refused (503) and failed otherwise (of all rounds); p99 of the answers in milliseconds
 */
export async function measureOverload(target: Target, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Overload> {
  const measured: Overload[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await overloadOnce(target, seconds));
  const byShare = measured.toSorted((a, b) => a.answered / a.peak - b.answered / b.peak);
  const [middle = await overloadOnce(target, seconds)] = byShare.slice(Math.floor(rounds / 2));
  return { ...middle, failed: measured.reduce((sum, { failed }) => sum + failed, 0) };
}

async function overloadOnce({ url, headers = {} }: Target, seconds: number): Promise<Overload> {
  const shot = { url, headers, duration: seconds, timeout: 20 };
  const peak = (await autocannon({ ...shot, connections: 50 })).requests.average;
  const twice = await autocannon({ ...shot, connections: 500, overallRate: Math.round(2 * peak) });
  const each = (count: number) => count / twice.duration;
  const refused = twice.statusCodeStats?.["503"]?.count ?? 0;
  return { peak, asked: 2 * peak, answered: each(twice["2xx"]), refused: each(refused), failed: each(twice.errors + twice.non2xx - refused), p99: twice.latency.p99 };
}
