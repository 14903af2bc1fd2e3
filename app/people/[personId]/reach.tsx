import { paths } from "#app/paths.ts";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { Phone } from "#components/record/phone.tsx";
import { phoneText } from "#components/text/phone-text.ts";
import type { PersonRecord, RecordContactPerson, RecordPhone } from "#db/queries/person-record.ts";
import { inOrderOfSafety } from "#domain/brief.ts";
import { mayRing, sharingLabels } from "#domain/contact-person.ts";
import { preferencesInWords } from "#domain/contact-preference.ts";
import { phoneKindLabels } from "#domain/person.ts";

type Props = { record: PersonRecord };

/** Numbers in the order in which to try them, with what must be known before. One that is not safe to ring is no link. */
export function WaysToReach({ record: { personId, phones, preferences, details } }: Props) {
  if (details.diedOn !== null) return <p>Nobody rings them any more. <a className="no-print" href={paths.newPhone(personId)}>Telephone numbers on record</a></p>;
  const { ring, never } = inOrderOfSafety(phones);
  return (
    <>
      {phones.length === 0 && <p className="no-data">No number recorded</p>}
      <ul>
        {ring.map((phone) => <li key={phone.id}><Phone number={phone.number} />, {beforeRinging(phone)}. <GivenBy phone={phone} /></li>)}
        {never.map((phone) => <li key={phone.id}><strong>Not safe to ring:</strong> {phoneText(phone.number)} ({phoneKindLabels[phone.kind].toLowerCase()}). <GivenBy phone={phone} /></li>)}
      </ul>
      {preferences && <Wishes preferences={preferences} />}
      <p className="no-print"><a href={paths.newPhone(personId)}>Telephone numbers</a> · <a href={paths.contactPreferences(personId)}>Letters, texts and best times</a></p>
    </>
  );
}

/** Who gave a number, and who wrote it down when. */
function GivenBy({ phone: { source, statedOn, recordedAt, recordedBy } }: { phone: RecordPhone }) {
  return <span className="nhsuk-hint brief__source">{source ?? "Source not recorded"}{statedOn && <>, <ClinicalDate at={statedOn} /></>}. Recorded <ClinicalDate at={recordedAt} />{recordedBy && `, ${recordedBy}`}</span>;
}

function beforeRinging({ kind, safeToRing, mayLeaveMessage, mayText, whoMayAnswer, bestTime }: RecordPhone): string {
  return [
    phoneKindLabels[kind].toLowerCase(),
    safeToRing === null ? "not asked whether it is safe" : "safe to ring",
    mayLeaveMessage === false ? "leave no message" : mayLeaveMessage === true ? "a message may be left" : null,
    mayText === false ? "no texts" : mayText === true ? "texts are all right" : null,
    whoMayAnswer && `may be answered by ${whoMayAnswer}`,
    bestTime && `best time: ${bestTime}`,
  ].filter(Boolean).join(", ");
}

function Wishes({ preferences }: { preferences: NonNullable<PersonRecord["preferences"]> }) {
  const { source, statedOn, recordedAt, recordedBy } = preferences;
  const said = preferencesInWords(preferences);
  return said === "" ? null : <p>{said}. <span className="nhsuk-hint brief__source">{source}{statedOn && <>, <ClinicalDate at={statedOn} /></>}. Recorded <ClinicalDate at={recordedAt} />, {recordedBy}</span></p>;
}

const standing = ({ inError, ended }: RecordContactPerson): boolean => inError === null && ended === null;
const named = ({ name, relationship, organisation }: RecordContactPerson): string => [name, relationship, organisation].filter(Boolean).join(", ");

/** Who may be told, and who must not: in the person's own answer. Who was never asked about is counted, not named as either. */
export function WhomToTell({ record: { people } }: Props) {
  const known = people.filter(standing);
  const [never, may] = [known.filter(({ sharing }) => sharing === "must-not-be-told"), known.filter(({ sharing }) => sharing === "may-be-told" || sharing === "ask-first")];
  const unasked = known.length - never.length - may.length;
  if (known.length === 0) return <p className="no-data">Nobody around them is recorded</p>;
  return (
    <>
      <ul>
        {never.map((contact) => <li key={contact.id}><strong>Must not be told, nor that anybody rang: {named(contact)}</strong>{contact.sharingWords && `. ${contact.sharingWords}`}</li>)}
        {may.map((contact) => (
          <li key={contact.id}>{named(contact)}: {sharingLabels[contact.sharing].toLowerCase()}{mayRing(contact) && contact.phone && <>, <Phone number={contact.phone} /></>}</li>
        ))}
      </ul>
      {unasked > 0 && <p className="no-data">{unasked === 1 ? "1 more contact: nobody has asked" : `${unasked} more contacts: nobody has asked`} whether they may be told</p>}
    </>
  );
}
