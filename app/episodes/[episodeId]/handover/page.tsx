import { DraftNotice, triagedSince } from "#app/drafts/draft-notice.tsx";
import { draftSavedAt } from "#app/drafts/draft-saved-at.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { WhyNot } from "#app/why-not.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import { listColleagues, type Colleague } from "#db/queries/duties.ts";
import { findEpisode } from "#db/queries/episodes.ts";
import { findOpenHandover, wasOffered, type Handover } from "#db/queries/handovers.ts";
import { findHiddenStrip } from "#db/queries/strips.ts";
import { dutyKindLabels, roleLabels, type Actor } from "#domain/actor.ts";
import { sbarFrom, sbarLabels, whyNotAnswer, whyNotOffer, whyNotOfferTo, whyNotWithdraw, type Sbar } from "#domain/handover.ts";
import { refusalWords } from "#domain/refusals.ts";
import type { Strip } from "#domain/strip.ts";
import { openRecord, uuidOr404, type PageContext, type ReadContext } from "#server/open-record.ts";
import { HiddenCrisis } from "../hidden-crisis.tsx";
import { AnswerForm, OfferForm, WithdrawForm } from "./form.tsx";
import { readKnown } from "./read-known.ts";

type Props = { params: Promise<{ episodeId: string }> };

/** Handing a call over: the offer, the answer of the colleague who was asked, and taking the offer back. */
export default async function HandoverPage({ params }: Props) {
  const episodeId = uuidOr404((await params).episodeId);
  const { found, page } = await openRecord({
    for: "clinicians",
    find: (context) => readHandover(context, episodeId),
    audit: () => ({ action: "record.viewed", episodeId, detail: { screen: "handover" } }),
    draftKey: `handover:${episodeId}`,
  });
  if (found.kind === "hidden") return <Shell {...page.shell} title="Restricted record" back={{ href: paths.desk({ view: "mine" }), label: "My calls" }}><HiddenCrisis hidden={found.hidden} /></Shell>;
  if (found.kind === "gone") return <Shell {...page.shell} title="Handover" back={{ href: paths.desk({ view: "mine" }), label: "My calls" }}><p>{refusalWords("handover.answered")}</p></Shell>;
  const { episode, banner, open } = found;
  return (
    <Shell {...page.shell} title="Handover" caption={`Crisis ${episode.number}`} person={banner} back={{ href: paths.episode(episodeId), label: "Back to the crisis" }}>
      {open ? <Offered open={open} isClosed={episode.strip === null} page={page} /> : <NotOffered found={found} page={page} />}
    </Shell>
  );
}

type Found = Extract<Awaited<ReturnType<typeof readHandover>>, { kind: "open" }>;

/** A restriction may hide the record from the very colleague who was asked: then the way in, instead of "not found". So may the end of the offer. */
async function readHandover({ tx, now }: ReadContext, episodeId: string) {
  const episode = await findEpisode(tx, episodeId);
  if (!episode?.seesRecord) {
    const hidden = episode === null ? await findHiddenStrip(tx, episodeId) : null;
    if (hidden) return { kind: "hidden" as const, hidden };
    return (await wasOffered(tx, episodeId)) ? { kind: "gone" as const } : null;
  }
  const [{ banner, known, triagedAt }, open, colleagues] = await Promise.all([readKnown(tx, episode, now), findOpenHandover(tx, episodeId), listColleagues(tx)]);
  return { kind: "open" as const, episode, banner, known, triagedAt, open, colleagues };
}

function NotOffered({ found: { episode, open, known, triagedAt, colleagues }, page }: { found: Found; page: PageContext }) {
  const refusal = whyNotOffer(episode.strip, open, page.actor);
  if (refusal !== null || episode.strip === null) return <WhyNot title="You cannot hand this call over" refusal={refusal ?? "episode.closed"} episodeId={episode.id} />;
  const initial = page.draft?.values ?? (known ? { ...sbarFrom(known) } : {});
  const formKey = `handover:${episode.id}`;
  const since = page.draft && known ? triagedSince(page.draft, triagedAt, page.now, formKey, { ...sbarFrom(known) }) : null;
  return (
    <>
      {page.draft && <DraftNotice draft={page.draft} formKey={formKey} now={page.now} since={since} />}
      <OfferForm
        episodeId={episode.id} colleagues={optionsOf(colleagues, episode.strip, page.actor)} initial={initial} formKey={page.formKey}
        draftSavedAt={draftSavedAt(page)}
      />
    </>
  );
}

function optionsOf(colleagues: readonly Colleague[], strip: Strip, actor: Actor) {
  return colleagues.filter((each) => whyNotOfferTo(each, strip, actor) === null).map(({ id, name, role, duty }) => ({
    value: id,
    label: `${name}, ${roleLabels[role].toLowerCase()}${duty ? `, ${duty.callSign}, ${dutyKindLabels[duty.kind].toLowerCase()}` : ""}`,
    group: duty ? "On duty now" : "Not on duty: they can accept once they are",
  }));
}

/** The offer as it stands, and what this reader can do about it. */
function Offered({ open, isClosed, page }: { open: Handover; isClosed: boolean; page: PageContext }) {
  const { actor, now, formKey } = page;
  const parts: (keyof Sbar)[] = ["situation", "background", "assessment", "recommendation"];
  const mayAnswer = !isClosed && open.offeredTo === actor.id;
  const refusal = mayAnswer ? whyNotAnswer(open, "accepted", actor) : null;
  return (
    <>
      <SummaryCard title={`Offered by ${open.offeredByName} to ${open.offeredToName}`} actions={<span>{timeOrDate(open.offeredAt, now)}, not answered yet</span>}>
        <SummaryList rows={parts.map((part) => ({ label: sbarLabels[part], value: <span className="as-typed">{open[part]}</span> }))} />
      </SummaryCard>
      {refusal !== null && <InlineAlert title="You can refuse, and not yet accept"><p>{refusalWords(refusal)} <a href={paths.duty()}>Start your duty</a></p></InlineAlert>}
      {mayAnswer && <AnswerForm episodeId={open.episodeId} formKey={formKey} />}
      {whyNotWithdraw(open, actor) === null && <WithdrawForm episodeId={open.episodeId} formKey={formKey} />}
      {!mayAnswer && open.offeredBy !== actor.id && <p>Only {open.offeredToName} can answer, and only {open.offeredByName} can withdraw it.</p>}
    </>
  );
}
