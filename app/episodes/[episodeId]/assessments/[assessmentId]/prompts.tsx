import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { assessmentSections } from "#domain/assessment-sections.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { writtenSection } from "#domain/assessment.ts";
import type { Assessment } from "#domain/assessment.ts";
import { promptsOf, type SectionPrompt } from "#domain/section-prompts.ts";

type About = Pick<Assessment, "id" | "episodeId">;

/** What answers ask the writer to think of. What is about the body, now, stands first and says so. */
export function Prompts({ prompts, about, level = 2 }: { prompts: readonly SectionPrompt[]; about: About; level?: 2 | 3 }) {
  const [urgent, rest] = [prompts.filter((prompt) => prompt.urgent), prompts.filter((prompt) => !prompt.urgent)];
  return (
    <>
      {urgent.length > 0 && <InlineAlert kind="warning" title="Physical health first" level={level}><PromptList prompts={urgent} about={about} /></InlineAlert>}
      {rest.length > 0 && <InlineAlert title="To think of" level={level}><PromptList prompts={rest} about={about} /></InlineAlert>}
    </>
  );
}

function PromptList({ prompts, about: { id, episodeId } }: { prompts: readonly SectionPrompt[]; about: About }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {prompts.map(({ words, section }) => {
        const leadsTo = assessmentSections.find((each) => each.id === section);
        return <li key={words}>{words}{leadsTo && <> <a href={paths.assessmentSection(episodeId, id, leadsTo.id)}>{leadsTo.title}</a></>}</li>;
      })}
    </ul>
  );
}

/** What the other sections ask to think of: somebody who saves one goes straight on to the next. */
export function PromptsElsewhere({ assessment, current }: { assessment: Assessment; current: SectionId }) {
  const others = assessmentSections.flatMap((section) => {
    const written = section.id === current ? undefined : writtenSection(assessment, section.id);
    const prompts = written === undefined ? [] : promptsOf(section, written.answers);
    return prompts.length === 0 ? [] : [{ section, prompts }];
  });
  if (others.length === 0) return null;
  return (
    <SummaryCard title="To think of, from other sections">
      {others.map(({ section: { id, title }, prompts }) => (
        <div key={id}>
          <h3 className="nhsuk-heading-s"><a href={paths.assessmentSection(assessment.episodeId, assessment.id, id)}>{title}</a></h3>
          <PromptList prompts={prompts} about={assessment} />
        </div>
      ))}
    </SummaryCard>
  );
}
