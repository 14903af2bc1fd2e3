import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { whyNotMarkInError } from "#domain/observations.ts";
import { News2Chart } from "../../news2-chart.tsx";
import { openObservations } from "../opened.ts";
import { InErrorForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; setId: string }> };

/** Marking a set as entered in error, with the set in view. */
export default async function InErrorPage({ params }: Props) {
  const { set, banner, episodeId, setId, actor, page } = await openObservations(params, "observations-in-error");
  const refusal = whyNotMarkInError(set, actor);
  return (
    <Shell {...page.shell} title="Entered in error" person={banner} back={{ href: paths.observationSet(episodeId, setId), label: "Back to the set" }}>
      <News2Chart sets={[set]} />
      {refusal ? <WhyNot title="This set cannot be marked" refusal={refusal} episodeId={episodeId} /> : <InErrorForm episodeId={episodeId} setId={setId} formKey={page.formKey} />}
    </Shell>
  );
}
