import { paths } from "#app/paths.ts";
import type { FormLookalikes } from "#components/form/form-state.ts";
import { addressInline } from "#components/text/address-text.ts";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { nhsNumberText } from "#components/text/nhs-number-text.ts";
import { personNameText, spokenNameText } from "#components/text/person-name-text.ts";
import type { Tx } from "#db/client.ts";
import { findPeople, type Match } from "#db/queries/people.ts";
import { currentGenderLabels, currentGenders } from "#domain/gender.ts";
import { londonDay } from "#domain/london-time.ts";
import { nameKey } from "#domain/name-key.ts";
import { looksLikeTheSame } from "#domain/new-person.ts";
import type { PersonFields } from "#domain/person-details.ts";
import { restrictedRecordWords } from "#domain/person.ts";
import { kindsInWords } from "#domain/person-search.ts";
import { phoneKey } from "#domain/phone-number.ts";
import type { Beside } from "#server/record-action.ts";

/** Who in the index a colleague would take for the same person. */
export async function listLookalikes(tx: Tx, fields: PersonFields, phone: string, today: string): Promise<Match[]> {
  const matches = await findPeople(tx, {
    nhsNumber: fields.nhsNumberStanding === "unverified" ? fields.nhsNumber : null,
    familyKey: nameKey(fields.familyName ?? "") || null,
    givenKey: nameKey(fields.givenName ?? "") || null,
    bornOn: fields.bornOn,
    postcode: fields.postcode,
    phoneKey: phone.trim() === "" ? null : phoneKey(phone),
  }, today);
  return matches.filter(({ agreeing }) => looksLikeTheSame(agreeing));
}

/** Each beside what was typed, with the way to them; a look at the index, and the audit's. */
export function besideOf(matches: readonly Match[], typed: PersonFields, episodeId: string | null): Beside {
  const restricted = matches.filter(({ identity }) => identity.restricted);
  return {
    lookalikes: matches.map((match) => shownAs(match, typed, episodeId)),
    values: { shown: matches.map(({ identity }) => identity.id).join(",") },
    audit: [
      { action: "person.searched", episodeId, detail: { screen: "new-person", count: matches.length, restricted: restricted.length } },
      ...restricted.map(({ identity }) => ({ action: "person.found-restricted" as const, personId: identity.id, detail: { screen: "new-person" } })),
    ],
  };
}

function shownAs({ identity, agreeing }: Match, typed: PersonFields, episodeId: string | null): FormLookalikes[number] {
  if (identity.restricted) {
    return {
      heading: restrictedRecordWords, fields: [],
      words: `Agrees with what you entered: ${kindsInWords(agreeing)}. Nothing more is shown.`,
      link: { href: paths.emergencyAccess(identity.id, { episode: episodeId ?? undefined }), label: `Use emergency access to the record that agrees in ${kindsInWords(agreeing)}` },
    };
  }
  const named = spokenNameText(identity);
  const theirs = factsOf(identity);
  return {
    heading: personNameText(identity), words: identity.lastContactAt === null ? null : `Last contact ${clinicalDate(londonDay(identity.lastContactAt))}`,
    link: episodeId === null
      ? { href: paths.person(identity.id), label: `It is ${named}: open the record` }
      : { href: paths.identityConfirmation(episodeId, identity.id), label: `It is ${named}: read back with the caller` },
    fields: factsOf(typed).map(({ label, words }, at) => ({ label, theirs: theirs[at]?.words ?? "", yours: words })).filter(({ theirs: held, yours }) => held !== "" || yours !== ""),
  };
}

type Facts = Pick<PersonFields, "familyName" | "givenName" | "preferredName" | "bornOn" | "nhsNumber" | "addressLine1" | "postcode"> & { gender: string | null };

function factsOf({ familyName, givenName, preferredName, bornOn, gender, nhsNumber, addressLine1, postcode }: Facts): { label: string; words: string }[] {
  const known = currentGenders.find((each) => each === gender);
  return [
    { label: "Name", words: familyName || givenName ? personNameText({ familyName, givenName }) : "" },
    { label: "Preferred name", words: preferredName ?? "" },
    { label: "Born", words: bornOn === null ? "" : clinicalDate(bornOn) },
    { label: "Gender", words: known && known !== "not-known" ? currentGenderLabels[known] : "" },
    { label: "NHS number", words: nhsNumber === null ? "" : nhsNumberText(nhsNumber) },
    { label: "Address", words: addressLine1 || postcode ? addressInline({ lines: [addressLine1], postcode }) : "" },
  ];
}
