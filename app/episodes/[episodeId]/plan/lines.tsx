import type { ReactNode } from "react";
import { Inset } from "#components/page/inset.tsx";
import { Tag } from "#components/page/tag.tsx";
import { phoneText } from "#components/text/phone-text.ts";
import { lineText } from "#domain/plan-heading.ts";
import type { PlanForm } from "#domain/plan-heading.ts";
import { lineAgreementLabels } from "#domain/plan.ts";
import type { PlanLine } from "#domain/plan.ts";

/** A plan as staff read it: heading by heading, the person's words as a quotation, each line with how it was agreed where that differs. */
export function PlanLines({ form, lines }: { form: PlanForm; lines: readonly PlanLine[] }) {
  const open = form.headings.filter(({ id }) => !lines.some(({ heading }) => heading === id));
  return (
    <>
      {headingsOf(lines).map(({ heading, wording }) => (
        <section key={heading}>
          <h3 className="nhsuk-heading-s">{wording}</h3>
          <UnderHeading lines={lines.filter((line) => line.heading === heading)} />
        </section>
      ))}
      {open.length > 0 && <p className="no-data">Not filled in: {open.map(({ title }) => title).join(" · ")}</p>}
    </>
  );
}

/** Headings in the order of the lines, as they were worded on the day. */
function headingsOf(lines: readonly PlanLine[]): Pick<PlanLine, "heading" | "wording">[] {
  return lines.filter(({ heading }, index) => lines.findIndex((line) => line.heading === heading) === index);
}

function UnderHeading({ lines }: { lines: readonly PlanLine[] }) {
  const own = lines.filter(({ whose, part }) => whose === "person" && part === undefined);
  const others = lines.filter((line) => !own.includes(line));
  return (
    <>
      {own.length > 0 && <Inset>{own.map((line) => <Line key={keyOf(line)} line={line} />)}</Inset>}
      {others.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {others.map((line) => <li key={keyOf(line)}>{spaced(line)}<Mark line={line} /></li>)}
        </ul>
      )}
    </>
  );
}

const keyOf = ({ from: { field, at } }: PlanLine): string => `${field}-${at}`;

/** The line with its number spaced for reading. */
const spaced = (line: PlanLine): string => lineText(line.phone === undefined ? line : { ...line, phone: phoneText(line.phone) });

function Line({ line }: { line: PlanLine }): ReactNode {
  return <span className="plan-line">{spaced(line)}<Mark line={line} /></span>;
}

/** Agreed is the normal state and needs no mark. */
function Mark({ line: { agreed } }: { line: PlanLine }) {
  if (agreed === null || agreed === "agreed") return null;
  return <> <Tag kind={agreed === "not-agreed" ? "attention" : "plain"}>{lineAgreementLabels[agreed]}</Tag></>;
}

