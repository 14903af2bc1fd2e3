import { notFound } from "next/navigation";
import * as z from "zod";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { bannerFor } from "#db/queries/banner.ts";
import { findReferral, listLiveReferrals, type ReferralHead } from "#db/queries/referrals.ts";
import type { Actor } from "#domain/actor.ts";
import { rejectionReasonLabels, rejectionReasons } from "#domain/referral-codes.ts";
import { heardKinds, referralStandingLabels, whyNotRecord } from "#domain/referral.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { asked, kindTitles } from "./event-words.ts";
import { NewsForm } from "./form.tsx";

type Props = { params: Promise<{ referralId: string; kind: string }> };

/** Writing down one piece of news of a referral. */
export default async function RecordNewsPage({ params }: Props) {
  const address = await params;
  const referralId = uuidOr404(address.referralId);
  const kind = z.enum(heardKinds).safeParse(address.kind).data;
  if (kind === undefined) notFound();
  const { found: { referral, banner, live }, actor, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const referral = await findReferral(tx, referralId);
      if (referral === null) return null;
      const [banner, live] = await Promise.all([bannerFor(tx, { episodeId: referral.episodeId }), kind === "accepted" ? listLiveReferrals(tx, referral.episodeId) : []]);
      return { referral, banner, live };
    },
    audit: ({ referral }) => ({ action: "record.viewed", episodeId: referral.episodeId, subjectId: referral.id, detail: { screen: `referral-${kind}` } }),
  });
  const refusal = whyNotRecord(kind, referral, actor);
  return (
    <Shell {...page.shell} title={kindTitles[kind].title} caption={referral.service.name} person={banner} back={{ href: paths.referral(referralId), label: "Back to the referral" }}>
      {refusal
        ? <InlineAlert title="This cannot be recorded now"><p>{refusalWords(refusal)}</p><p>The referral is {referralStandingLabels[referral.standing].toLowerCase()}.</p></InlineAlert>
        : (
          <NewsForm
            referralId={referralId} kind={kind} version={referral.version} formKey={page.formKey} submit={kindTitles[kind].submit} asked={asked[kind]}
            rejections={rejectionReasons.map((value) => ({ value, label: rejectionReasonLabels[value] }))} others={othersToWithdraw(live, referralId, actor)}
          />
        )}
    </Shell>
  );
}

function othersToWithdraw(live: readonly ReferralHead[], referralId: string, actor: Actor) {
  return live
    .filter((each) => each.id !== referralId && whyNotRecord("withdrawn", each, actor) === null)
    .map(({ id, service, standing }) => ({ value: id, label: `${service.name} (${referralStandingLabels[standing].toLowerCase()})` }));
}
