import { paths } from "#app/paths.ts";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { Tag } from "#components/page/tag.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { findSection } from "#domain/assessment-sections.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { readAssessment, writtenSection } from "#domain/assessment.ts";
import type { Assessment, WrittenSection } from "#domain/assessment.ts";
import { promptsOf } from "#domain/section-prompts.ts";
import { Answers } from "./answers.tsx";
import { Prompts } from "./prompts.tsx";

/** Every section in order. Until it is signed each leads to its own page; afterwards it stands as it was frozen. */
export function SectionCards({ assessment }: { assessment: Assessment }) {
  const { id, episodeId, signOff } = assessment;
  return (
    <div className="flows">
      {readAssessment(assessment).map(({ section, title, answers }) => {
        const written = writtenSection(assessment, section as SectionId);
        return (
          <SummaryCard key={section} title={title} actions={signOff === null && <ChangeLink href={paths.assessmentSection(episodeId, id, section)} title={title} isBegun={written !== undefined} />}>
            {written && <WhoWrote written={written} signed={signOff !== null} />}
            <Answers answers={answers} />
            {signOff === null && written && <SectionPrompts assessment={assessment} written={written} />}
          </SummaryCard>
        );
      })}
    </div>
  );
}

/** What the answers ask to think of, as long as something can still be changed. */
function SectionPrompts({ assessment, written }: { assessment: Assessment; written: WrittenSection }) {
  const section = findSection(written.section);
  return section === undefined ? null : <div className="no-print"><Prompts prompts={promptsOf(section, written.answers)} about={assessment} level={3} /></div>;
}

function ChangeLink({ href, title, isBegun }: { href: string; title: string; isBegun: boolean }) {
  return <a href={href}>{isBegun ? "Change" : "Write"}<span className="nhsuk-u-visually-hidden"> {title}</span></a>;
}

/** Author and time stand on every block; what is copied and not read says so. */
function WhoWrote({ written: { writtenBy, writtenAt, complete, unreviewedCopies }, signed }: { written: WrittenSection; signed: boolean }) {
  return (
    <p className="no-data">
      {writtenBy.name}, <ClinicalDateTime at={writtenAt} />
      {!signed && !complete && <> <Tag kind="waiting">Not complete</Tag></>}
      {unreviewedCopies.length > 0 && <> <Tag kind="attention">Copied text not yet reviewed</Tag></>}
    </p>
  );
}
