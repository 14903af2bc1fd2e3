import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findOpenDetention, listClocksElsewhere } from "#db/queries/detentions.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { clockStage } from "#domain/detention.ts";
import { isTimed } from "#domain/detention-powers.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AfterDeath } from "../../after-death.tsx";
import { ClockNotice } from "../clock-notice.tsx";
import { DetentionForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A legal status: a section 135 or 136, which starts a clock, or another one. */
export default async function NewDetentionPage({ params, searchParams }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const kind = (await searchParams).kind === "status" ? "status" : "clock";
  const draftKey = `detention:${episodeId}:${kind}`;
  const { found: { episode, banner, open, elsewhere }, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [episode, banner, open, [elsewhere]] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findOpenDetention(tx, { episodeId }), listClocksElsewhere(tx, episodeId)]);
      if (!episode?.seesRecord) return null;
      return { episode, banner, open, elsewhere: elsewhere && { detention: elsewhere, number: (await findEpisode(tx, elsewhere.episodeId))?.number ?? "" } };
    },
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "new-detention" } }),
    draftKey,
  });
  const clockRuns = open !== null && isTimed(open.power);
  return (
    <Shell
      {...page.shell} title={kind === "clock" ? "Section 135 or 136" : "Another legal status"} caption={`Crisis ${episode.number}`} person={banner}
      back={{ href: paths.detentions(episodeId), label: "Back to legal status" }}
    >
      {kind === "clock" && clockRuns ? (
        <>
          <InlineAlert title="A clock is running"><p>{refusalWords("detention.clock-already-runs")}</p></InlineAlert>
          <ClockNotice detention={open} now={now} linked />
        </>
      ) : (
        <>
          <AfterDeath diedOn={episode.diedOn} />
          {kind === "clock" && elsewhere && clockStage(elsewhere.detention, now) !== "over" && (
            <>
              <InlineAlert kind="warning" title={`A clock is running in crisis ${elsewhere.number}`}>
                <p>{refusalWords("detention.clock-already-runs")} <a href={paths.detention(elsewhere.detention.episodeId, elsewhere.detention.id)}>Open it in crisis {elsewhere.number}</a></p>
                <p>Below, only one that was over before that one began can still be written down.</p>
              </InlineAlert>
              <ClockNotice detention={elsewhere.detention} now={now} />
            </>
          )}
          {kind === "clock" && <p>24 hours from the start, extended once by at most 12. <a href={paths.newDetention(episodeId, { kind: "status" })}>Record another legal status instead</a></p>}
          <DetentionForm
            episodeId={episodeId} kind={kind} initial={page.draft?.values ?? {}} formKey={page.formKey} draftKey={draftKey}
            draftSavedAt={draftSavedAt(page)}
          />
        </>
      )}
    </Shell>
  );
}
