import { SummaryCard } from "#components/page/summary-card.tsx";
import type { FrozenSection } from "#domain/assessment.ts";
import { Answers } from "./answers.tsx";

/** A version as it was signed, in the words of that day. */
export function FrozenCards({ sections }: { sections: readonly FrozenSection[] }) {
  return (
    <div className="flows">
      {sections.map(({ section, title, answers }) => <SummaryCard key={section} title={title}><Answers answers={answers} /></SummaryCard>)}
    </div>
  );
}
