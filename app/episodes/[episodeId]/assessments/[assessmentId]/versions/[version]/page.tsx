import { z } from "zod";
import { notFound } from "next/navigation";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { findFrozenVersion } from "#db/queries/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findSigningPage } from "../../found.ts";
import { FrozenCards } from "../../frozen-cards.tsx";
import { ReturnWords, signatureRows } from "../../signed-by.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string; version: string }> };

const number = z.coerce.number().int().min(1).max(9_999);

/** One version of an assessment as it was signed: also the one that was returned stays readable. */
export default async function SignedVersionPage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId, version] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId), number.safeParse(asked.version).data ?? notFound()];
  const { found: { episode, banner, signed, sections }, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, sections] = await Promise.all([findSigningPage(tx, episodeId, assessmentId), findFrozenVersion(tx, { assessmentId, version })]);
      const signed = found?.signing.versions.find((each) => each.version === version);
      return found && signed && sections ? { ...found, signed, sections } : null;
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-version", version } }),
  });
  return (
    <Shell
      {...page.shell} title={`Assessment, version ${version} as signed`} caption={`Crisis ${episode.number}`} person={banner}
      back={{ href: paths.assessment(episodeId, assessmentId), label: "The assessment as it stands" }} actions={<PrintButton />}
    >
      {signed.returned && (
        <InlineAlert kind="warning" title="This version was returned and does not stand">
          <ReturnWords returned={signed.returned} />
        </InlineAlert>
      )}
      <SummaryCard title="Signatures"><SummaryList rows={signatureRows(signed)} /></SummaryCard>
      <FrozenCards sections={sections} />
    </Shell>
  );
}
