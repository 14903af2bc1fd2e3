import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findResponse, type CrewResponse } from "#db/queries/responses.ts";
import { roleLabels, type Actor } from "#domain/actor.ts";
import { crewKindLabels } from "#domain/crew.ts";
import { refusalWords } from "#domain/refusals.ts";
import { hasBeenOnScene, isLive, nextStage, responseOutcomeLabels, responseStageLabels, stageReached, whyNotKeepTimes } from "#domain/response.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { StageEarlierForm, StageNowForm } from "./form.tsx";
import { JobCycle } from "./job-cycle.tsx";
import { memberIdsOf } from "./member-ids.ts";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** One crew on its job: the next press first, then who, why and how long. */
export default async function ResponsePage({ params }: Props) {
  const address = await params;
  const [episodeId, responseId] = [uuidOr404(address.episodeId), uuidOr404(address.responseId)];
  const { found, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [response, banner] = await Promise.all([findResponse(tx, episodeId, responseId), bannerFor(tx, { episodeId })]);
      return response && { response, banner };
    },
    audit: ({ response }) => ({ action: "record.viewed", episodeId, subjectId: response.id, detail: { screen: "response" } }),
  });
  const { response, banner } = found;
  return (
    <Shell {...page.shell} title={`${response.callSign}: ${standing(response)}`} caption={crewKindLabels[response.kind]} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }}>
      <NextStep response={response} actor={actor} formKey={page.formKey} />
      <JobCycle callSign={response.callSign} times={response.times} now={now} />
      <WhoAndWhat response={response} />
    </Shell>
  );
}

function standing({ times, outcome }: CrewResponse): string {
  if (outcome !== null) return responseOutcomeLabels[outcome].toLowerCase();
  return responseStageLabels[stageReached(times)].toLowerCase();
}

/** What can be pressed now, or why nothing can. */
function NextStep({ response, actor, formKey }: { response: CrewResponse; actor: Actor; formKey: string }) {
  if (!isLive(response.times)) return null;
  const stage = nextStage(response.times);
  const refusal = whyNotKeepTimes({ ...response, memberIds: memberIdsOf(response) }, actor);
  if (refusal !== null) return <p>{refusalWords(refusal)}</p>;
  const ids = { episodeId: response.episodeId, responseId: response.id };
  return (
    <>
      {stage && (
        <div key={stage}>
          <StageNowForm {...ids} stage={stage} formKey={formKey} />
          <Details summary={`${responseStageLabels[stage]} earlier? Enter the time`}><StageEarlierForm {...ids} stage={stage} formKey={formKey} /></Details>
        </div>
      )}
      <p>
        {hasBeenOnScene(response.times)
          ? <a className="nhsuk-button nhsuk-button--secondary" href={paths.clearResponse(ids.episodeId, ids.responseId)}>The crew is clear</a>
          : <a className="nhsuk-button nhsuk-button--secondary" href={paths.standDownResponse(ids.episodeId, ids.responseId)}>Stand the crew down</a>}
      </p>
    </>
  );
}

function WhoAndWhat({ response }: { response: CrewResponse }) {
  const { aboard, allocatedByName, times, briefing, outcome, destination, stoodDownReason } = response;
  return (
    <SummaryCard title="The crew and its job">
      <SummaryList rows={[
        { label: "Aboard", value: aboard.map(({ name, role }) => `${name}, ${roleLabels[role].toLowerCase()}`).join("; ") },
        { label: "Sent by", value: <>{allocatedByName}, <ClinicalDateTime at={times.allocated} /></> },
        { label: "What the crew was told", value: briefing && <span className="as-typed">{briefing}</span>, empty: "Nothing written" },
        ...(outcome ? [{ label: "Outcome", value: responseOutcomeLabels[outcome] }] : []),
        ...(destination ? [{ label: "Where to", value: <span className="as-typed">{destination}</span> }] : []),
        ...(stoodDownReason ? [{ label: "Stood down because", value: <span className="as-typed">{stoodDownReason}</span> }] : []),
      ]} />
    </SummaryCard>
  );
}
