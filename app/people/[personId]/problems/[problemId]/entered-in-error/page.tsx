import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findProblem } from "#db/queries/problems.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ProblemInErrorForm } from "./form.tsx";

/** A problem that should not be on this list: struck through with a reason, never removed. */
export default async function ProblemInError({ params }: { params: Promise<{ personId: string; problemId: string }> }) {
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
  return (
    <Shell {...page.shell} title="Entered in error?" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <Inset source={<>{problem.source}, recorded <ClinicalDate at={problem.recordedAt} /></>}>{problem.words}</Inset>
      {problem.isInError
        ? <InlineAlert title={refusalWords("problem.already-in-error")} />
        : <ProblemInErrorForm personId={personId} problemId={problemId} formKey={page.formKey} backHref={paths.person(personId)} />}
    </Shell>
  );
}
