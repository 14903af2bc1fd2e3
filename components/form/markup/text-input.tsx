import type { HTMLAttributes, HTMLInputAutoCompleteAttribute } from "react";
import { classes, describedBy, fieldId, LabelledGroup, type QuestionProps } from "./field-parts.tsx";

export type TextInputProps = QuestionProps & {
  value?: string | undefined;
  type?: "text" | "email" | "password" | "search" | "tel";
  /** Characters that fit; leave out for the full measure. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** References and numbers read letter by letter: NHS number, CAD reference. */
  code?: boolean;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  prefix?: string;
  suffix?: string;
  /** Staff type other people's details, so the browser must not offer their own. */
  autoComplete?: HTMLInputAutoCompleteAttribute;
  spellCheck?: boolean;
};

/** One line of text. */
export function TextInput(props: TextInputProps) {
  return (
    <LabelledGroup question={props}>
      {props.prefix || props.suffix ? (
        <div className="nhsuk-input-wrapper">
          {props.prefix && <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">{props.prefix}</div>}
          <TextBox {...props} />
          {props.suffix && <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">{props.suffix}</div>}
        </div>
      ) : <TextBox {...props} />}
    </LabelledGroup>
  );
}

function TextBox({ name, value, error, hint, type = "text", width, code, inputMode, autoComplete = "off", spellCheck = false }: TextInputProps) {
  const id = fieldId(name);
  return (
    <input
      className={classes("nhsuk-input", width && `nhsuk-input--width-${width}`, code && "nhsuk-input--code", error && "nhsuk-input--error")}
      id={id} name={name} type={type} defaultValue={value ?? ""} inputMode={inputMode} autoComplete={autoComplete} spellCheck={spellCheck}
      aria-describedby={describedBy(id, { hint, error })} aria-invalid={error ? true : undefined}
    />
  );
}
