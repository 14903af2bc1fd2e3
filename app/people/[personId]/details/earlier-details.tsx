import { Details } from "#components/page/details.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { changesInWords, type DetailRevision, type StoredDetails } from "#domain/person-details.ts";

/** What stood here before, struck through, with what replaced it, why, when and by whom. */
export function EarlierDetails({ revisions, person }: { revisions: readonly DetailRevision[]; person: StoredDetails }) {
  const changes = changesInWords(revisions, person);
  if (changes.length === 0) return null;
  return (
    <Details summary={`Earlier details (${changes.length === 50 ? "the newest 50 changes" : changes.length === 1 ? "1 change" : `${changes.length} changes`})`}>
      <ul className="alert-facts">
        {changes.map(({ version, fields, changedAt, changedBy, reason }) => (
          <li key={version}>
            {fields.map(({ label, before, after }) => <p key={label}><strong>{label}</strong>: {before === "" ? "nothing" : <><span className="nhsuk-u-visually-hidden">was </span><s className="as-typed">{before}</s></>}, then <span className="as-typed">{after === "" ? "nothing" : after}</span></p>)}
            <span className="nhsuk-hint">{reason}. <ClinicalDateTime at={changedAt} />, {changedBy}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
