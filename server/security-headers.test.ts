import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders, strictTransport } from "./security-headers.ts";

const directives = (policy: string) => Object.fromEntries(policy.split("; ").map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1)]));

test("a page runs the scripts of its own answer and nothing else", () => {
  const policy = directives(contentSecurityPolicy("bm9uY2U=", false));
  expect(policy["default-src"]).toEqual(["'none'"]);
  expect(policy["script-src"]).toEqual(["'nonce-bm9uY2U='", "'strict-dynamic'"]);
  expect(policy["style-src"]).toEqual(["'self'", "'nonce-bm9uY2U='"]);
});

test.each(["base-uri", "object-src", "frame-ancestors"])("%s is nobody (OWASP ASVS 5.0, 3.4.3 and 3.4.6)", (name) => {
  expect(directives(contentSecurityPolicy("n", false))[name]).toEqual(["'none'"]);
});

test("forms and requests go to this site only", () => {
  const policy = directives(contentSecurityPolicy("n", false));
  expect([policy["form-action"], policy["connect-src"]]).toEqual([["'self'"], ["'self'"]]);
});

test("nothing unsafe and nobody else's address is in it; compiling in the browser is for development alone", () => {
  expect(contentSecurityPolicy("n", false)).not.toMatch(/unsafe|https?:|\*/);
  expect(contentSecurityPolicy("n", true)).toContain("'unsafe-eval'");
  // Over http at localhost there is nothing to upgrade to.
  expect(contentSecurityPolicy("n", false)).not.toContain("upgrade-insecure-requests");
  expect(contentSecurityPolicy("n", false, true)).toContain("upgrade-insecure-requests");
});

test("a breach is told to this site and to nobody else", () => {
  expect(directives(contentSecurityPolicy("n", false))["report-uri"]).toEqual(["/policy-reports"]);
});

test("an answer is what it says it is, is shown in no frame, and its address is told to no other site", () => {
  expect(securityHeaders).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
});

test("encrypted transport is asked for for at least a year", () => {
  expect(Number(/max-age=(\d+)/.exec(strictTransport)?.[1])).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
});
