"use client";

import { use, type ReactNode } from "react";
import { Checkboxes, Select, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import { RecordFormContext } from "#components/form/record-form-context.ts";
import { Details } from "#components/page/details.tsx";
import { cellName, mostRows, offeredRows, writtenRows } from "#domain/answer-rows.ts";
import type { Cell, RowsQuestion } from "#domain/assessment-question.ts";

/** A repeating group: the rows in use, two empty ones (the second folded away), and a button that saves and comes back with two more. Without JavaScript, too. */
export function RowsField({ question, hint }: { question: RowsQuestion; hint: ReactNode }) {
  const { values } = use(RecordFormContext);
  const numbers = offeredRows(question.id, values);
  const one = question.one.toLowerCase();
  const used = writtenRows(question.id, values).at(-1) ?? 0;
  const [open, folded] = [numbers.filter((row) => row <= used + 1), numbers.filter((row) => row > used + 1)];
  return (
    <div className="answer-rows" role="group" aria-labelledby={`${question.id}-rows`}>
      <h2 className="nhsuk-heading-m" id={`${question.id}-rows`}>{question.label}</h2>
      {hint && <div className="nhsuk-hint">{hint}</div>}
      {open.map((row) => <RowFields key={row} question={question} row={row} />)}
      {folded.map((row) => <Details key={row} summary={`Another ${one}`}><RowFields question={question} row={row} /></Details>)}
      {numbers.length < mostRows
        ? <button type="submit" name="then" value={`more-${question.id}`} className="nhsuk-button nhsuk-button--secondary nhsuk-button--small">Save and add another {one}</button>
        : <p className="no-data">No more than {mostRows} fit here. Write others in the box below.</p>}
    </div>
  );
}

function RowFields({ question, row }: { question: RowsQuestion; row: number }) {
  return (
    <fieldset className="nhsuk-fieldset answer-row">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{question.one} {row}</legend>
      <div className="answer-row__cells">
        {question.cells.map((cell) => <CellField key={cell.id} cell={cell} name={cellName(question.id, row, cell.id)} />)}
      </div>
    </fieldset>
  );
}

/** In a row every choice is a list that folds: ten questions for each of eight medicines would not fit otherwise. */
function CellField({ cell, name }: { cell: Cell; name: string }) {
  const shown = { name, label: cell.label, hint: cell.hint };
  switch (cell.kind) {
    case "line": return <TextField {...shown} spellCheck />;
    case "text": return <TextArea {...shown} rows={cell.rows ?? 2} />;
    case "number": return <TextField {...shown} suffix={cell.unit} width={4} inputMode="decimal" />;
    case "radios": return <Select {...shown} options={cell.choices} empty="Not recorded" />;
    case "choices": return <Checkboxes {...shown} name={`${name}[]`} options={cell.choices} />;
    case "three-state": return <YesNoUnknown {...shown} inline />;
  }
}
