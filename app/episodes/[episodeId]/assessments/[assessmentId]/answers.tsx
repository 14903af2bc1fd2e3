import { Fragment, type ReactNode } from "react";
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
        <Fragment key={group ?? ""}>
          {group && <h3 className="nhsuk-heading-s">{group}</h3>}
          <SummaryList rows={rows.map(({ wording, answer, ownWords }) => ({ label: wording, value: valueOf(answer, ownWords === true) }))} />
        </Fragment>
      ))}
      {open.length > 0 && <p className="no-data">{given.length === 0 ? "Nothing is written here." : `Not answered: ${open.map(({ wording }) => wording).join(" · ")}`}</p>}
    </>
  );
}

function valueOf(answer: string, ownWords: boolean): ReactNode {
  return ownWords ? <Inset>{answer}</Inset> : <span className="as-typed">{answer}</span>;
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
