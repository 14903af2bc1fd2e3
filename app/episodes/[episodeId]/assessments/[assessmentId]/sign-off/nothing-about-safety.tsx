import { paths } from "#app/paths.ts";

/** Stops before an assessment is signed without a word about safety; goes on only with a reason. */
export function NothingAboutSafety({ episodeId, assessmentId }: { episodeId: string; assessmentId: string }) {
  return (
    <div className="interruption">
      <div className="interruption__body">
        <p>The section “Safety and formulation” is empty. Every assessment of somebody in crisis describes what is unsafe today and what would make it safer (NICE NG225 1.6).</p>
        <p>If there was no chance to talk about it, for example because the person left, say so when you sign.</p>
      </div>
      <div className="interruption__actions">
        <a className="nhsuk-button" href={paths.assessmentSection(episodeId, assessmentId, "safety")}>Write about safety now</a>
        <a href={paths.assessmentSignOff(episodeId, assessmentId, { without: "safety" })}>Sign off without it, with a reason</a>
      </div>
    </div>
  );
}
