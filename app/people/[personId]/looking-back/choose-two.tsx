import { paths } from "#app/paths.ts";
import { EmptyState } from "#components/page/empty-state.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import type { AnsweredAssessment } from "#domain/looking-back.ts";

type Props = { personId: string; assessments: readonly AnsweredAssessment[]; chosen?: { earlier: string; later: string } };

/** Two assessments to put side by side; the last two unless others are chosen. A plain form: its address can be kept. */
export function ChooseTwo({ personId, assessments, chosen }: Props) {
  const [last, before] = assessments;
  return (
    <section aria-labelledby="compare" {...(before ? { className: "no-print" } : {})}>
      <h2 id="compare">Compare two assessments</h2>
      {!last || !before ? <EmptyState title="There are no two assessments to compare"><p>{last ? "There is one so far." : "There is none so far."}</p></EmptyState> : (
        <form method="get" action={paths.compareAssessments(personId)} className="choose-two">
          <Choice name="earlier" label="First" assessments={assessments} value={chosen?.earlier ?? before.id} />
          <Choice name="later" label="Second" assessments={assessments} value={chosen?.later ?? last.id} />
          <button type="submit" className="nhsuk-button nhsuk-button--secondary">Compare</button>
        </form>
      )}
    </section>
  );
}

function Choice({ name, label, assessments, value }: { name: string; label: string; assessments: Props["assessments"]; value: string }) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={name}>{label}</label>
      <select className="nhsuk-select" id={name} name={name} defaultValue={value}>
        {assessments.map((each) => <option key={each.id} value={each.id}>{assessmentWords(each)}</option>)}
      </select>
    </div>
  );
}

/** `14-Aug-2026 03:10, E26-000123`, with "draft" while it is not signed. */
export const assessmentWords = ({ happenedAt, episodeNumber, isSigned }: AnsweredAssessment): string => `${clinicalDateTime(happenedAt)}, ${episodeNumber}${isSigned ? "" : ", draft"}`;
