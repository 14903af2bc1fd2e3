import { describe, expect, test } from "vitest";
import { accountState, foldEmail, isEmail, whyNotChangeRole, whyNotDisable, whyNotEnable, whyNotLearner, whyNotNewLink, type Account } from "./account.ts";
import type { Role } from "./actor.ts";

const account = (made: Partial<Account> = {}): Account => ({ id: "osei", role: "paramedic", disabled: false, enrolled: true, owned: { strips: 0, followUps: 0 }, ...made });
const administrator = { id: "admin", role: "administrator" } as const;
const clinicians = ["paramedic", "mental-health-practitioner", "consultant-nurse"] as const satisfies readonly Role[];

test.each([
  ["disabled, whatever else", { disabled: true, enrolled: true }, "disabled"],
  ["with its sign-in set up", { disabled: false, enrolled: true }, "active"],
  ["with a link that waits", { disabled: false, enrolled: false }, "awaiting-enrolment"],
] as const)("an account %s", (_what, facts, state) => expect(accountState(facts)).toBe(state));

test.each([
  ["R.Osei@Trust.Example", "r.osei@trust.example"], [" r.osei@trust.example\n", "r.osei@trust.example"], ["ｒ.osei＠trust.example", "r.osei@trust.example"], ["ADMIN@TRUST.EXAMPLE", "admin@trust.example"],
])("“%s” signs in as %s", (typed, folded) => expect(foldEmail(typed)).toBe(folded));

test.each([
  ["r.osei@trust.example", true], ["o’brien@trust.example", true], ["r+shift@a.b.example", true], ["r.osei", false], ["@trust.example", false], ["r.osei@", false], ["r.osei@trust", false],
  ["r osei@trust.example", false], ["a@b@trust.example", false], ["r.osei@trust..example", false], ["r.osei@.example", false], ["r\u0000@trust.example", false], [`${"a".repeat(250)}@b.example`, false], ["", false],
])("“%s” is an e-mail address: %s", (folded, is) => expect(isEmail(folded)).toBe(is));

describe("disabling an account", () => {
  test.each([
    ["is allowed when nothing is owned", {}, null],
    ["is refused while an episode is owned", { owned: { strips: 1, followUps: 0 } }, "account.owns-work"],
    ["is refused while a follow-up is owned", { owned: { strips: 0, followUps: 1 } }, "account.owns-work"],
    ["is refused twice", { disabled: true }, "account.already-disabled"],
    ["is refused for oneself", { id: "admin", role: "administrator" }, "account.own"],
    ["is allowed for another administrator", { role: "administrator" }, null],
  ] as const)("%s", (_what, made, refusal) => expect(whyNotDisable(account(made), administrator)).toBe(refusal));
  test.each(clinicians)("is not for a %s", (role) => expect(whyNotDisable(account(), { id: "x", role })).toBe("role.not-administrator"));
});

test.each([["a disabled account", { disabled: true }, null], ["one that is not", {}, "account.not-disabled"]] as const)("enabling %s", (_what, made, refusal) => expect(whyNotEnable(account(made), administrator)).toBe(refusal));

test.each([
  ["somebody who has set up sign-in", {}, null], ["somebody who has not", { enrolled: false }, null], ["somebody who owns episodes", { owned: { strips: 9, followUps: 9 } }, null],
  ["oneself", { id: "admin", role: "administrator" }, "account.own-sign-in"], ["a disabled account", { disabled: true }, "account.disabled"],
] as const)("a new link for %s", (_what, made, refusal) => expect(whyNotNewLink(account(made), administrator)).toBe(refusal));

describe("changing a role", () => {
  const busy = { owned: { strips: 1, followUps: 0 } };
  test.each([
    ["to the one it is", account(busy), "paramedic", null],
    ["to another clinical one, with episodes", account(busy), "consultant-nurse", null],
    ["to administrator, without any", account(), "administrator", null],
    ["to administrator, with episodes", account(busy), "administrator", "account.owns-work"],
    ["to administrator, with follow-ups", account({ owned: { strips: 0, followUps: 2 } }), "administrator", "account.owns-work"],
    ["of one's own", account({ id: "admin", role: "administrator" }), "paramedic", "account.own-role"],
    ["of one's own to what it is", account({ id: "admin", role: "administrator" }), "administrator", null],
  ] as const)("%s", (_what, changed, to, refusal) => expect(whyNotChangeRole(changed, to, administrator)).toBe(refusal));
  test.each(clinicians)("is not for a %s", (role) => expect(whyNotChangeRole(account(), "administrator", { id: "x", role })).toBe("role.not-administrator"));
});

test.each([
  ["paramedic", true, null], ["mental-health-practitioner", true, null], ["consultant-nurse", true, "account.learner-role"], ["administrator", true, "account.learner-role"], ["consultant-nurse", false, null],
] as const)("a %s who learns (%s)", (role, isLearner, refusal) => expect(whyNotLearner(role, isLearner)).toBe(refusal));
