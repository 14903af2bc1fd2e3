/** Adding somebody to the index: findable again, and not there already. */
import { isClinician, mayUseIdentityIndex, type Actor } from "./actor.ts";
import { leastConfirmed, type Identifier } from "./identity.ts";
import { isFindable, whyNotDetails, type PersonFields } from "./person-details.ts";
import type { SearchKind } from "./person-search.ts";
import type { Refusal } from "./refusals.ts";

/** Asked before the form is shown. `episode`: the call from which somebody is added, if any. */
export function whyNotAddPerson(episode: { personId: string | null } | null, actor: Actor): Refusal | null {
  if (!isClinician(actor.role)) return "role.not-clinical";
  if (!mayUseIdentityIndex(actor)) return "duty.not-on-duty";
  return episode !== null && episode.personId !== null ? "identity.already-linked" : null;
}

/** The identifiers that were stated for somebody new: with three of them the call can be linked to the person it was stated in. */
export function identifiersStated(fields: PersonFields, phone: string): Identifier[] {
  const stated: [Identifier, boolean][] = [
    ["full-name", fields.familyName !== null && fields.givenName !== null],
    ["birth-date", fields.bornOn !== null],
    ["address", fields.addressLine1 !== null || fields.postcode !== null],
    ["nhs-number", fields.nhsNumberStanding === "unverified"],
    ["phone", phone.trim() !== ""],
  ];
  return stated.filter(([, given]) => given).map(([identifier]) => identifier);
}

const birth: SearchKind = "birth-date";
const alike: readonly SearchKind[][] = [
  ["nhs-number"], [birth, "family-name"], [birth, "given-name"], [birth, "phone"], ["family-name", "given-name", "postcode"], ["family-name", "given-name", "phone"],
];

/** Would a colleague say "is that not the same person?" from what agrees. */
export function looksLikeTheSame(agreeing: readonly SearchKind[]): boolean {
  return alike.some((kinds) => kinds.every((kind) => agreeing.includes(kind)));
}

export type NewPerson = {
  fields: PersonFields;
  phone: string;
  inCall: boolean;
  /** Who looks like this person now. */
  lookalikes: readonly string[];
  /** Who was shown when somebody said that it is none of them, and why. */
  noneOf: { shown: readonly string[]; reason: string } | null;
};

/** @param today the London day, `YYYY-MM-DD` */
export function whyNotNewPerson({ fields, phone, inCall, lookalikes, noneOf }: NewPerson, today: string): { field: string; refusal: Refusal } | null {
  const slip = whyNotDetails(fields, today);
  if (slip !== null) return slip;
  if (inCall && identifiersStated(fields, phone).length < leastConfirmed) return { field: "", refusal: "identity.three-to-add" };
  if (!isFindable(fields)) return { field: "", refusal: "person.not-findable" };
  if (lookalikes.length === 0) return null;
  // Somebody may have been added while the form was filled in: that one was not looked at yet.
  if (noneOf === null || lookalikes.some((id) => !noneOf.shown.includes(id))) return { field: "noneOfThese[]", refusal: "person.looks-like-another" };
  return noneOf.reason.trim() === "" ? { field: "noneReason", refusal: "person.none-without-reason" } : null;
}
