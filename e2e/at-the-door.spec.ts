import { expect, test } from "./given.ts";
import { setting } from "./settings.ts";

/** What no browser shows: the door's own answers. */
const base = () => setting("TEST_BASE_URL");

test("every answer carries the security headers, and nothing says what it was made with", async ({ request }) => {
  for (const address of ["/sign-in?cookies=asked", "/desk", "/no-such-page", "/api/intake/$process-message", "/healthz"]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers, address).toMatchObject({
      "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin", "cache-control": expect.stringContaining("no-store"),
    });
    expect(headers["content-security-policy"], address).toMatch(/^default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; .*frame-ancestors 'none'/);
    for (const name of ["x-powered-by", "server", "x-nextjs-cache"]) expect(headers, address).not.toHaveProperty(name);
  }
});

test("the nonce is new for every answer, and every script of the page carries it", async ({ request }) => {
  const nonces = [];
  for (let count = 0; count < 2; count += 1) {
    const answer = await request.get("/sign-in?cookies=asked");
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "none";
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(2);
});

test("endpoints of the framework that nothing needs are shut", async ({ request }) => {
  const shut = ["/_next/image?url=%2Ficon.png&w=64&q=75", "/_next/data/any/desk.json", "/api/auth/session", "/api/auth/providers", "/api/auth/signin", "/api/auth/csrf"];
  for (const address of shut) expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(404);
});

test("a form from another site, or from nowhere, is refused", async () => {
  const foreign: Record<string, string>[] = [{ Origin: "https://elsewhere.example" }, { Origin: "null" }, {}, { Origin: base(), "Sec-Fetch-Site": "cross-site" }];
  for (const headers of foreign) {
    for (const address of ["/sign-out", "/api/auth/callback/credentials", "/desk", "/drafts/keeping", "/policy-reports"]) {
      const answer = await fetch(base() + address, { method: "POST", headers, body: new URLSearchParams({ a: "b" }), redirect: "manual" });
      expect(answer.status, `${address} ${JSON.stringify(headers)}`).toBe(403);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  }
});

test("a body that is too large is refused before it is read", async () => {
  const answer = await fetch(`${base()}/drafts/keeping`, { method: "POST", headers: { Origin: base(), "Content-Type": "application/json" }, body: "x".repeat(2 * 1024 * 1024 + 1) }).catch(() => null);
  // The server may close the connection while the browser still sends.
  if (answer) expect(answer.status).toBe(413);
});

test("nobody is led to another site after signing in", async ({ page }) => {
  for (const then of ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"]) {
    await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
    await page.getByRole("button", { name: /Pat Lampwright/ }).first().click();
    await expect(page).toHaveURL(/\/desk/);
    expect(new URL(page.url()).origin).toBe(base());
    await page.context().clearCookies();
  }
});

test("what a page's policy stops is told to the log, and is no more than a report of a browser", async ({ request }) => {
  const policy = (await request.get("/sign-in?cookies=asked")).headers()["content-security-policy"] ?? "";
  const address = base() + (/report-uri (\S+?)(?:;|$)/.exec(policy)?.[1] ?? "");
  const report = JSON.stringify({ "csp-report": { "document-uri": `${base()}/desk`, "effective-directive": "img-src", "blocked-uri": "https://elsewhere.example/a.png" } });
  const csp = "application/csp-report";
  for (const [type, body, status] of [[csp, report, 204], [csp, "{}", 400], [csp, "x".repeat(8193), 413], ["text/plain", report, 415]] as const) {
    expect((await fetch(address, { method: "POST", headers: { Origin: base(), "Content-Type": type }, body })).status, body.slice(0, 20)).toBe(status);
  }
});
