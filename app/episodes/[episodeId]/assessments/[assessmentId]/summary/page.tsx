import { scoreLine } from "#app/episodes/[episodeId]/observations/score-words.tsx";
import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { EmptyState } from "#components/page/empty-state.tsx";
import { PrintButton } from "#components/page/print-button.tsx";
import { clinicalDateTime } from "#components/text/clinical-date.ts";
import { resultsOf, summaryOf, type SummaryLine, type SummaryPart } from "#domain/assessment-summary.ts";
import { readAssessment, type Assessment } from "#domain/assessment.ts";
import { setsThatStand, type ObservationSet } from "#domain/observations.ts";
import { signingState, signingStateLabels, type Signing } from "#domain/signing.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { findBesideSections } from "../beside-sections.tsx";
import { findSigningPage } from "../found.ts";
import { legalLines } from "../legal-lines.ts";

type Props = { params: Promise<{ episodeId: string; assessmentId: string }> };

/** What matters of an assessment on one sheet, for whoever takes over. */
export default async function AssessmentSummary({ params }: Props) {
  const asked = await params;
  const [episodeId, assessmentId] = [uuidOr404(asked.episodeId), uuidOr404(asked.assessmentId)];
  const { found: { episode, banner, assessment, signing, sets, detentions }, now, page } = await openRecord({
    for: "clinicians",
    find: async ({ tx }) => {
      const [found, beside] = await Promise.all([findSigningPage(tx, episodeId, assessmentId), findBesideSections(tx, episodeId)]);
      return found && { ...found, ...beside };
    },
    audit: () => ({ action: "record.viewed", episodeId, subjectId: assessmentId, detail: { screen: "assessment-summary" } }),
  });
  const read = readAssessment(assessment);
  const legal = legalLines(detentions, now);
  const parts = summaryOf(read, legal);
  const newest = setsThatStand(sets).at(-1);
  return (
    <Shell
      {...page.shell} title={assessment.signOff ? "Summary of the assessment" : "Summary of the assessment, draft"} caption={`Crisis ${episode.number}`} person={banner}
      back={{ href: paths.assessment(episodeId, assessmentId), label: "The whole assessment" }} actions={<PrintButton />}
    >
      {!assessment.signOff && <p className="watermark">DRAFT</p>}
      {parts.length === 0 && <EmptyState title="Nothing is written yet"><p><a href={paths.assessment(episodeId, assessmentId)}>Write in the assessment</a></p></EmptyState>}
      <div className="one-page">
        <p className="one-page__whole">{whoAndWhen(assessment, signing)}</p>
        {parts.map((part) => <Part key={part.title} {...part} />)}
        <Measured newest={newest} legal={legal} results={resultsOf(read)} />
      </div>
    </Shell>
  );
}

function whoAndWhen({ happenedAt, authors, startedBy, signOff }: Assessment, signing: Signing): string {
  const names = [...new Set([startedBy.name, ...authors.map(({ name }) => name)])].join(", ");
  return `Seen ${clinicalDateTime(happenedAt)}. Written by ${names}. ${signOff ? `Signed off by ${signOff.by.name}, ${clinicalDateTime(signOff.at)}${waitingWords(signing)}.` : "Not signed off: a draft."} The words are theirs; where they are cut, the assessment goes on.`;
}

/** A learner's signature is not the last word, and the sheet says so. */
function waitingWords(signing: Signing): string {
  const state = signingState(signing);
  return state === "final" ? "" : ` (${signingStateLabels[state]})`;
}

function Part({ title, lines }: SummaryPart) {
  return <section><h2>{title}</h2>{lines.map((line, index) => <Line key={index} {...line} />)}</section>;
}

function Line({ label, words, isCut, ownWords }: SummaryLine) {
  return (
    <p>
      {label && <strong>{label}: </strong>}{ownWords ? <q>{words}{isCut && " …"}</q> : words}{isCut && !ownWords && " …"}
      {isCut && <span className="one-page__more"> (more)</span>}
    </p>
  );
}

function Measured({ newest, legal, results }: { newest: ObservationSet | undefined; legal: readonly string[]; results: readonly string[] }) {
  return (
    <>
      <section><h2>Observations</h2><p>{newest ? `${scoreLine(newest)}, taken ${clinicalDateTime(newest.takenAt)}` : "No observations recorded in this crisis"}</p></section>
      <section><h2>Legal status</h2>{legal.length === 0 ? <p>No legal power recorded</p> : legal.map((words) => <p key={words}>{words}</p>)}</section>
      {results.length > 0 && <section><h2>Questionnaires</h2>{results.map((words) => <p key={words}>{words}</p>)}</section>}
    </>
  );
}
