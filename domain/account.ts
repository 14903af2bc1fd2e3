import { isClinician, type Actor, type Role } from "./actor.ts";
import type { Refusal } from "./refusals.ts";

/** An account is disabled, waits for its owner to set up sign-in, or is in use. */
export const accountStates = ["awaiting-enrolment", "active", "disabled"] as const;
export type AccountState = (typeof accountStates)[number];

export const accountStateLabels: Record<AccountState, string> = {
  "awaiting-enrolment": "Waiting for set-up",
  active: "Active",
  disabled: "Disabled",
};

export const longestEmail = 254;
export const longestStaffName = 100;

/** What an account still holds; an administrator learns the numbers and nothing about whom they concern. */
export type OwnedWork = { strips: number; followUps: number };

export type Account = {
  id: string;
  role: Role;
  disabled: boolean;
  /** Has set up sign-in, and no newer link waits. */
  enrolled: boolean;
  owned: OwnedWork;
};

export function accountState({ disabled, enrolled }: Pick<Account, "disabled" | "enrolled">): AccountState {
  if (disabled) return "disabled";
  return enrolled ? "active" : "awaiting-enrolment";
}

/** The address as it is compared: trimmed, NFKC, lower case. `ADMIN@…` and full-width `ａｄｍｉｎ＠…` are one account. */
export function foldEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** One `@`, something on each side, no spaces, a dot in the host; short enough to be an address (RFC 5321, 4.5.3.1.3). */
export function isEmail(folded: string): boolean {
  return folded.length <= longestEmail && /^[^@\s\p{Cc}]+@[^@\s\p{Cc}.]+(\.[^@\s\p{Cc}.]+)+$/u.test(folded);
}

export function ownsWork({ strips, followUps }: OwnedWork): boolean {
  return strips + followUps > 0;
}

/** Nobody is left unowned: an account is disabled only when its work has gone to somebody else. Never one's own. */
export function whyNotDisable(account: Account, actor: Pick<Actor, "id" | "role">): Refusal | null {
  if (actor.role !== "administrator") return "role.not-administrator";
  if (account.id === actor.id) return "account.own";
  if (account.disabled) return "account.already-disabled";
  return ownsWork(account.owned) ? "account.owns-work" : null;
}

export function whyNotEnable(account: Account, actor: Pick<Actor, "role">): Refusal | null {
  if (actor.role !== "administrator") return "role.not-administrator";
  return account.disabled ? null : "account.not-disabled";
}

/** A new link ends the old one, the password, the authenticator and every session. Done to oneself, nobody could hand over the link. */
export function whyNotNewLink(account: Account, actor: Pick<Actor, "id" | "role">): Refusal | null {
  if (actor.role !== "administrator") return "role.not-administrator";
  if (account.id === actor.id) return "account.own-sign-in";
  return account.disabled ? "account.disabled" : null;
}

/** A change of role takes effect at once. Whoever leaves the clinical roles leaves no work behind; nobody changes their own. */
export function whyNotChangeRole(account: Account, to: Role, actor: Pick<Actor, "id" | "role">): Refusal | null {
  if (actor.role !== "administrator") return "role.not-administrator";
  if (account.role === to) return null;
  if (account.id === actor.id) return "account.own-role";
  const leavesClinicalWork = isClinician(account.role) && !isClinician(to);
  return leavesClinicalWork && ownsWork(account.owned) ? "account.owns-work" : null;
}

/** Learners are paramedics and practitioners in training; a consultant nurse, who supervises them, is none, and an administrator signs nothing. */
export function whyNotLearner(role: Role, isLearner: boolean): Refusal | null {
  return isLearner && role !== "paramedic" && role !== "mental-health-practitioner" ? "account.learner-role" : null;
}
