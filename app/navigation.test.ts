import { expect, test } from "vitest";
import { roles, type Actor } from "#domain/actor.ts";
import { navigationFor } from "./navigation.ts";

const as = (role: Actor["role"], path = "/help") => navigationFor({ role } as Actor, path);

test("nobody has more than seven places to choose from", () => {
  expect(Math.max(...roles.map((role) => as(role).length))).toBeLessThanOrEqual(7);
  expect(as("consultant-nurse").map(({ label }) => label)).toContain("Review");
  expect(as("administrator").map(({ label }) => label)).toEqual(["Directory", "Accounts", "Unfinished"]);
});

test.each([["/desk", "Desk"], ["/people/1/details", "People"], ["/referrals?after=1", "Referrals"], ["/drafts/1", "My work"], ["/signatures", "My work"]])("%s lies within %s", (path, label) => {
  expect(as("paramedic", path).filter(({ current }) => current).map((place) => place.label)).toEqual([label]);
});

test("an address that begins with the same letters is another place", () => {
  expect(as("paramedic", "/deskless").some(({ current }) => current)).toBe(false);
});
