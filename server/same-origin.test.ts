import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const host = "lantern.example";
const origin = "https://lantern.example";

test.each([
  ["a page of this site", { origin, host, site: "same-origin" }],
  ["an older browser, which does not say where from", { origin, host, site: null }],
  ["a site at a port", { origin: "http://localhost:3000", host: "localhost:3000", site: "same-origin" }],
  ["a standard port, which neither names", { origin: "https://lantern.example:443", host, site: null }],
])("%s is let through", (_who, request) => expect(isSameOrigin(request)).toBe(true));

test.each([
  ["no Origin at all", { origin: undefined, host, site: null }],
  ["an empty Origin", { origin: "", host, site: null }],
  ["a sandboxed frame", { origin: "null", host, site: null }],
  ["another site", { origin: "https://evil.example", host, site: null }],
  ["a subdomain", { origin: "https://a.lantern.example", host, site: null }],
  ["a longer name that begins alike", { origin: "https://lantern.example.evil.example", host, site: null }],
  ["our name as the user of another site", { origin: "https://lantern.example@evil.example", host, site: null }],
  ["another port", { origin: "https://lantern.example:8443", host, site: null }],
  ["a browser that says cross-site", { origin, host, site: "cross-site" }],
  ["a browser that says same-site", { origin, host, site: "same-site" }],
  ["a request that no page sent", { origin, host, site: "none" }],
  ["no Host", { origin, host: undefined, site: null }],
])("%s is refused", (_who, request) => expect(isSameOrigin(request)).toBe(false));

test("whatever stands in the header is judged and never breaks anything", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (anyOrigin, anyHost) => {
    expect(typeof isSameOrigin({ origin: anyOrigin, host: anyHost, site: null })).toBe("boolean");
  }));
});
