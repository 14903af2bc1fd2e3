import { encode, decode } from "next-auth/jwt";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { browserName } from "./browser-name.ts";
import { csrfTokenIn, newCsrfCookie } from "./csrf-cookie.ts";
import { derivedKey } from "./derived-key.ts";
import { enrolmentIdIn, enrolmentSecret, enrolmentToken } from "./enrolment-link.ts";
import { countersFor } from "./failure-counters.ts";
import { knownDevice, rememberDevice } from "./known-device.ts";
import { networkOf } from "./network.ts";
import { openTotpSecret, sealTotpSecret } from "./sealed-secret.ts";
import { authenticatorAddress, codeAt, codeDigits, stepOfCode } from "./totp.ts";

const secret = "a secret of at least thirty-two characters";
const ada = "0198f000-0000-7000-8000-000000000001";
const ben = "0198f000-0000-7000-8000-000000000002";

describe("the code of an authenticator", () => {
  // RFC 6238, appendix B, SHA-1, cut to six digits.
  const shared = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  test.each([[59, "287082"], [1_111_111_109, "081804"], [1_111_111_111, "050471"], [1_234_567_890, "005924"], [2_000_000_000, "279037"]] as const)(
    "at %i seconds is %s", (seconds, code) => {
      const now = new Date(seconds * 1000);
      expect(codeAt(shared, now)).toBe(code);
      expect(stepOfCode(shared, code, now)).toBe(Math.floor(seconds / 30));
    });

  test.each([[-60, null], [-30, 10], [0, 10], [29, 10], [30, 10], [59, 10], [60, null]] as const)("of step 10, %i seconds after it began, belongs to step %s", (later, step) => {
    const began = new Date(300_000);
    expect(stepOfCode(shared, codeAt(shared, began), new Date(began.getTime() + later * 1000))).toBe(step);
  });

  test.each([["123456", "123456"], ["123 456", "123456"], [" 12 34 56 ", "123456"], ["123-456", "123456"], ["１２３４５６", "123456"], ["12345", null], ["1234567", null], ["12345a", null], ["", null], ["١٢٣٤٥٦", null]])(
    "typed as “%s” is read as %s", (typed, digits) => expect(codeDigits(typed)).toBe(digits));

  test("is set up from an address that names the service and the person", () => {
    expect(authenticatorAddress(shared, "a@lantern.example")).toBe(`otpauth://totp/Lantern:a%40lantern.example?issuer=Lantern&secret=${shared}&algorithm=SHA1&digits=6&period=30`);
  });
});

describe("a sealed secret", () => {
  const key = derivedKey(secret, "totp-secrets");
  test("opens with its key for its person, and is different each time", () => {
    const sealed = sealTotpSecret("JBSWY3DPEHPK3PXP", key, ada);
    expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
    expect(sealed).not.toBe(sealTotpSecret("JBSWY3DPEHPK3PXP", key, ada));
    expect(openTotpSecret(sealed, key, ada)).toBe("JBSWY3DPEHPK3PXP");
  });
  test("does not open for somebody else, with another key, or changed", () => {
    const sealed = sealTotpSecret("JBSWY3DPEHPK3PXP", key, ada);
    expect(openTotpSecret(sealed, key, ben)).toBeNull();
    expect(openTotpSecret(sealed, derivedKey(secret, "enrolment-links"), ada)).toBeNull();
    expect(openTotpSecret(`${sealed.slice(0, -2)}AA`, key, ada)).toBeNull();
    expect(openTotpSecret("", key, ada)).toBeNull();
    expect(openTotpSecret("1.AAAA", key, ada)).toBeNull();
  });
});

describe("the form's token", () => {
  type CsrfCode = { createCSRFToken: (asked: { options: { secret: string }; cookieValue: string; isPost: boolean; bodyValue: string }) => { csrfTokenVerified?: boolean } };
  const { createCSRFToken } = createRequire(import.meta.url)("../../node_modules/next-auth/core/lib/csrf-token.js") as CsrfCode;
  const asked = (cookieValue: string, bodyValue: string) => createCSRFToken({ options: { secret }, cookieValue, isPost: true, bodyValue }).csrfTokenVerified;

  test("is accepted by next-auth's own code", () => {
    const cookie = newCsrfCookie(secret);
    expect(asked(cookie, csrfTokenIn(cookie, secret) ?? "")).toBe(true);
    expect(asked(cookie, csrfTokenIn(newCsrfCookie(secret), secret) ?? "")).toBe(false);
  });
  test.each([["nothing", undefined], ["nothing after the bar", "abc|"], ["nothing before it", "|abc"], ["somebody else's", newCsrfCookie("another secret")], ["two bars", `${newCsrfCookie(secret)}|x`.replace("|", "||")]])(
    "is not taken from a cookie with %s", (_what, cookie) => expect(csrfTokenIn(cookie, secret)).toBeNull());
});

