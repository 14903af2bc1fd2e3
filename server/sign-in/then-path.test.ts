import fc from "fast-check";
import { expect, test } from "vitest";
import { thenPath } from "./then-path.ts";

test.each([
  ["/", "/"], ["/desk", "/desk"], ["/desk?view=waiting&after=x", "/desk?view=waiting&after=x"], ["/people/1/who-has-looked", "/people/1/who-has-looked"],
  ["/desk#row-1", "/desk#row-1"], ["/desk#", "/desk"], ["/desk#<b>", "/desk"], ["/desk#//evil.example", "/desk"], ["/a/../desk", "/desk"], ["/people?name=O%E2%80%99Brien", "/people?name=O%E2%80%99Brien"], ["/people?name=Łoś", "/people?name=%C5%81o%C5%9B"], ["/sign-in-help", "/sign-in-help"],
  ["/desk?then=//evil.example", "/desk?then=//evil.example"],
])("“%s” is followed to %s", (asked, followed) => expect(thenPath(asked)).toBe(followed));

test.each([
  ["another site", "//evil.example"], ["another site, one slash turned", "/\\evil.example"], ["both turned", "\\\\evil.example"], ["a full address", "https://evil.example/"],
  ["our own address in full", "http://nowhere.invalid/desk"], ["a script", "javascript:alert(1)"], ["a tab that browsers drop", "/\t/evil.example"], ["a line break", "/\n/evil.example"],
  ["a zero byte", "/\u0000/evil.example"], ["a space before", " /desk"], ["a space that is not broken", "/\u00a0/evil"], ["a line separator", "/\u2028/evil"],
  ["two slashes after tidying up", "/..//evil.example"], ["two slashes after tidying up a dot", "/.//evil.example"], ["encoded dots", "/%2e%2e//evil.example"], ["nothing", ""], ["a word", "desk"],
  ["the sign-in page", "/sign-in"], ["a page behind it", "/sign-in/code?x"], ["signing out", "/sign-out"], ["an address that is not a page", "/api/auth/session"], ["a link of somebody's", "/enrolment/x"],
  ["a very long one", `/${"a".repeat(2_000)}`],
])("%s is not followed", (_what, asked) => expect(thenPath(asked)).toBeNull());

test.each([[undefined], [null], [7], [["/desk"]], [{}]])("%s is not followed", (asked) => expect(thenPath(asked)).toBeNull());

test("wherever it leads, it leads to this site", () => {
  const pieces = fc.array(fc.constantFrom("/", "\\", ".", "..", "@", ":", "evil.example", "%2f", "%5c", "\t", "\r", "?", "#", "https:", "\u2028", "／"), { maxLength: 8 });
  fc.assert(fc.property(pieces, (parts) => {
    const followed = thenPath(`/${parts.join("")}`);
    return followed === null || new URL(followed, "https://lantern.example").origin === "https://lantern.example";
  }), { numRuns: 2_000 });
});
