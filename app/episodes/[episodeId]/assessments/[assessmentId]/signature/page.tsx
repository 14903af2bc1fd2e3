import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { refusalWords } from "#domain/refusals.ts";
import { laterSignatureVerbs, offeredSignature, standingVersion, whyNotCoSign, whyNotCountersign } from "#domain/signing.ts";
import type { LaterSignature } from "#domain/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { AboutAssessment } from "../about.tsx";
import { BesideSectionCards, findBesideSections } from "../beside-sections.tsx";
import { findSigningPage } from "../found.ts";
import { SectionCards } from "../section-cards.tsx";
import { SignedBy } from "../signed-by.tsx";
import { SignatureForm } from "./form.tsx";

type Props = { params: Promise<{ episodeId: string; assessmentId: string }> };

/** Reads what was signed, and puts a second signature under it: a co-author's, or the countersignature of what a learner signed. */
export default async function SignaturePage({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const { found: { episode, banner, assessment, signing, beside }, actor, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, beside] = await Promise.all([findSigningPage(tx, episodeId, assessmentId), findBesideSections(tx, episodeId)]);
      return found && { ...found, beside };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-signature" } }),
  });
  const as = offeredSignature(signing, actor);
  const standing = standingVersion(signing);
  const refusal = standing?.needsCountersign ? whyNotCountersign(signing, actor) : whyNotCoSign(signing, actor);
  return (
    <Shell
      {...page.shell} title={as === null ? "Sign this assessment" : `Read and ${laterSignatureVerbs[as].toLowerCase()}`} caption={`Assessment, crisis ${episode.number}`} person={banner}
      back={{ href: paths.assessment(episodeId, assessmentId), label: "Back to the assessment" }}
    >
      {as === null && refusal !== null && <InlineAlert kind="warning" title="There is nothing for you to sign"><p>{refusalWords(refusal)}</p></InlineAlert>}
      <AboutAssessment assessment={assessment} signing={signing} />
      <SignedBy signing={signing} episodeId={episodeId} assessmentId={assessmentId} />
      <SectionCards assessment={assessment} />
      <BesideSectionCards {...beside} episodeId={episodeId} now={now} />
      {as !== null && standing !== null && (
        <>
          <WhatItMeans as={as} returnHref={paths.assessmentReturn(episodeId, assessmentId)} />
          <SignatureForm episodeId={episodeId} assessmentId={assessmentId} as={as} version={standing.version} verb={laterSignatureVerbs[as]} formKey={page.formKey} demo={page.shell.demo} />
        </>
      )}
    </Shell>
  );
}

function WhatItMeans({ as, returnHref }: { as: LaterSignature; returnHref: string }) {
  if (as === "co-author") return <p>You sign what stands above, as its second author. What is missing or wrong is added as an addendum.</p>;
  return <p>A learner signed what stands above. With your signature you say that it can stand. If it cannot, <a href={returnHref}>return it for revision</a>.</p>;
}
