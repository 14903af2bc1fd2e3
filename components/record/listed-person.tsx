import type { ReactNode } from "react";
import { restrictedRecordWords, type Identity } from "#domain/person.ts";
import { Born } from "./born.tsx";
import { NhsNumber } from "./nhs-number.tsx";
import { PersonName } from "./person-name.tsx";

type Props = {
  /** Not of a restricted person: of those a list shows words only. */
  identity: Identity;
  /** Somebody else of a similar name is on this list (see name-alert.ts). */
  nameAlert: boolean;
  now: Date;
  /** Where the name leads. */
  href?: string | undefined;
  /** Read out before the name: what the link opens. */
  before?: ReactNode;
};

/** One person of a list with what tells them from the others on it: name, date of birth with age, NHS number. */
export function ListedPerson({ identity, nameAlert, now, href, before }: Props) {
  const { bornOn, diedOn, approximateAge, nhsNumber, nhsNumberStanding } = identity;
  const name = <>{before}<PersonName {...identity} /></>;
  return (
    <span className="listed-person">
      {href === undefined ? name : <a href={href}>{name}</a>}{nameAlert && <NameAlert />}
      <span className="second-line">
        Born <Born on={bornOn} today={now} diedOn={diedOn} approximateAge={approximateAge === null ? null : `${approximateAge}y`} />
        {nhsNumber !== null && <> NHS{"\u00A0"}No.{"\u00A0"}<NhsNumber number={nhsNumber} verified={nhsNumberStanding === "verified"} /></>}
      </span>
    </span>
  );
}

type ListedProps = Pick<Props, "now" | "href" | "before"> & { personId: string | null; identities: ReadonlyMap<string, Identity>; /** See alertedPeople(). */ alerts: ReadonlySet<string> };

/** The same, or in words that nobody was identified or that the record is not the reader's to see. */
export function ListedPersonOrWords({ personId, identities, alerts, now, href, before }: ListedProps) {
  if (personId === null) return href === undefined ? <>Not identified</> : <a href={href}>{before}Not identified</a>;
  const identity = identities.get(personId);
  if (identity === undefined || identity.restricted) return <>{restrictedRecordWords}</>;
  return <ListedPerson identity={identity} nameAlert={alerts.has(personId)} now={now} href={href} before={before} />;
}

/** In words, not by colour alone. The space is for whoever hears or copies it. */
export function NameAlert() {
  return <>{" "}<span className="name-alert">Name alert</span></>;
}
