import { paths } from "#app/paths.ts";
import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import type { PersonRecord, RecordProblem } from "#db/queries/person-record.ts";
import { problemMoveLabels, problemStanding } from "#domain/problem.ts";
import { Provenance, Struck } from "./provenance.tsx";

/** What the person lives with: active first; what is resolved and what was wrong stays, folded away. */
export function ProblemsCard({ record: { personId, problems } }: { record: PersonRecord }) {
  const kept = problems.filter(({ inError }) => inError === null);
  const [active, resolved] = (["active", "resolved"] as const).map((standing) => kept.filter(({ changes }) => problemStanding(changes[0]?.move ?? null) === standing));
  const struck = problems.filter(({ inError }) => inError !== null);
  return (
    <SummaryCard title={`Problems (${active?.length ?? 0})`} actions={<a href={paths.newProblem(personId)}>Add<span className="nhsuk-u-visually-hidden"> a problem</span></a>}>
      {active?.length === 0 && <p className="no-data">{kept.length === 0 ? "Problems not recorded" : "No active problem"}</p>}
      <ul className="alert-facts">{active?.map((problem) => <Problem key={problem.id} problem={problem} personId={personId} />)}</ul>
      {resolved && resolved.length > 0 && <Details summary={`Resolved (${resolved.length})`}><ul className="alert-facts">{resolved.map((problem) => <Problem key={problem.id} problem={problem} personId={personId} />)}</ul></Details>}
      {struck.length > 0 && <Details summary={`Entered in error (${struck.length})`}><ul className="alert-facts">{struck.map(({ id, words, inError }) => <Struck key={id} words={words} struck={inError} />)}</ul></Details>}
    </SummaryCard>
  );
}

function Problem({ problem, personId }: { problem: RecordProblem; personId: string }) {
  const { id, words, began, plan, changes } = problem;
  const [newest] = changes;
  const which = <span className="nhsuk-u-visually-hidden">: {words}</span>;
  return (
    <li>
      <strong className="as-typed">{words}</strong>{began && `, since ${began.replace(/^since /i, "")}`}
      {plan && <><br />{plan}</>}
      {newest && <><br />{problemMoveLabels[newest.move]} <ClinicalDate at={newest.at} />, {newest.by}: {newest.words}{changes.length > 1 && ` (changed ${changes.length} times)`}</>}
      <br />
      <Provenance {...problem}>
        <a href={paths.problemStanding(personId, id)}>{newest?.move === "resolved" ? "Active again" : "Resolved"}{which}</a>
        {" · "}
        <a href={paths.problemInError(personId, id)}>Entered in error{which}</a>
      </Provenance>
    </li>
  );
}
