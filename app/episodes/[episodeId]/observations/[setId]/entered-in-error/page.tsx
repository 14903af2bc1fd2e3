import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findObservations } from "#db/queries/observations.ts";
import { whyNotMarkInError } from "#domain/observations.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { News2Chart } from "../../news2-chart.tsx";
import { InErrorForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; setId: string }> };

/** Marking a set as entered in error, with the set in view. */
export default async function InErrorPage({ params }: Props) {
  const address = await params;
  const [episodeId, setId] = [uuidOr404(address.episodeId), uuidOr404(address.setId)];
  const { found: { set, banner }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [set, banner] = await Promise.all([findObservations(tx, episodeId, setId), bannerFor(tx, { episodeId })]);
      return set && { set, banner };
    },
    audit: ({ set }) => ({ action: "record.viewed", episodeId, subjectId: set.id, detail: { screen: "observations-in-error" } }),
  });
  const refusal = whyNotMarkInError(set, actor);
  return (
    <Shell {...page.shell} title="Entered in error" person={banner} back={{ href: paths.observationSet(episodeId, setId), label: "Back to the set" }}>
      <News2Chart sets={[set]} />
      {refusal ? <InlineAlert title="This set cannot be marked"><p>{refusalWords(refusal)}</p></InlineAlert> : <InErrorForm episodeId={episodeId} setId={setId} formKey={page.formKey} />}
    </Shell>
  );
}
