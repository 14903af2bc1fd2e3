import { paths } from "#app/paths.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import type { Banner } from "#db/queries/banner.ts";
import { allergyGap, allergyGapWords } from "#domain/allergy-gap.ts";
import type { Assessment } from "#domain/assessment.ts";

/** The assessment and the banner say different things about allergies, and the way to put it right. */
export function AllergyNote({ assessment, banner }: { assessment: Assessment; banner: Banner | null }) {
  if (banner?.patient.kind !== "known") return null;
  const gap = allergyGap(assessment, banner.patient.allergies.state);
  if (gap === null) return null;
  return (
    <div className="no-print">
      <InlineAlert kind="warning" title="Allergies">
        <p>{allergyGapWords[gap]} <a href={paths.newAlert(banner.patient.personId)}>Record it for everybody to see</a></p>
      </InlineAlert>
    </div>
  );
}
