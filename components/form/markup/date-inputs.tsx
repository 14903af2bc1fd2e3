import type { HTMLAttributes, ReactNode } from "react";
import { classes, fieldId, FieldsetGroup, type QuestionProps } from "./field-parts.tsx";

type Box = { part: string; label: string; width: 2 | 4 | 5 | 10; inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"] };

type PartsProps<Part extends string> = QuestionProps & {
  value?: Partial<Record<Part, string | undefined>> | undefined;
  /** Parts to mark when there is an error; all of them when left out. */
  wrong?: readonly Part[];
};

export type DateInputProps = PartsProps<"day" | "month" | "year">;
export type DateTimeInputProps = PartsProps<"date" | "time"> & { /** What follows the boxes, such as a "Now" button. */ after?: ReactNode };

const dateBoxes: readonly Box[] = [
  { part: "day", label: "Day", width: 2, inputMode: "numeric" },
  { part: "month", label: "Month", width: 2, inputMode: "numeric" },
  { part: "year", label: "Year", width: 4, inputMode: "numeric" },
];

const dateTimeBoxes: readonly Box[] = [
  { part: "date", label: "Date", width: 10 },
  { part: "time", label: "Time", width: 5 },
];

/** A remembered date in three boxes, `name-day`, `name-month` and `name-year`. Any of them may stay empty: the schema decides. */
export function DateInput(props: DateInputProps) {
  return (
    <FieldsetGroup question={props}>
      <div className="nhsuk-date-input">{dateBoxes.map((box) => <PartBox key={box.part} box={box} {...props} />)}</div>
    </FieldsetGroup>
  );
}

/**
 * A near date typed as people say it and a 24-hour time, posted as `name-date` and `name-time`. Whoever reads the form turns both into an
 * instant: `14 8 2026`, `14/8/26`, `today`, `+2d` (CUI date and time input, D+Tc-0007).
 */
export function DateTimeInput({ hint = "Date as 14 8 2026, today or +2d. 24-hour time as 14:07.", ...rest }: DateTimeInputProps) {
  return (
    <FieldsetGroup question={{ hint, ...rest }}>
      <div className="nhsuk-date-input date-time-input">
        {dateTimeBoxes.map((box) => <PartBox key={box.part} box={box} {...rest} />)}
        {rest.after}
      </div>
    </FieldsetGroup>
  );
}

/** The first box carries the id of the whole question, because that is where its error link leads. */
function PartBox({ box, name, value = {}, error, wrong = [] }: PartsProps<string> & { box: Box }) {
  const id = fieldId(`${name}-${box.part}`);
  const marked = Boolean(error) && (wrong.length === 0 || wrong.includes(box.part));
  const typed = value[box.part] ?? "";
  // "01:30 second", in the night when the clocks go back, is longer than a time.
  const width = box.part === "time" && (marked || typed.length > 5) ? 10 : box.width;
  return (
    <div className="nhsuk-date-input__item">
      <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>{box.label}</label>
      <input
        className={classes("nhsuk-input nhsuk-date-input__input", `nhsuk-input--width-${width}`, marked && "nhsuk-input--error")}
        id={id} name={`${name}-${box.part}`} type="text" inputMode={box.inputMode} autoComplete="off" spellCheck={false}
        defaultValue={typed} aria-invalid={marked ? true : undefined}
      />
    </div>
  );
}
