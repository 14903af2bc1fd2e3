import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findOpenDetention } from "#db/queries/detentions.ts";
import { findEpisode } from "#db/queries/episodes.ts";
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
  const { found: { episode, banner, open }, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [episode, banner, open] = await Promise.all([findEpisode(tx, episodeId), bannerFor(tx, { episodeId }), findOpenDetention(tx, { episodeId })]);
      return episode?.seesRecord ? { episode, banner, open } : null;
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
