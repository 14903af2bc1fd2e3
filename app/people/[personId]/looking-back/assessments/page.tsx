import * as z from "zod";
import { wayInTo } from "#app/people/way-in.ts";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { findAssessment } from "#db/queries/assessments.ts";
import { bannerFor } from "#db/queries/banner.ts";
import { listAnsweredAssessments, seesPerson } from "#db/queries/looking-back.ts";
import { readAssessment } from "#domain/assessment.ts";
import { compareAssessments } from "#domain/looking-back.ts";
import { openRecord, uuidOr404, type ReadContext } from "#server/open-record.ts";
import { assessmentWords, ChooseTwo } from "../choose-two.tsx";
import { ComparedSections } from "./compared-sections.tsx";

const asked = z.object({ earlier: z.uuid().optional().catch(undefined), later: z.uuid().optional().catch(undefined), all: z.literal("yes").optional().catch(undefined) });
type Asked = z.output<typeof asked>;
type Props = { params: Promise<{ personId: string }>; searchParams: Promise<Record<string, unknown>> };

/** Two assessments of one person side by side, section by section; what changed is said in words. */
export default async function CompareAssessments({ params, searchParams }: Props) {
  const personId = uuidOr404((await params).personId);
  const query = asked.parse(await searchParams);
  const { found: { banner, assessments, two }, page } = await openRecord({
    for: "clinicians",
    find: (context) => readTwo(context, personId, query),
    audit: ({ two }) => ({ action: "record.viewed", personId, detail: { screen: "compared-assessments", ...(two ? { assessments: two.map(({ id }) => id) } : {}) } }),
    otherwise: wayInTo(personId),
  });
  const chosen = two && { earlier: two[0].id, later: two[1].id };
  return (
    <Shell {...page.shell} title="Two assessments side by side" person={banner} back={{ href: paths.lookingBack(personId), label: "Looking back" }} actions={two && <PrintButton />}>
      {two?.some(({ isSigned }) => !isSigned) && <p className="watermark">DRAFT</p>}
      <ChooseTwo personId={personId} assessments={assessments} {...(chosen ? { chosen } : {})} />
      {query.earlier && query.later && !two && <InlineAlert title="Choose two assessments of this person" />}
      {two && <ComparedSections
        earlier={assessmentWords(two[0])} later={assessmentWords(two[1])} sections={compareAssessments(two[0].read, two[1].read)} changedOnly={query.all === undefined}
        hrefs={{ changed: paths.compareAssessments(personId, chosen ?? {}), all: paths.compareAssessments(personId, { ...chosen, all: "yes" }) }}
      />}
    </Shell>
  );
}

async function readTwo({ tx }: ReadContext, personId: string, { earlier, later }: Asked) {
  const [sees, banner, assessments] = await Promise.all([seesPerson(tx, personId), bannerFor(tx, { personId }), listAnsweredAssessments(tx, personId)]);
  if (!sees) return null;
  // Whichever was chosen first, the older one stands on the left.
  const chosen = assessments.filter(({ id }) => id === earlier || id === later).toReversed();
  const full = await Promise.all(chosen.map(async (each) => ({ each, whole: await findAssessment(tx, each.episodeId, each.id) })));
  const [one, other] = full.flatMap(({ each, whole }) => (whole ? [{ ...each, read: readAssessment(whole) }] : []));
  return { banner, assessments, two: one && other ? ([one, other] as const) : null };
}
