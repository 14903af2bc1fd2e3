import { paths } from "#app/paths.ts";
import { SectionNav } from "#components/page/section-nav.tsx";
import { assessmentSections } from "#domain/assessment-sections.ts";
import type { SectionId } from "#domain/assessment-sections.ts";
import { sectionState, writtenSection } from "#domain/assessment.ts";
import type { Assessment } from "#domain/assessment.ts";

/** The sections with how far each has come; what is copied and not reviewed is counted. */
export function AssessmentNav({ assessment, current = null }: { assessment: Assessment; current?: SectionId | null }) {
  const { id: assessmentId, episodeId } = assessment;
  return (
    <div className="no-print">
      <SectionNav
        label="Sections of this assessment"
        sections={[
          ...assessmentSections.map(({ id, title }) => ({
            href: paths.assessmentSection(episodeId, assessmentId, id),
            title,
            state: sectionState(assessment, id),
            current: id === current,
            errors: writtenSection(assessment, id)?.unreviewedCopies.length ?? 0,
          })),
          // Written by everybody in the crisis, each in a room of its own.
          { href: paths.observations(episodeId), title: "Observations and NEWS2", state: "elsewhere" as const },
          { href: paths.detentions(episodeId), title: "Legal status", state: "elsewhere" as const },
        ]}
      />
      <p className="section-nav__after">
        {current !== null && <a href={paths.assessment(episodeId, assessmentId)}>All sections</a>}
        <a href={paths.assessmentSignOff(episodeId, assessmentId)}>Check and sign off</a>
      </p>
    </div>
  );
}
