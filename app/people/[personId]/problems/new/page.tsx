import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { spokenNameText } from "#components/text/person-name-text.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listProblems } from "#db/queries/problems.ts";
import { longestProblem } from "#domain/problem.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { ProblemForm } from "./form.tsx";

/** Adds a problem to somebody's list. */
export default async function NewProblem({ params }: { params: Promise<{ personId: string }> }) {
  const personId = uuidOr404((await params).personId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [problems, banner] = await Promise.all([listProblems(tx, personId), bannerFor(tx, { personId })]);
      return problems && banner && { problems, banner };
    },
    audit: () => ({ action: "record.viewed", personId, detail: { screen: "new-problem" } }),
    otherwise: wayInTo(personId),
  });
  const { problems, banner } = found;
  const active = problems.filter(({ standing, isInError }) => standing === "active" && !isInError);
  return (
    <Shell {...page.shell} title="Add a problem" person={banner} back={{ href: paths.person(personId), label: "Back to the record" }}>
      <p>The list tells the next clinician what somebody lives with, before they ask. It is not a diagnosis, and nothing on it is a level of risk.</p>
      {active.length > 0 && <><p>On the list now:</p><ul className="nhsuk-list nhsuk-list--bullet">{active.map(({ id, words }) => <li key={id}>{words}</li>)}</ul></>}
      <ProblemForm personId={personId} formKey={page.formKey} longest={longestProblem} named={banner.patient.kind === "known" ? spokenNameText(banner.patient) : "this person"} backHref={paths.person(personId)} />
    </Shell>
  );
}
