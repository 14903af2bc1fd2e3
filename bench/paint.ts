import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import type { Target } from "./measure.ts";

/** Milliseconds: the largest part painted (LCP), and from a press to the next frame (INP of one press). Shift: cumulative layout shift, no unit. */
export type Painted = { name: string; largest: number; press: number | null; shift: number };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Opens each page as somebody does who has nothing of it yet, all pages in the same rounds, and presses the first thing that opens or is typed in.
 * @param browserPath the browser to look with
 */
export async function measurePaint(targets: readonly Target[], browserPath: string, loads = 9): Promise<Painted[]> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    const kept = new Map<string, Omit<Painted, "name">[]>(targets.map(({ name }) => [name, []]));
    for (let load = 0; load < loads; load += 1) for (const target of targets) kept.get(target.name)?.push(await openOnce(browser, target));
    return [...kept].map(([name, seen]) => {
      const presses = seen.flatMap(({ press }) => (press === null ? [] : [press]));
      return { name, largest: median(seen.map(({ largest }) => largest)), press: presses.length === 0 ? null : median(presses), shift: Math.max(...seen.map(({ shift }) => shift)) };
    });
  } finally {
    await browser.close();
  }
}

async function openOnce(browser: Browser, { url, headers }: Target): Promise<Omit<Painted, "name">> {
  const address = url.replace("127.0.0.1", "localhost");
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    if (headers?.["cookie"]) await signIn(context, headers["cookie"]);
    const page = await context.newPage();
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`);
    const pressed = page.locator("summary, main input:not([type=hidden])").first();
    const hasPress = (await pressed.count()) > 0;
    const slowest = page.evaluate(slowestPress, hasPress);
    if (hasPress) await pressed.click();
    return { ...(await page.evaluate(paints)), press: await slowest };
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), domain: "localhost", path: "/", secure: true, httpOnly: true }]);
}

/** Runs in the page: what the browser itself kept of painting. What moves because somebody pressed is no shift. */
const paints = async (): Promise<{ largest: number; shift: number }> => {
  const seen = (type: string) => new Promise<PerformanceEntry[]>((done) => {
    new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => done([]), 200);
  });
  const [largest, shifts] = await Promise.all([seen("largest-contentful-paint"), seen("layout-shift")]);
  return { largest: largest.at(-1)?.startTime ?? Number.NaN, shift: shifts.reduce((sum, entry) => sum + ("value" in entry && "hadRecentInput" in entry && entry.hadRecentInput !== true ? Number(entry.value) : 0), 0) };
};

/** Runs in the page: how long the press took that is about to come; the browser counts in steps of 8 ms, from 16 ms. */
const slowestPress = async (isPressed: boolean): Promise<number | null> => {
  if (!isPressed) return null;
  return await new Promise((done) => {
    let slowest = 0;
    const watch: PerformanceObserverInit & { durationThreshold: number } = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) slowest = Math.max(slowest, duration); }).observe(watch);
    addEventListener("click", () => setTimeout(() => done(slowest), 300), { once: true, capture: true });
  });
};
