import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { Inset } from "#components/page/inset.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { refusalWords } from "#domain/refusals.ts";
import { openProblem } from "../opened.ts";
import { ProblemInErrorForm } from "./form.tsx";

/** A problem that should not be on this list: struck through with a reason, never removed. */
export default async function ProblemInError({ params }: { params: Promise<{ personId: string; problemId: string }> }) {
  const { problem, banner, personId, problemId, page } = await openProblem(params);
  return (
    <Shell {...page.shell} title="Entered in error?" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <Inset source={<>{problem.source}, recorded <ClinicalDate at={problem.recordedAt} /></>}>{problem.words}</Inset>
      {problem.isInError
        ? <InlineAlert title={refusalWords("problem.already-in-error")} />
        : <ProblemInErrorForm personId={personId} problemId={problemId} formKey={page.formKey} backHref={paths.person(personId)} />}
    </Shell>
  );
}