test("the id of a session travels through next-auth's token, of which no claim is the library's own number", async () => {
  const token = await encode({ token: { sub: ada, sid: ben }, secret, maxAge: 60 });
  expect(await decode({ token, secret })).toMatchObject({ sub: ada, sid: ben });
  await expect(decode({ token, secret: "another secret of thirty-two characters" })).rejects.toThrow();
});

describe("a link for setting up sign-in", () => {
  test("names its enrolment to the service that made it, and to no other", () => {
    const token = enrolmentToken(ada, secret);
    expect(enrolmentIdIn(token, secret)).toBe(ada);
    expect(enrolmentIdIn(token, "another secret of thirty-two characters")).toBeNull();
  });
  test.each([["an altered id", enrolmentToken(ada, secret).replace(ada, ben)], ["no mark", `${ada}.`], ["only an id", ada], ["more parts", `${enrolmentToken(ada, secret)}.x`], ["nothing", ""], ["a longer mark", `${enrolmentToken(ada, secret)}A`]])(
    "with %s names none", (_what, token) => expect(enrolmentIdIn(token, secret)).toBeNull());
  test("shows the same 160-bit secret each time, and another for another person", () => {
    expect(enrolmentSecret(ada, secret)).toMatch(/^[A-Z2-7]{32}$/);
    expect(enrolmentSecret(ada, secret)).toBe(enrolmentSecret(ada, secret));
    expect(enrolmentSecret(ada, secret)).not.toBe(enrolmentSecret(ben, secret));
  });
});

describe("a device that is known", () => {
  const key = derivedKey(secret, "known-devices");
  test("is known for those who have signed in there, and for nobody else", () => {
    const cookie = rememberDevice(rememberDevice(undefined, "a@x.example", key), "b@x.example", key);
    expect(knownDevice(cookie, "a@x.example", key)).toBe(knownDevice(cookie, "b@x.example", key));
    expect(knownDevice(cookie, "a@x.example", key)).not.toBeNull();
    expect(knownDevice(cookie, "c@x.example", key)).toBeNull();
  });
  test("cannot be made up", () => {
    const cookie = rememberDevice(undefined, "a@x.example", key);
    expect(knownDevice(`${"A".repeat(22)}.${cookie.split(".")[1]}`, "a@x.example", key)).toBeNull();
    for (const made of [undefined, "", "..", "x".repeat(9000)]) expect(knownDevice(made, "a@x.example", key)).toBeNull();
  });
  test("stays small however many people share it", () => {
    const names = Array.from({ length: 40 }, (_, n) => `p${n}@x.example`);
    const cookie = names.reduce<string | undefined>((held, name) => rememberDevice(held, name, key), undefined) ?? "";
    expect(cookie.length).toBeLessThan(400);
    expect(knownDevice(cookie, "p39@x.example", key)).not.toBeNull();
    expect(knownDevice(cookie, "p0@x.example", key)).toBeNull();
  });
});

describe("failed tries are counted", () => {
  const key = derivedKey(secret, "failure-counters");
  const keys = (trier: { email?: string; source?: string; device?: string | null }) => countersFor({ email: "a@x.example", source: "192.0.2.1", device: null, ...trier }, key).map((counter) => counter.key);
  test("for the account from that place, and for the place", () => expect(keys({}).map((name) => name.split(":")[0])).toEqual(["account", "source"]));
  test("apart for a known device, whatever strangers do", () => expect(keys({ device: "d" }).filter((name) => keys({}).includes(name))).toEqual([]));
  test("without writing down who or where", () => expect(keys({}).join()).not.toMatch(/x\.example|192\.0/));
});

test.each([["192.0.2.7", "192.0.2.7"], ["::ffff:192.0.2.7", "192.0.2.7"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"], ["2001:db8:1:2::9", "2001:db8:1:2"], ["2001:0db8::1", "2001:db8:0:0"], ["::1", "0:0:0:0"], ["fe80::1%eth0", "fe80:0:0:0"], ["", "unknown"], ["evil", "unknown"]])(
  "%s belongs to the network %s", (address, network) => expect(networkOf(address)).toBe(network));

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0", "Edge on Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  ["Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari on iPad"],
  ["curl/8.0", null], [null, null],
])("%s is %s", (agent, name) => expect(browserName(agent)).toBe(name));
