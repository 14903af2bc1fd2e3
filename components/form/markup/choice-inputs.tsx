import type { ReactNode } from "react";
import { classes, fieldId, FieldsetGroup, LabelledGroup, describedBy, type QuestionProps } from "./field-parts.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** More questions for this answer. Style sheets show them when it is chosen; where they cannot, they always show. */
  reveal?: ReactNode;
  /** A word such as "or" printed above this choice. */
  divider?: string;
};

export type ChoicesProps = QuestionProps & {
  options: readonly Choice[];
  inline?: boolean;
  /** 40 px boxes, for a page with one question; otherwise 24 px. The target is 44 px in both. */
  large?: boolean;
};

export type RadioInputsProps = ChoicesProps & { value?: string | undefined };
export type CheckboxInputsProps = ChoicesProps & { value?: readonly string[] | undefined };

type Kind = "radios" | "checkboxes";

/** One answer out of a few. Nothing is chosen unless `value` says so: a clinical answer is never preselected. */
export function RadioInputs(props: RadioInputsProps) {
  return <Choices {...props} kind="radios" chosen={props.value === undefined ? [] : [props.value]} />;
}

/** Any number of answers. The name ends in `[]` so that one tick is still a list. */
export function CheckboxInputs(props: CheckboxInputsProps) {
  return <Choices {...props} kind="checkboxes" chosen={props.value ?? []} />;
}

function Choices({ kind, chosen, ...question }: ChoicesProps & { kind: Kind; chosen: readonly string[] }) {
  const { name, options, inline, large } = question;
  return (
    <FieldsetGroup question={question}>
      <div className={classes(`nhsuk-${kind}`, inline && `nhsuk-${kind}--inline`, !large && `nhsuk-${kind}--small`)}>
        {options.map((option, index) => (
          <ChoiceRow key={option.value} {...{ kind, name, option, index }} checked={chosen.includes(option.value)} />
        ))}
      </div>
    </FieldsetGroup>
  );
}

function ChoiceRow({ kind, name, option, index, checked }: { kind: Kind; name: string; option: Choice; index: number; checked: boolean }) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
  const hintId = option.hint ? `${id}-item-hint` : undefined;
  return (
    <>
      {option.divider && <div className={`nhsuk-${kind}__divider`}>{option.divider}</div>}
      <div className={`nhsuk-${kind}__item`}>
        <input
          className={`nhsuk-${kind}__input`} id={id} name={name} type={kind === "radios" ? "radio" : "checkbox"}
          value={option.value} defaultChecked={checked} aria-describedby={hintId} autoComplete="off"
        />
        <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={id}>{option.label}</label>
        {option.hint && <div className={`nhsuk-hint nhsuk-${kind}__hint`} id={hintId}>{option.hint}</div>}
      </div>
      {option.reveal && <div className={`nhsuk-${kind}__conditional reveal`}>{option.reveal}</div>}
    </>
  );
}

export type SelectInputProps = QuestionProps & {
  options: readonly { value: string; label: string; group?: string }[];
  value?: string | undefined;
  /** The empty first line; leave out only where one option always applies, as in a filter's "Any". */
  empty?: string | null;
};

/** One answer out of many known names, such as boroughs. Up to about seven, radios are quicker. */
export function SelectInput(props: SelectInputProps) {
  const { name, options, value, error, empty = "Choose" } = props;
  const id = fieldId(name);
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <LabelledGroup question={props}>
      <select
        className={classes("nhsuk-select", error && "nhsuk-select--error")} id={id} name={name} defaultValue={value ?? ""} autoComplete="off"
        aria-describedby={describedBy(id, props)} aria-invalid={error ? true : undefined}
      >
        {empty !== null && <option value="">{empty}</option>}
        {groups.map((group) => {
          const lines = options.filter((option) => option.group === group)
            .map((option) => <option key={option.value} value={option.value}>{option.label}</option>);
          return group === undefined ? lines : <optgroup key={group} label={group}>{lines}</optgroup>;
        })}
      </select>
    </LabelledGroup>
  );
}
