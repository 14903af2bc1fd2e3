import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findPersonMeasured, listObservations } from "#db/queries/observations.ts";
import { findTriage } from "#db/queries/triages.ts";
import { news2NotFor } from "#domain/news2.ts";
import { isPregnancyKnown, isPregnancyPossible, news2ExclusionFor } from "#domain/observations.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AfterDeath } from "../../after-death.tsx";
import { ObservationsForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }> };

/** A new set of observations. */
export default async function NewObservationsPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found: { episode, banner, person, triage, sets }, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx, now }) => {
      const [episode, banner, person, triage, sets] = await Promise.all([
        findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findPersonMeasured(tx, episodeId, now), findTriage(tx, episodeId), listObservations(tx, episodeId),
      ]);
      return episode?.seesRecord ? { episode, banner, person, triage, sets } : null;
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "new-observations" } }),
    draftKey: `observations:${episodeId}`,
  });
  const triageSaysPregnant = triage?.redFlags.includes("pregnancy") ?? false;
  const pregnancyKnown = isPregnancyKnown(sets, triageSaysPregnant);
  const asksAboutPregnancy = triageSaysPregnant || pregnancyKnown || isPregnancyPossible(person);
  const exclusion = news2ExclusionFor(person.age, false);
  return (
    <Shell {...page.shell} title="New observations" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.observations(episodeId), label: "Back to observations" }}>
      <AfterDeath diedOn={episode.diedOn} />
      {exclusion && <InlineAlert kind="warning" title="No NEWS2 for this person"><p>{news2NotFor[exclusion]} What you enter is kept, without a score.</p></InlineAlert>}
      {triageSaysPregnant && <InlineAlert title="Triage says: pregnant, or gave birth in the last year"><p>NEWS2 is not for pregnancy or soon after birth. Ask, and check the answer below.</p></InlineAlert>}
      {pregnancyKnown && !triageSaysPregnant && <InlineAlert title="An earlier set says: pregnant, or gave birth in the last 6 weeks"><p>The answer is filled in below. Change it if it is not so.</p></InlineAlert>}
      <ObservationsForm
        episodeId={episodeId} asksAboutPregnancy={asksAboutPregnancy} isPregnancyKnown={pregnancyKnown} formKey={page.formKey} initial={page.draft?.values ?? (pregnancyKnown ? { pregnant: "yes" } : {})} draftSavedAt={draftSavedAt(page)}
      />
    </Shell>
  );
}
