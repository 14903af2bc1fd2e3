import type { ReactNode } from "react";
import { EmptyState } from "#components/page/empty-state.tsx";
import { IdentityCard, type Matched } from "#components/record/identity-card.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import type { Match } from "#db/queries/people.ts";
import { currentGenderLabels, currentGenders } from "#domain/gender.ts";
import { londonDay } from "#domain/london-time.ts";
import { similarName } from "#domain/name-key.ts";
import { restrictedRecordWords } from "#domain/person.ts";
import { differences, kindsInWords, mostMatches, searchedBy, shownOfTooMany, type PersonSearch, type SearchKind } from "#domain/person-search.ts";

type Props = {
  search: PersonSearch;
  matches: readonly Match[];
  now: Date;
  /** The link that goes on with somebody; `named` is how to name them in it. */
  action: (personId: string, named: string) => ReactNode;
  /** The link that goes on with somebody whose record is restricted; `named` tells it from other such links without saying who it is. */
  restrictedAction: (personId: string, named: string) => ReactNode;
  /** What to do when it is none of them. */
  otherwise: ReactNode;
};

/** The people who may be meant, closest first. Even a single exact one is opened by a click, never by itself. */
export function Matches({ search, matches, now, action, restrictedAction, otherwise }: Props) {
  const tooMany = matches.length > mostMatches;
  const shown = tooMany ? matches.slice(0, shownOfTooMany) : matches;
  return (
    <section aria-labelledby="matches">
      <h2 className="nhsuk-heading-m" id="matches">{headingOf(matches.length, tooMany)}</h2>
      {matches.length === 0 && <EmptyState title="Check the spelling, or try the date of birth with the postcode."><p>Only verified NHS numbers are searched for.</p></EmptyState>}
      {tooMany && <p>Too many matches: add the date of birth or the postcode. These are the {shownOfTooMany} closest.</p>}
      {matches.length > 0 && <p className="nhsuk-hint">What matches is in bold.</p>}
      <ul className="identity-cards">
        {shown.map((match) => (
          <li key={match.identity.id}>
            {match.identity.restricted
              ? <RestrictedCard agreeing={match.agreeing} action={restrictedAction(match.identity.id, `the record that agrees in ${kindsInWords(match.agreeing)}`)} />
              : <MatchCard {...{ match, search, now, action }} nameAlert={isNameAlert(match, shown)} />}
          </li>
        ))}
      </ul>
      {matches.length > 0 && <p className="nhsuk-u-margin-bottom-0"><b>None of these?</b></p>}
      {otherwise}
    </section>
  );
}

function headingOf(count: number, tooMany: boolean): string {
  if (count === 0) return "Nobody matches";
  if (tooMany) return `More than ${mostMatches} possible matches`;
  return count === 1 ? "1 possible match" : `${count} possible matches`;
}

type CardProps = { match: Match; search: PersonSearch; now: Date; action: Props["action"]; nameAlert: boolean };

function MatchCard({ match: { identity, agreeing }, search, now, action, nameAlert }: CardProps) {
  const gender = currentGenders.find((each) => each === identity.gender) ?? "not-known";
  const { addressLine1, postcode } = identity;
  return (
    <IdentityCard
      person={{
        ...identity,
        gender: currentGenderLabels[gender],
        nhsNumberVerified: identity.nhsNumberStanding === "verified",
        address: addressLine1 || postcode ? { lines: [addressLine1], postcode } : null,
        lastContactOn: identity.lastContactAt === null ? null : londonDay(identity.lastContactAt),
      }}
      today={now} matched={matchedParts(search, agreeing)} differs={differences(search, identity).join(", ") || null} nameAlert={nameAlert}
      action={<>{agreeing.includes("phone") && <p className="identity-card__also"><strong>This telephone number</strong></p>}{action(identity.id, spokenNameText(identity))}</>}
    />
  );
}

/** A name is in bold when every part of it that was asked for agrees. */
function matchedParts(search: PersonSearch, agreeing: readonly SearchKind[]): Matched[] {
  const names = searchedBy(search).filter((kind) => kind === "family-name" || kind === "given-name");
  const parts: [Matched, boolean][] = [
    ["name", names.length > 0 && names.every((kind) => agreeing.includes(kind))],
    ["born", agreeing.includes("birth-date")],
    ["nhs-number", agreeing.includes("nhs-number")],
    ["address", agreeing.includes("postcode")],
  ];
  return parts.filter(([, matched]) => matched).map(([part]) => part);
}

function isNameAlert({ identity }: Match, all: readonly Match[]): boolean {
  const nameOf = (person: Match["identity"]) => ({ family: person.familyName ?? "", given: person.givenName ?? "" });
  return all.some((other) => other.identity.id !== identity.id && !other.identity.restricted && similarName(nameOf(identity), nameOf(other.identity)));
}

/** Says which of the given identifiers agree, and nothing that was not given. */
function RestrictedCard({ agreeing, action }: { agreeing: readonly SearchKind[]; action: ReactNode }) {
  return (
    <article className="identity-card identity-card--restricted">
      <div className="identity-card__who">
        <h2 className="identity-card__name">{restrictedRecordWords}</h2>
        <p>Agrees with what you entered: <strong>{kindsInWords(agreeing)}</strong>. Nothing more is shown.</p>
      </div>
      <div className="identity-card__action">{action}</div>
    </article>
  );
}
