import type { ReactNode } from "react";

/** What every question has. `name` is the posted name; ids are made from it, so that server and browser agree. */
export type QuestionProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Questions are needed unless they say "(optional)". */
  optional?: boolean;
  /** `m` for a page or section with one main question. */
  size?: "s" | "m";
  /** The label is read out but not printed; only where a column heading says the same. */
  labelHidden?: boolean;
};

/** The id of a field's first control: where its error link leads. */
export const fieldId = (name: string): string => name.replace(/\[\]$/, "").replace(/[^\w-]/g, "-").replace(/-(day|date)$/, "");

/** Class names that are set, in one string. */
export const classes = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(" ");

export function describedBy(id: string, { hint, error }: Pick<QuestionProps, "hint" | "error">, also?: string): string | undefined {
  return classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null, also) || undefined;
}

export function LabelText({ label, optional }: Pick<QuestionProps, "label" | "optional">) {
  return <>{label}{optional && <span className="optional"> (optional)</span>}</>;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? <div className="nhsuk-hint" id={`${id}-hint`}>{children}</div> : null;
}

export function ErrorMessage({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <span className="nhsuk-error-message" id={`${id}-error`}>
      <span className="nhsuk-u-visually-hidden">Error:</span> {children}
    </span>
  );
}

/** A label above one control, with its hint and its message in between. */
export function LabelledGroup({ question, children }: { question: QuestionProps; children: ReactNode }) {
  const { name, hint, error, size = "s", labelHidden } = question;
  const id = fieldId(name);
  return (
    <div className={classes("nhsuk-form-group", error && "nhsuk-form-group--error")}>
      <label className={classes("nhsuk-label", `nhsuk-label--${size}`, labelHidden && "nhsuk-u-visually-hidden")} htmlFor={id}>
        <LabelText {...question} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{error}</ErrorMessage>
      {children}
    </div>
  );
}

/** A fieldset with a legend, for a question with several controls. */
export function FieldsetGroup({ question, children }: { question: QuestionProps; children: ReactNode }) {
  const { name, hint, error, size = "s", labelHidden } = question;
  const id = fieldId(name);
  return (
    <div className={classes("nhsuk-form-group", error && "nhsuk-form-group--error")}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(id, question)}>
        <legend className={classes("nhsuk-fieldset__legend", `nhsuk-fieldset__legend--${size}`, labelHidden && "nhsuk-u-visually-hidden")}>
          <LabelText {...question} />
        </legend>
        <Hint id={id}>{hint}</Hint>
        <ErrorMessage id={id}>{error}</ErrorMessage>
        {children}
      </fieldset>
    </div>
  );
}
