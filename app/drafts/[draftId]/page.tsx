import { compareWords, formWords } from "#app/drafts/form-words.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { CompareRecords } from "#components/form/compare-records.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { timeOrDate } from "#components/text/duration.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { aboutDrafts, type DraftAbout } from "#db/queries/draft-subjects.ts";
import { findOwnDraft, listOtherCopies, type OwnDraft } from "#db/queries/drafts.ts";
import { formName, waitingDays } from "#domain/draft.ts";
import { openRecord, uuidOr404, type ReadContext } from "#server/open-record.ts";
import { DiscardForm, RestoreForm } from "./form.tsx";

type Props = { params: Promise<{ draftId: string }> };

/** Forms over something that is saved already have a page of their own that shows both. */
const hasSavedText = /^(assessment|plan):/;

/** One text that somebody typed and did not send, beside what else they typed into the same form; the way to put it aside or to take it back. */
export default async function DraftPage({ params }: Props) {
  const draftId = uuidOr404((await params).draftId);
  const { found: { draft, about, banner, copies }, now, page } = await openRecord({
    for: "everybody",
    find: (context) => readDraft(context, draftId),
    audit: ({ about }) => ({ action: "record.viewed", ...subject(about), subjectId: draftId, detail: { screen: "draft" } }),
  });
  const name = formName(draft.formKey);
  const { setAside } = draft;
  return (
    <Shell {...page.shell} title={`${setAside ? "Put aside" : "Unfinished"}: ${name}`} person={banner} back={{ href: paths.drafts(), label: "My unfinished records" }}>
      {about.kind === "hidden" ? <InlineAlert title="This record is not open to you now"><p>What you typed about it is kept, and shown again when the record is open to you.</p></InlineAlert> : (
        <>
          <p>Last typed {clinicalDateTime(draft.savedAt)}. {setAside ? `Put aside ${clinicalDateTime(setAside.at)}${setAside.because === "left" ? `, because it had waited ${waitingDays} days` : ""}.` : "It is in no record yet."}</p>
          {draft.path && !setAside && <p><a className="nhsuk-button" href={draft.path}>Go on writing</a></p>}
          {draft.path && !setAside && hasSavedText.test(draft.formKey) && <p><a href={`${draft.path}/draft`}>Compare it with what is saved</a></p>}
          <Words draft={draft} copies={copies} now={now} />
        </>
      )}
      {setAside ? <RestoreForm draftId={draftId} formKey={page.formKey} backHref={paths.drafts({ view: "let-go" })} /> : <DiscardForm draftId={draftId} formKey={page.formKey} backHref={paths.drafts()} />}
    </Shell>
  );
}

async function readDraft({ tx }: ReadContext, id: string) {
  const draft = await findOwnDraft(tx, id);
  if (draft === null) return null;
  const about: DraftAbout = (await aboutDrafts(tx, [draft])).about.get(id) ?? { kind: "hidden" };
  const [banner, copies] = await Promise.all([bannerOf(tx, about), listOtherCopies(tx, draft)]);
  return { draft, about, banner, copies };
}

async function bannerOf(tx: ReadContext["tx"], about: DraftAbout) {
  if (about.kind !== "seen") return null;
  return about.episodeId !== null ? await bannerFor(tx, { episodeId: about.episodeId }) : about.personId !== null ? await bannerFor(tx, { personId: about.personId }) : null;
}

const subject = (about: DraftAbout) => (about.kind === "seen" ? { episodeId: about.episodeId, personId: about.personId } : {});

/** The text; and where the same form holds others, each beside it. */
function Words({ draft, copies, now }: { draft: OwnDraft; copies: readonly OwnDraft[]; now: Date }) {
  const words = formWords(draft);
  const others = copies.filter((copy) => formWords(copy).length > 0);
  return (
    <>
      <h2>What you typed</h2>
      {words.length === 0 ? <p className="no-data">Nothing is written in it.</p> : <SummaryList rows={words.map(({ label, words: typed }) => ({ label, value: <span className="as-typed">{typed}</span> }))} />}
      {others.length > 0 && <h2>Other text of yours in the same form</h2>}
      {others.map((copy) => (
        <section key={copy.id}>
          <CompareRecords caption={`This text, and what you typed ${timeOrDate(copy.savedAt, now)}`} theirs="This text" yours={`Typed ${timeOrDate(copy.savedAt, now)}`} fields={compareWords(words, formWords(copy))} />
          <p><a href={paths.draft(copy.id)}>{copy.setAside ? "Read or take back" : "Go on with, or put aside,"} what you typed {timeOrDate(copy.savedAt, now)}</a></p>
        </section>
      ))}
    </>
  );
}
