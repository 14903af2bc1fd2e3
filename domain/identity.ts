/** Which person a call is about: read back, confirmed by three identifiers, guarded against the wrong one, and undone when it was. */
import { isClinician, mayUseIdentityIndex, type Actor } from "./actor.ts";
import { dayParts } from "./calendar-day.ts";
import { nameKey } from "./name-key.ts";
import type { Identity } from "./person.ts";
import type { Refusal } from "./refusals.ts";

export const identifiers = ["full-name", "birth-date", "address", "nhs-number", "phone"] as const;
export type Identifier = (typeof identifiers)[number];

export const identifierLabels: Record<Identifier, string> = {
  "full-name": "Full name",
  "birth-date": "Date of birth",
  address: "Address",
  "nhs-number": "NHS number",
  phone: "Telephone number",
};

export const leastConfirmed = 3;

/** The identifiers that the record holds, so that a caller can confirm them. `ringsFromTheirNumber`: the caller's number is on the record. */
export function identifiersHeld(identity: Identity, ringsFromTheirNumber: boolean): Identifier[] {
  const held: Record<Identifier, boolean> = {
    "full-name": Boolean(identity.familyName && identity.givenName),
    "birth-date": identity.bornOn !== null,
    address: Boolean(identity.addressLine1 ?? identity.postcode),
    // An unverified number may be another person's: it confirms nothing.
    "nhs-number": identity.nhsNumberStanding === "verified",
    phone: ringsFromTheirNumber,
  };
  return identifiers.filter((identifier) => held[identifier]);
}

export type Linking = { personId: string | null; identity: Identity | null; held: readonly Identifier[] };

/** May this call be said to be about this person? Asked before the form is shown; what was ticked is asked below. */
export function whyNotLink({ personId, identity, held }: Linking, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!mayUseIdentityIndex(actor)) return "duty.not-on-duty";
  if (personId !== null) return "identity.already-linked";
  if (identity === null || identity.restricted) return "identity.restricted";
  return held.length < leastConfirmed ? "identity.too-little-held" : null;
}

export type ReadBack = { confirmed: readonly string[]; yearOfBirth: string; familyStart: string };

/**
 * The guard against the wrong person: three identifiers that the record holds, and two facts typed again
 * (re-entry cuts wrong-patient errors by 41 %, a single click by 16 %: Adelman and others, JAMIA 2013).
 */
export function whyNotReadBack({ identity, held }: Linking, typed: ReadBack): { field: string; refusal: Refusal } | null {
  const agreed = held.filter((identifier) => typed.confirmed.includes(identifier));
  if (agreed.length < leastConfirmed) return { field: "confirmed[]", refusal: "identity.three-needed" };
  return identity === null ? null : whyNotReEntered(identity, typed);
}

/** Year of birth and the first two letters of the family name, where the record holds them. Case and accents do not count. */
export function whyNotReEntered(
  identity: Pick<Identity, "bornOn" | "familyName">,
  typed: Pick<ReadBack, "yearOfBirth" | "familyStart">,
): { field: "yearOfBirth" | "familyStart"; refusal: Refusal } | null {
  if (identity.bornOn !== null && Number(typed.yearOfBirth.trim()) !== dayParts(identity.bornOn).year) {
    return { field: "yearOfBirth", refusal: "identity.wrong-year" };
  }
  const family = Array.from(nameKey(identity.familyName ?? ""));
  const start = Array.from(nameKey(typed.familyStart));
  if (family.length > 0 && start.slice(0, 2).join("") !== family.slice(0, 2).join("")) {
    return { field: "familyStart", refusal: "identity.wrong-letters" };
  }
  return null;
}

/** A link that turns out wrong is taken back with a reason; everything written for the call stays with the call. */
export function whyNotUndoLink({ personId }: { personId: string | null }, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  return personId === null ? "identity.not-linked" : null;
}
