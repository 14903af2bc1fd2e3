import { paths } from "#app/paths.ts";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { AlertSinceLink, TakenOverSection } from "#db/queries/taken-over.ts";
import { alertKindLabels } from "#domain/alert-fact.ts";
import { findSection } from "#domain/assessment-sections.ts";

type Props = { named: string; episodeId: string; sections: readonly TakenOverSection[]; alerts: readonly AlertSinceLink[] };

/** What went from one record into the other while the call was linked: copied text here, and facts that were recorded there. */
export function TakenOver({ named, episodeId, sections, alerts }: Props) {
  const [open, signed] = [sections.filter(({ isSigned }) => !isSigned), sections.filter(({ isSigned }) => isSigned)];
  return (
    <>
      {open.length > 0 && (
        <>
          <p>Text was copied from the record of {named} into these sections. It stays where it is and has to be reviewed again before the assessment can be signed:</p>
          <Sections episodeId={episodeId} sections={open} />
        </>
      )}
      {signed.length > 0 && (
        <>
          <p>These sections were signed with text copied from the record of {named}. They cannot be changed: add what is not so to the assessment.</p>
          <Sections episodeId={episodeId} sections={signed} />
        </>
      )}
      <p>What was recorded on the record of {named} stays there, as well as telephone numbers, people and problems{alerts.length > 0 ? ". Mark what does not belong to them as entered in error, before you undo the link. Alerts recorded since then:" : ". No alert was recorded on it since the link."}</p>
      {alerts.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {alerts.map(({ id, kind, words, recordedAt, recordedByName }) => (
            <li key={id}>{alertKindLabels[kind]}{words && `: ${words}`} <span className="no-data">(<ClinicalDateTime at={recordedAt} />, {recordedByName})</span></li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sections({ episodeId, sections }: Pick<Props, "episodeId" | "sections">) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {sections.map(({ assessmentId, section }) => (
        <li key={`${assessmentId}-${section}`}><a href={paths.assessmentSection(episodeId, assessmentId, section)}>{findSection(section)?.title ?? section}</a></li>
      ))}
    </ul>
  );
}
