import { paths } from "#app/paths.ts";
import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { Phone } from "#components/record/phone.tsx";
import { phoneText } from "#components/text/phone-text.ts";
import type { PersonRecord, RecordContactPerson } from "#db/queries/person-record.ts";
import { contactRoleLabels, sharingLabels } from "#domain/contact-person.ts";
import { Origin, Provenance, Struck } from "./provenance.tsx";

/** The people around somebody, and the professionals, with what each may be told. Who must not be told comes first. */
export function PeopleCard({ record }: { record: PersonRecord }) {
  const { personId, people, details: { gpPractice } } = record;
  const standing = people.filter(({ inError, ended }) => inError === null && ended === null);
  const ended = people.filter((contact) => contact.ended !== null && contact.inError === null);
  const struck = people.filter(({ inError }) => inError !== null);
  return (
    <SummaryCard title={`People and professionals (${standing.length})`} actions={<a href={paths.newContact(personId)}>Add<span className="nhsuk-u-visually-hidden"> somebody around them</span></a>}>
      <p id="people"><strong>GP practice</strong>: {gpPractice ?? <span className="no-data">Not recorded</span>}{gpPractice !== null && <><br /><Origin of="gpPractice" record={record} /></>}</p>
      {standing.length === 0 && <p className="no-data">Nobody recorded</p>}
      <ul className="alert-facts">{standing.map((contact) => <Contact key={contact.id} contact={contact} personId={personId} />)}</ul>
      {ended.length > 0 && <Details summary={`No longer (${ended.length})`}><ul className="alert-facts">{ended.map((contact) => <Former key={contact.id} contact={contact} />)}</ul></Details>}
      {struck.length > 0 && <Details summary={`Entered in error (${struck.length})`}><ul className="alert-facts">{struck.map((contact) => <Struck key={contact.id} words={named(contact)} struck={contact.inError} />)}</ul></Details>}
    </SummaryCard>
  );
}

const named = ({ name, relationship, organisation }: RecordContactPerson): string => [name, relationship, organisation].filter(Boolean).join(", ");

function Contact({ contact, personId }: { contact: RecordContactPerson; personId: string }) {
  const { id, name, relationship, organisation, phone, roles, sharing, sharingWords } = contact;
  const which = <span className="nhsuk-u-visually-hidden">: {name}</span>;
  const never = sharing === "must-not-be-told";
  return (
    <li>
      <strong>{name}</strong>, {[relationship, organisation].filter(Boolean).join(", ")}
      {phone && <>. {never ? phoneText(phone) : <Phone number={phone} />}</>}
      {roles.length > 0 && <><br />{roles.map((role) => contactRoleLabels[role]).join(" · ")}</>}
      <br />{never ? <strong>{sharingLabels[sharing]}</strong> : sharingLabels[sharing]}{sharingWords && `. ${sharingWords}`}
      <br />
      <Provenance {...contact}>
        <a href={paths.contactEnd(personId, id)}>No longer{which}</a>
        {" · "}
        <a href={paths.contactInError(personId, id)}>Entered in error{which}</a>
      </Provenance>
    </li>
  );
}

function Former({ contact }: { contact: RecordContactPerson }) {
  return (
    <li>
      No longer: {named(contact)}
      {contact.ended && <><br /><span className="nhsuk-hint">{contact.ended.reason} (<ClinicalDate at={contact.ended.at} />, {contact.ended.by})</span></>}
    </li>
  );
}
