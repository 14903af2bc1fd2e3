import type { FormEventHandler, ReactNode } from "react";
import { classes, describedBy, fieldId, LabelledGroup, type QuestionProps } from "./field-parts.tsx";

export type TextareaInputProps = QuestionProps & {
  value?: string | undefined;
  /** Height before anything is typed; the box grows with its text. */
  rows?: number;
  /** How many characters are kept. Said, never enforced by the box: a cut paste loses words silently. */
  limit?: number;
};

export const usualLimit = 20_000;

/** Above this the limit is only read out: no one needs "20,000 characters" under every box to write four sentences. */
const longEnough = 5_000;

/** Several lines of text. `count` is what a page with JavaScript says near the limit. */
export function TextareaInput(props: TextareaInputProps & { count?: ReactNode; onInput?: FormEventHandler<HTMLTextAreaElement> }) {
  const { name, value, error, rows = 4, limit = usualLimit, count, onInput } = props;
  const id = fieldId(name);
  return (
    <LabelledGroup question={props}>
      <textarea
        className={classes("nhsuk-textarea", error && "nhsuk-textarea--error")}
        id={id} name={name} rows={rows} defaultValue={value ?? ""} autoComplete="off" spellCheck onInput={onInput}
        aria-describedby={describedBy(id, props, `${id}-limit`)} aria-invalid={error ? true : undefined}
      />
      <div className="field-limit">
        <span id={`${id}-limit`} className={classes(limit > longEnough && "nhsuk-u-visually-hidden")}>
          Up to {limit.toLocaleString("en-GB")} characters
        </span>
        {count}
      </div>
    </LabelledGroup>
  );
}
