import { ListedPerson } from "#components/record/listed-person.tsx";
import { restrictedRecordWords, type Identity } from "#domain/person.ts";

type Props = { href: string; personId: string | null; episodeNumber: string; identities: ReadonlyMap<string, Identity>; /** See alertedPeople(). */ alerts: ReadonlySet<string>; now: Date };

/** Whom a line of a list is about, leading to its record: what tells a person apart, an unknown person by their call, or no name at all. */
export function WhoseRecord({ href, personId, episodeNumber, identities, alerts, now }: Props) {
  const identity = personId === null ? undefined : identities.get(personId);
  if (personId === null) return <a href={href}>Unknown person, {episodeNumber}</a>;
  if (identity === undefined || identity.restricted) return <a href={href}>{restrictedRecordWords}, {episodeNumber}</a>;
  return <ListedPerson identity={identity} nameAlert={alerts.has(personId)} now={now} href={href} />;
}
