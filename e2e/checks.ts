import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

/** `wcag22aa` by name: without it the rule on the size of targets is left out. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * WCAG 2.2 AA as far as a machine can see, and axe's own best practice: nothing found. Looked for where scripts run, because axe is one;
 * without JavaScript the server sends the same page.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary?.split("\n")[1]?.trim() ?? ""})`).join("; ")}`);
  expect.soft(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

/** At 320 CSS pixels nobody has to scroll sideways to read (WCAG 1.4.10). */
export async function expectReflows(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (before) await page.setViewportSize(before);
  expect.soft(tooWide, `pixels beyond the window on ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(0);
}

/** Nothing moves by itself while a page comes: what somebody is about to press stays where it is (cumulative layout shift 0). */
export async function expectNothingMoved(page: Page): Promise<void> {
  const moved = await page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    return observer.takeRecords().flatMap((entry) => ("value" in entry && "hadRecentInput" in entry && entry.hadRecentInput !== true ? [Number(entry.value)] : []));
  });
  expect.soft(moved, `what moved on ${new URL(page.url()).pathname}`).toEqual([]);
}

/**
 * The browser is at this page, named as its folder is (`/episodes/[episodeId]/triage`), and it is as every page must be: one heading of the
 * first level, no wider than a telephone, accessible. For pages that stand only in a moment of their own: see `walkedElsewhere`.
 */
export async function expectWalked(page: Page, name: string): Promise<void> {
  const address = new RegExp(`^${name.replace(/\[\w+\]/g, "[^/]+")}$`);
  await expect(page).toHaveURL((url) => address.test(url.pathname));
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectReflows(page);
  await expectAccessible(page);
}

/** The page is there and says what it is. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}
