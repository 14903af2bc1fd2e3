import { Born } from "#components/record/born.tsx";
import { PersonName } from "#components/record/person-name.tsx";
import { restrictedRecordWords, type Identity } from "#domain/person.ts";

type Props = { href: string; personId: string | null; episodeNumber: string; identities: Map<string, Identity>; now: Date };

/** Whom a line of a list is about, leading to its record: a name and a birthday, an unknown person by their call, or no name at all. */
export function WhoseRecord({ href, personId, episodeNumber, identities, now }: Props) {
  const identity = personId === null ? undefined : identities.get(personId);
  if (personId === null) return <a href={href}>Unknown person, {episodeNumber}</a>;
  if (identity === undefined || identity.restricted) return <a href={href}>{restrictedRecordWords}, {episodeNumber}</a>;
  return (
    <>
      <a href={href}><PersonName {...identity} /></a>
      <span className="second-line">Born <Born on={identity.bornOn} today={now} diedOn={identity.diedOn} approximateAge={identity.approximateAge === null ? null : `${identity.approximateAge}y`} /></span>
    </>
  );
}
