import type { Unidentified } from "#db/queries/person-links.ts";
import { nhsNumberToMatch } from "#domain/call.ts";
import { nothingTyped, type TypedSearch } from "#domain/person-search.ts";
import { formatPostcode } from "#domain/postcode.ts";

/**
 * The search that what was stated amounts to. An unverified or failing NHS number is shown with the call and not searched for. The
 * number that rings is a last resort: callers ring for others from their own telephones.
 */
export function statedSearch({ stated, callerNumber }: Pick<Unidentified, "stated" | "callerNumber">): TypedSearch {
  const [year = "", month = "", day = ""] = stated.bornOn?.split("-") ?? [];
  const typed = {
    ...nothingTyped,
    nhs: nhsNumberToMatch(stated) ?? "",
    family: stated.familyName ?? "",
    given: stated.givenName ?? "",
    "born-day": day,
    "born-month": month,
    "born-year": year,
    postcode: formatPostcode(stated.postcode ?? "") ?? "",
    phone: stated.phone ?? "",
  };
  const isEmpty = [typed.nhs, typed.family, day, typed.phone].every((text) => text === "");
  return isEmpty ? { ...typed, phone: callerNumber ?? "" } : typed;
}
