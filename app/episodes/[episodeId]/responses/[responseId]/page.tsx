import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { CrewResponse } from "#db/queries/responses.ts";
import { roleLabels } from "#domain/actor.ts";
import { crewKindLabels } from "#domain/crew.ts";
import { refusalWords } from "#domain/refusals.ts";
import { hasBeenOnScene, isLive, nextStage, responseOutcomeLabels, responseStageLabels, stageReached, whyNotKeepTimes, whyNotTellTimes } from "#domain/response.ts";
import { StageEarlierForm, StageNowForm } from "./form.tsx";
import { JobCycle } from "./job-cycle.tsx";
import { openResponse } from "./opened.ts";
import { TimesCard } from "./times-card.tsx";

type Props = { params: Promise<{ episodeId: string; responseId: string }> };

/** One crew on its job: the next press first, then who, why and how long. */
export default async function ResponsePage({ params }: Props) {
  const { episodeId, response, corrections, reports, banner, asRuled, actor, now, page } = await openResponse(params, "response");
  const refusal = whyNotKeepTimes(asRuled, actor);
  return (
    <Shell {...page.shell} title={`${response.callSign}: ${standing(response)}`} caption={crewKindLabels[response.kind]} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }}>
      {isLive(response.times) && refusal !== null && <p>{refusalWords(refusal)}</p>}
      {refusal === null && <NextStep response={response} formKey={page.formKey} />}
      <JobCycle callSign={response.callSign} times={response.times} now={now} />
      {refusal === null && <LateEntry response={response} formKey={page.formKey} />}
      <TimesCard response={response} corrections={corrections} reports={reports} mayCorrect={whyNotTellTimes(asRuled, actor) === null} />
      <WhoAndWhat response={response} />
    </Shell>
  );
}

function standing({ times, outcome }: CrewResponse): string {
  if (outcome !== null) return responseOutcomeLabels[outcome].toLowerCase();
  return responseStageLabels[stageReached(times)].toLowerCase();
}

const idsOf = ({ episodeId, id }: CrewResponse) => ({ episodeId, responseId: id });

/** What can be pressed now, and the way to the end of the job. */
function NextStep({ response, formKey }: { response: CrewResponse; formKey: string }) {
  const stage = nextStage(response.times);
  const { episodeId, responseId } = idsOf(response);
  return (
    <>
      {stage && <StageNowForm key={stage} {...idsOf(response)} stage={stage} formKey={formKey} />}
      <p>
        {hasBeenOnScene(response.times)
          ? <a className="nhsuk-button nhsuk-button--secondary" href={paths.clearResponse(episodeId, responseId)}>The crew is clear</a>
          : <a className="nhsuk-button nhsuk-button--secondary" href={paths.standDownResponse(episodeId, responseId)}>Stand the crew down</a>}
      </p>
    </>
  );
}

/** For the button that nobody pressed at the time. */
function LateEntry({ response, formKey }: { response: CrewResponse; formKey: string }) {
  const stage = nextStage(response.times);
  return stage && <SummaryCard title="Not pressed at the time?"><StageEarlierForm key={stage} {...idsOf(response)} stage={stage} formKey={formKey} /></SummaryCard>;
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
