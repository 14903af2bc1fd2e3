import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { timeOrDate } from "#components/text/duration.ts";
import type { EarlierSection } from "#db/queries/assessments.ts";
import { draftBase, type Draft } from "#db/queries/drafts.ts";
import type { Answers } from "#domain/assessment-question.ts";
import type { Section } from "#domain/assessment-sections.ts";
import { lenderWords, lendKnown, type KnownBefore } from "#domain/known-before.ts";
import { copyInto, readSection } from "#domain/section-answers.ts";
import { Answers as Read } from "../../answers.tsx";

/** The form holds text that was typed and not saved. */
export function DraftNotice({ draft, version, now, href }: { draft: Draft; /** What is saved now. */ version: number; now: Date; href: string }) {
  const isOutOfDate = draftBase(draft, version) !== version;
  return (
    <InlineAlert title={`Draft from ${timeOrDate(draft.savedAt, now)}, not yet saved`}>
      <p>
        The form below holds what you typed then.
        {isOutOfDate && " Somebody has saved this section since: you will see both texts before yours replaces theirs."}
      </p>
      <p><a href={href}>Compare it with what is saved, or put it aside</a></p>
    </InlineAlert>
  );
}

type Copyable = { section: Section; answers: Answers; copyHref: string };

/** The way to what need not be asked again; on a small screen the texts themselves stand far below. */
export function ThingsToCopy({ section, answers, copyHref, known, earlier }: Copyable & { known: KnownBefore | null; earlier: EarlierSection | null }) {
  const from = [
    known && lendKnown(section, answers, known).copied.length > 0 && lenderWords(section.id)?.words,
    earlier && copyInto(section, answers, earlier.answers).copied.length > 0 && `the assessment of ${clinicalDate(earlier.happenedAt)}`,
  ].filter((each) => typeof each === "string");
  return from.length === 0 ? null : <p><a href={copyHref}>Copy in what is known from {from.join(" and ")}</a></p>;
}

/** What the call, the triage and the record say about this section; it can be copied and then reviewed. */
export function KnownText({ section, known, answers, copyHref }: Copyable & { known: KnownBefore }) {
  const lent = lendKnown(section, {}, known);
  if (lent.copied.length === 0) return null;
  const { copied } = lendKnown(section, answers, known);
  return (
    <SummaryCard title={lenderWords(section.id)?.title ?? ""}>
      <Read answers={readSection(section, lent.answers).filter(({ question }) => lent.copied.includes(question))} />
      {copied.length > 0 && <p><a href={copyHref}>Copy from it</a></p>}
    </SummaryCard>
  );
}

/** What this section said in the newest signed assessment that holds it; what stays true can be copied and then reviewed. */
export function EarlierText({ section, earlier, answers, copyHref }: Copyable & { earlier: EarlierSection }) {
  const read = readSection(section, earlier.answers).filter(({ answer }) => answer !== "");
  const { copied } = copyInto(section, answers, earlier.answers);
  return (
    <SummaryCard title={`Assessment of ${clinicalDate(earlier.happenedAt)}`}>
      {read.length === 0 ? <p className="no-data">Nothing was written in this section.</p> : <Read answers={read} />}
      {copied.length > 0 && <p><a href={copyHref}>Copy from it</a></p>}
    </SummaryCard>
  );
}
