import { wayInTo } from "#app/people/way-in.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findProblem } from "#db/queries/problems.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";

/** Opens one problem with the patient's banner, for each of its forms. */
export async function openProblem(params: Promise<{ personId: string; problemId: string }>) {
  const address = await params;
  const [personId, problemId] = [uuidOr404(address.personId), uuidOr404(address.problemId)];
  const { found, ...opened } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [problem, banner] = await Promise.all([findProblem(tx, personId, problemId), bannerFor(tx, { personId })]);
      return problem ? { problem, banner } : null;
    },
    audit: () => ({ action: "record.viewed", personId, subjectId: problemId, detail: { screen: "problem" } }),
    otherwise: wayInTo(personId),
  });
  return { ...opened, ...found, personId, problemId };
}
