import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findProblem } from "#db/queries/problems.ts";
import { whyNotMoveProblem } from "#domain/problem.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { StandingForm } from "./form.tsx";

/** Is the problem resolved, or has it come back? */
export default async function ProblemStanding({ params }: { params: Promise<{ personId: string; problemId: string }> }) {
  const given = await params;
  const [personId, problemId] = [uuidOr404(given.personId), uuidOr404(given.problemId)];
  const { found, page } = await openRecord({
    for: "clinicians",
    about: { personId },
    find: async ({ tx }) => {
      const [problem, banner] = await Promise.all([findProblem(tx, personId, problemId), bannerFor(tx, { personId })]);
      return problem && { problem, banner };
    },
    audit: () => ({ action: "record.viewed", personId, subjectId: problemId, detail: { screen: "problem" } }),
    otherwise: wayInTo(personId),
  });
  const { problem, banner } = found;
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
