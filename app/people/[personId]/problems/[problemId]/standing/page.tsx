import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { whyNotMoveProblem } from "#domain/problem.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openProblem } from "../opened.ts";
import { StandingForm } from "./form.tsx";

/** Is the problem resolved, or has it come back? */
export default async function ProblemStanding({ params }: { params: Promise<{ personId: string; problemId: string }> }) {
  const { problem, banner, personId, problemId, page } = await openProblem(params);
  const move = problem.standing === "active" ? "resolved" : "active-again";
  const refusal = whyNotMoveProblem(problem, move);
  return (
    <Shell {...page.shell} title={move === "resolved" ? "Is this problem resolved?" : "Is this problem active again?"} person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <Inset source={<>{problem.source}, recorded <ClinicalDate at={problem.recordedAt} /></>}>{problem.words}</Inset>
      {refusal
        ? <InlineAlert title={refusalWords(refusal)} />
        : <StandingForm personId={personId} problemId={problemId} version={problem.changes} move={move} formKey={page.formKey} backHref={paths.person(personId)} />}
    </Shell>
  );
}
