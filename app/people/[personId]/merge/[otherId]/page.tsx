import { paths } from "#app/paths.ts";
import { Shell } from "#app/shell.tsx";
import { wayInTo } from "#app/people/way-in.ts";
import { CompareRecords } from "#components/form/compare-records.tsx";
import { DataTable } from "#components/page/data-table.tsx";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { ClinicalDateTime } from "#components/record/clinical-date.tsx";
import { clinicalDate } from "#components/text/clinical-date.ts";
import { personNameText, spokenNameText, tabNameText } from "#components/text/person-name-text.ts";
import { findComparison, type Comparison } from "#db/queries/merges.ts";
import { asksNumber, mergeQuestions, whyNotCompare, type MergeSide } from "#domain/merge.ts";
import { refusalWords } from "#domain/refusals.ts";
import { openRecord, uuidOr404 } from "#server/open-record.ts";
import { MergeForm } from "./form.tsx";
import { tableWords } from "./table-words.ts";

type Props = { params: Promise<{ personId: string; otherId: string }> };

/**
 * Both records side by side, and what becomes of each. It shows two people, so it carries no patient's banner (ISB 1505 PAB-0015);
 * the address says which of them is kept.
 */
export default async function Compare({ params }: Props) {
  const given = await params;
  const [personId, otherId] = [uuidOr404(given.personId), uuidOr404(given.otherId)];
  const { found, actor, page } = await openRecord({
    for: "clinicians",
    find: ({ tx }) => findComparison(tx, personId, otherId),
    audit: () => [personId, otherId].map((id) => ({ action: "record.viewed" as const, personId: id, detail: { screen: "merge" } })),
    otherwise: wayInTo(personId),
  });
  const { kept, other } = found;
  const no = whyNotCompare(actor);
  const questions = mergeQuestions(kept, other).map((question) => ({ ...question, kept: dated(question.kept), other: dated(question.other) }));
  return (
    <Shell {...page.shell} title="Are these the same person?" tab={[kept, other].map((side) => tabNameText(side, side.nhsNumber)).join(" and ")} person={null} back={{ href: paths.merge(personId), label: "Back to the search" }}>
      <p>The record of <strong>{nameOf(kept)}</strong> is kept. Everything in the other one moves into it, and its address leads there. <a href={paths.mergeWith(otherId, personId)}>Keep the other one instead</a></p>
      <ToldApart toldApart={found.toldApart} />
      {(kept.isRestricted || other.isRestricted) && <InlineAlert kind="warning" title="The merged record will be restricted"><p>One of the two is. Only emergency access will open the whole record.</p></InlineAlert>}
      <CompareRecords
        caption="Details of both records" theirs={`Kept: ${nameOf(kept)}`} yours={`Other: ${nameOf(other)}`}
        fields={questions.filter((each) => each.kept !== "" || each.other !== "").map((each) => ({ label: each.label, theirs: each.kept, yours: each.other }))}
      />
      <WhatMoves comparison={found} />
      {no !== null ? <InlineAlert title={refusalWords(no)}>{no === "duty.not-on-duty" && <p><a href={paths.duty()}>Start your duty</a></p>}</InlineAlert> : (
        <MergeForm
          personId={personId} otherId={otherId} version={kept.version} otherVersion={other.version} formKey={page.formKey} named={spokenNameText(kept)} backHref={paths.merge(personId)}
          questions={questions.filter(({ stands }) => stands === "ask").map(({ group, ...question }) => ({ ...question, name: `take-${group}` }))}
          asked={{ number: asksNumber(kept), year: kept.bornOn !== null, letters: Boolean(kept.familyName) }}
        />
      )}
    </Shell>
  );
}

/** Days as a clinician reads them. */
const dated = (words: string): string => words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => clinicalDate(day));

const nameOf = (side: MergeSide): string => personNameText(side);

function ToldApart({ toldApart }: Pick<Comparison, "toldApart">) {
  if (toldApart.length === 0) return null;
  return (
    <InlineAlert kind="warning" title="Somebody said that these are two people">
      <ul>{toldApart.map(({ reason, at, by }) => <li key={at.toISOString()}><span className="as-typed">{reason}</span> (<ClinicalDateTime at={at} />, {by})</li>)}</ul>
    </InlineAlert>
  );
}

function WhatMoves({ comparison: { counts } }: { comparison: Comparison }) {
  return (
    <DataTable
      caption="What each record holds" rows={counts} rowKey={({ table }) => table} empty={<p className="no-data">Neither record holds anything besides its details</p>}
      columns={[
        { header: "Entries", rowHeader: true, cell: ({ table }) => tableWords(table) },
        { header: "In the kept record", numeric: true, cell: ({ kept }) => String(kept) },
        { header: "Moves into it", numeric: true, cell: ({ other }) => String(other) },
      ]}
    />
  );
}
