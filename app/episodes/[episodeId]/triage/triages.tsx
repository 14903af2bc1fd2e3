import { Details } from "#components/page/details.tsx";
import { SummaryCard } from "#components/page/summary-card.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Timeline } from "#components/page/timeline.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import type { Triage } from "#db/queries/triages.ts";
import { agreementLabels, answerWords } from "#domain/triage-answers.ts";
import { proposalTable, triageDecisionLabels } from "#domain/triage.ts";
import { safetyWordings } from "#domain/red-flag.ts";
import { urgencyFacts, urgencyLabels } from "#domain/urgency.ts";
import { DataTable } from "#components/page/data-table.tsx";

/** The triage that stands: decision first, then every answer with its question as it was put. */
export function StandingTriage({ triage }: { triage: Triage }) {
  return (
    <SummaryCard title="The triage that stands" actions={<span><ClinicalDateTime at={triage.decidedAt} />, {triage.decidedByName}</span>}>
      <SummaryList rows={decisionRows(triage)} />
      <Details summary="Questions and answers"><Answers triage={triage} /></Details>
    </SummaryCard>
  );
}

function decisionRows(triage: Triage) {
  const { urgency, decision, reason, proposedUrgency, differsBecause, agreedWithPatient, safetyNetting, reachBy } = triage;
  return [
    { label: "Urgency", value: `${urgencyLabels[urgency]}: ${urgencyFacts[urgency].within.toLowerCase()}` },
    { label: "To be seen by", value: reachBy && <ClinicalDateTime at={reachBy} />, empty: "No visit" },
    { label: "Decision", value: triageDecisionLabels[decision] },
    { label: "Why", value: <span className="as-typed">{reason}</span> },
    ...(proposedUrgency && proposedUrgency !== urgency
      ? [{ label: `Answers proposed ${urgencyLabels[proposedUrgency]}`, value: <span className="as-typed">{differsBecause}</span> }]
      : []),
    { label: "Agreed with the person", value: agreementLabels[agreedWithPatient] },
    { label: "If things get worse", value: safetyNetting && <span className="as-typed">{safetyNetting}</span>, empty: "Nothing written" },
  ];
}

/** What was answered yes comes first; the rest follows in the order in which it was asked. */
function Answers({ triage: { answers } }: { triage: Triage }) {
  const ordered = [...answers.filter(({ answer }) => answer === "yes"), ...answers.filter(({ answer }) => answer !== "yes")];
  return (
    <SummaryList rows={ordered.map(({ wording, answer, words }) => ({
      label: wording,
      value: <span className="as-typed">{answer === "yes" ? <b>{answerWords(answer)}</b> : answerWords(answer)}{words && `: ${words}`}</span>,
    }))} />
  );
}

/** Triages before the one that stands: kept as they were written. */
export function EarlierTriages({ triages }: { triages: readonly Triage[] }) {
  if (triages.length === 0) return null;
  return (
    <section aria-labelledby="earlier-triages">
      <h2 id="earlier-triages">Earlier triages</h2>
      <Timeline level={3} entries={triages.map((triage) => ({
        id: triage.id,
        title: `${urgencyLabels[triage.urgency]}: ${triageDecisionLabels[triage.decision].toLowerCase()}`,
        at: triage.decidedAt,
        by: triage.decidedByName,
        body: <><p className="as-typed">{triage.reason}</p><Details summary="Questions and answers"><Answers triage={triage} /></Details></>,
      }))} />
    </section>
  );
}

/** The rule behind the proposal, whole. */
export function ProposalRules() {
  return (
    <Details summary="How the answers propose an urgency">
      <p>The first line that fits proposes. Where none fits, nothing is proposed. You decide, and say why where you choose another urgency.</p>
      <DataTable
        caption="The rule, from the top" rows={proposalTable} rowKey={({ words }) => words} comfortable
        columns={[
          { header: "When", cell: ({ words }) => words, rowHeader: true },
          { header: "Questions", cell: ({ anyOf, answered }) => `${anyOf.map((question) => safetyWordings[question].short.toLowerCase()).join(", ")}: ${answerWords(answered).toLowerCase()}` },
          { header: "Urgency", cell: ({ urgency }) => urgencyLabels[urgency] },
          { header: "Decision", cell: ({ decision }) => triageDecisionLabels[decision] },
        ]}
      />
    </Details>
  );
}
