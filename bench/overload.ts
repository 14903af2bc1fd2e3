import autocannon from "autocannon";
import type { Target } from "./measure.ts";

export type Overload = { peak: number; asked: number; answered: number; refused: number; failed: number; p99: number };

/**
 * Twice as many requests a second as the page can answer at most, arriving at a fixed rate.
 * @returns requests a second: the peak, what was asked, answered (2xx), refused (503) and failed otherwise; p99 of the answers in milliseconds
 */
export async function measureOverload({ url, headers = {} }: Target, seconds: number): Promise<Overload> {
  const shot = { url, headers, duration: seconds, timeout: 20 };
  const peak = (await autocannon({ ...shot, connections: 50 })).requests.average;
  const twice = await autocannon({ ...shot, connections: 500, overallRate: Math.round(2 * peak) });
  const each = (count: number) => count / twice.duration;
  const refused = twice.statusCodeStats?.["503"]?.count ?? 0;
  return { peak, asked: 2 * peak, answered: each(twice["2xx"]), refused: each(refused), failed: each(twice.errors + twice.non2xx - refused), p99: twice.latency.p99 };
}
