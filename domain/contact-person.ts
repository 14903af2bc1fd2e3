/**
 * The people around somebody: family, carers and professionals, and what each of them may be told (PRSB Core Information Standard v2, "Personal
 * contacts" and "Professional contacts"). Who may be told is the person's own answer, with its source and date; silence is not consent.
 */
import type { Refusal } from "./refusals.ts";

export const contactKinds = ["person", "professional"] as const;
export type ContactKind = (typeof contactKinds)[number];

export const contactKindLabels: Record<ContactKind, string> = { person: "Family, friend, neighbour or carer", professional: "Professional or service" };

/** What somebody is to the person besides the words for their relationship. */
export const contactRoles = [
  "next-of-kin", "lives-with", "carer", "cared-for", "nearest-relative", "lasting-power-of-attorney-health", "lasting-power-of-attorney-money", "advocate", "parental-responsibility",
] as const;
export type ContactRole = (typeof contactRoles)[number];

export const contactRoleLabels: Record<ContactRole, string> = {
  "next-of-kin": "Next of kin",
  "lives-with": "Lives with them",
  carer: "Cares for them",
  "cared-for": "Is cared for by them",
  "nearest-relative": "Nearest relative (Mental Health Act)",
  "lasting-power-of-attorney-health": "Lasting power of attorney, health and welfare",
  "lasting-power-of-attorney-money": "Lasting power of attorney, money and property",
  advocate: "Advocate",
  "parental-responsibility": "Has parental responsibility",
};

/** What a role needs to be seen for: words under the choice. */
export const contactRoleHints: Partial<Record<ContactRole, string>> = {
  "lasting-power-of-attorney-health": "Say in the words below whether you have seen the registered document",
  "cared-for": "Somebody who may be left alone if the person is taken away",
};

/** What the person wants this contact to know. */
export const sharings = ["may-be-told", "ask-first", "must-not-be-told", "not-asked"] as const;
export type Sharing = (typeof sharings)[number];

export const sharingLabels: Record<Sharing, string> = {
  "may-be-told": "May be told what happens",
  "ask-first": "Ask the person first, each time",
  "must-not-be-told": "Must not be told, nor that anybody rang",
  "not-asked": "Not asked or not known",
};

export type ContactStanding = { isEnded: boolean; isInError: boolean };

/** Only what stands can end, or turn out to be wrong. */
export function whyNotEndContact({ isEnded, isInError }: ContactStanding): Refusal | null {
  if (isInError) return "contact.already-in-error";
  return isEnded ? "contact.already-ended" : null;
}

type Written = { sharing: Sharing; roles: readonly ContactRole[]; kind: ContactKind };

/** A professional lives with nobody by profession: a slip of the finger that would misdirect a call. */
export function whyNotRecordContact({ kind, roles }: Written): Refusal | null {
  const family: readonly ContactRole[] = ["next-of-kin", "lives-with", "nearest-relative", "cared-for", "parental-responsibility"];
  return kind === "professional" && roles.some((role) => family.includes(role)) ? "contact.professional-as-family" : null;
}

type Reachable = { sharing: Sharing; phone: string | null };

/** Whom a clinician may ring about the person tonight: told by the person that they may, and with a number. */
export const mayRing = ({ sharing, phone }: Reachable): boolean => sharing === "may-be-told" && phone !== null;
