import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { findUnsigned, type AssessmentHead } from "#db/queries/assessments.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { roleLabels } from "#domain/actor.ts";
import { assessmentSections } from "#domain/assessment-sections.ts";
import { whyNotStart } from "#domain/assessment.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AfterDeath } from "../../after-death.tsx";
import { NewAssessmentForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** Beginning an assessment, or the way into the one that is open. */
export default async function NewAssessmentPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found: { episode, banner, unsigned }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [episode, banner, unsigned] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findUnsigned(tx, episodeId)]);
      return episode?.seesRecord ? { episode, banner, unsigned } : null;
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "new-assessment" } }),
  });
  const refusal = whyNotStart({ isTaken: episode.strip === null || episode.strip.takenAt !== null, hasUnsigned: unsigned !== null }, actor);
  return (
    <Shell {...page.shell} title="Start an assessment" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }}>
      {unsigned ? <OpenAlready episodeId={episodeId} unsigned={unsigned} />
        : refusal ? <WhyNot title="An assessment cannot be started" refusal={refusal} episodeId={episodeId} />
        : (
          <>
            <AfterDeath diedOn={episode.diedOn} />
            <p>
              You assess as {actor.name}, {roleLabels[actor.role].toLowerCase()}. Somebody else of your crew can write in it at the same time.
              There are {assessmentSections.length} sections, to be filled in any order.
            </p>
            <NewAssessmentForm episodeId={episodeId} formKey={page.formKey} />
          </>
        )}
    </Shell>
  );
}

function OpenAlready({ episodeId, unsigned: { id, startedAt, startedBy } }: { episodeId: string; unsigned: AssessmentHead }) {
  return (
    <InlineAlert title="An assessment is open already">
      <p>{startedBy.name} started it at <ClinicalDateTime at={startedAt} />, and it is not signed off. Two people can write in it at once.</p>
      <p><a href={paths.assessment(episodeId, id)}>Go on with this assessment</a></p>
    </InlineAlert>
  );
}
