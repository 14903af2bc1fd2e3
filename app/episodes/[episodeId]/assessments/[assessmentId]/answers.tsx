import { Fragment, type ReactNode } from "react";
import { DataTable } from "#components/page/data-table.tsx";
import { Inset } from "#components/page/inset.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import type { ReadAnswer } from "#domain/section-answers.ts";

/** The answers of a section as they are read: the person's words as a quotation, and the questions without an answer named in one line. */
export function Answers({ answers }: { answers: readonly ReadAnswer[] }) {
  const given = answers.filter(({ answer }) => answer !== "");
  const open = answers.filter(({ answer }) => answer === "");
  return (
    <>
      {groupsOf(given).map(({ group, rows }) => (
        <Fragment key={rows[0]?.question ?? ""}>
          {group && <h3 className="nhsuk-heading-s">{group}</h3>}
          {runsOf(rows).map((run) => (run.table
            ? <AnswerTable key={run.first.question} caption={run.first.wording} table={run.table} />
            : <SummaryList key={run.first.question} rows={run.rows.map((row) => ({ label: row.wording, value: valueOf(row) }))} />))}
        </Fragment>
      ))}
      {open.length > 0 && <p className="no-data">{given.length === 0 ? "Nothing is written here." : `Not answered: ${open.map(({ wording }) => wording).join(" · ")}`}</p>}
    </>
  );
}

type Run = { first: ReadAnswer; rows: ReadAnswer[]; table?: NonNullable<ReadAnswer["table"]> };

/** Answers that stand in one list; a table stands by itself between two of them. */
function runsOf(answers: readonly ReadAnswer[]): Run[] {
  const runs: Run[] = [];
  for (const answer of answers) {
    const last = runs.at(-1);
    if (answer.table) runs.push({ first: answer, rows: [], table: answer.table });
    else if (last && !last.table) last.rows.push(answer);
    else runs.push({ first: answer, rows: [answer] });
  }
  return runs;
}

function AnswerTable({ caption, table: { head, rows } }: { caption: string; table: NonNullable<ReadAnswer["table"]> }) {
  const columns = head.map((header, at) => ({ header, rowHeader: at === 0, cell: (row: readonly string[]) => row[at] && <span className="answer-cell">{row[at]}</span> }));
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.join("|")} />;
}

function valueOf({ answer, ownWords, score, borrowed }: ReadAnswer): ReactNode {
  if (ownWords) return <Inset>{answer}</Inset>;
  const source = score ?? borrowed;
  return <><span className="as-typed">{answer}</span>{source && <span className="no-data answer-source">{source.acknowledgement} Wording {source.version}.</span>}</>;
}

function groupsOf(answers: readonly ReadAnswer[]): { group: string | null; rows: ReadAnswer[] }[] {
  const groups: { group: string | null; rows: ReadAnswer[] }[] = [];
  for (const answer of answers) {
    const last = groups.at(-1);
    if (last && last.group === (answer.group ?? null)) last.rows.push(answer);
    else groups.push({ group: answer.group ?? null, rows: [answer] });
  }
  return groups;
}
