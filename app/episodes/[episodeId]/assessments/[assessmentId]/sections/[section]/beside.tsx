import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { ClinicalDate } from "#components/record/clinical-date.tsx";
import { timeOrDate } from "#components/text/duration.ts";
import type { EarlierSection } from "#db/queries/assessments.ts";
import { draftBase, type Draft } from "#db/queries/drafts.ts";
import type { Answers } from "#domain/assessment-question.ts";
import type { Section } from "#domain/assessment-sections.ts";
import { fiveFactors, promptsOfFactor } from "#domain/five-factors.ts";
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

/** What a factor's answers so far ask the writer to think of. */
export function Prompts({ section, answers }: { section: Section; answers: Answers }) {
  const factor = fiveFactors.find((each) => each === section.id);
  const prompts = factor === undefined ? [] : promptsOfFactor(factor, answers);
  if (prompts.length === 0) return null;
  return (
    <InlineAlert title="To think of">
      <ul className="nhsuk-list nhsuk-list--bullet">{prompts.map((words) => <li key={words}>{words}</li>)}</ul>
    </InlineAlert>
  );
}

/** What this section said in the last signed assessment; what stays true can be copied and then reviewed. */
export function EarlierText({ section, earlier, answers, copyHref }: { section: Section; earlier: EarlierSection; answers: Answers; copyHref: string }) {
  const read = readSection(section, earlier.answers).filter(({ answer }) => answer !== "");
  const { copied } = copyInto(section, answers, earlier.answers);
  return (
    <SummaryCard title="Last assessment">
      <p>Seen <ClinicalDate at={earlier.happenedAt} /></p>
      {read.length === 0 ? <p className="no-data">Nothing was written in this section.</p> : <Read answers={read} />}
      {copied.length > 0 && <p><a href={copyHref}>Copy from it</a></p>}
    </SummaryCard>
  );
}
