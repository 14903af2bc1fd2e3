"use client";

import { useState, type ReactNode } from "react";
import { CheckboxInputs, RadioInputs, SelectInput, type ChoicesProps, type SelectInputProps } from "./markup/choice-inputs.tsx";
import { DateInput, DateTimeInput, type DateInputProps, type DateTimeInputProps } from "./markup/date-inputs.tsx";
import { TextareaInput, usualLimit, type TextareaInputProps } from "./markup/textarea-input.tsx";
import { TextInput, type TextInputProps } from "./markup/text-input.tsx";
import { useField, useListField, usePartsField } from "./record-form-context.ts";

/** What a field gets from its form rather than from the page. */
type FromForm = "value" | "error" | "wrong";

/** One line of text. */
export function TextField(props: Omit<TextInputProps, FromForm>) {
  return <TextInput {...props} {...useField(props.name)} />;
}

/** Several lines of text; says how many characters are left when a tenth of the limit remains. */
export function TextArea(props: Omit<TextareaInputProps, FromForm>) {
  const field = useField(props.name);
  const limit = props.limit ?? usualLimit;
  const [length, setLength] = useState(field.value?.length ?? 0);
  const near = length > limit * 0.9;
  return (
    <TextareaInput
      {...props} {...field}
      onInput={({ currentTarget: { value } }) => setLength(value.length > limit * 0.9 ? value.length : 0)}
      count={<span role="status" className={length > limit ? "field-limit__over" : undefined}>{near && charactersLeft(limit - length)}</span>}
    />
  );
}

function charactersLeft(left: number): string {
  const count = Math.abs(left).toLocaleString("en-GB");
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  return left < 0 ? `${count} ${characters} too many` : `${count} ${characters} left`;
}

/** One answer out of a few; nothing is chosen at first. */
export function Radios(props: Omit<ChoicesProps, FromForm>) {
  return <RadioInputs {...props} {...useField(props.name)} />;
}

const yesNoUnknown = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Not asked or not known" },
] as const;

type YesNoUnknownProps = Omit<ChoicesProps, FromForm | "options"> & { /** More questions for an answer. */ reveal?: Partial<Record<"yes" | "no" | "unknown", ReactNode>> };

/** Yes, no, or not asked: "unknown" is never the same as "no". */
export function YesNoUnknown({ reveal = {}, ...props }: YesNoUnknownProps) {
  const options = yesNoUnknown.map((option) => ({ ...option, reveal: reveal[option.value] }));
  return <RadioInputs inline={Object.keys(reveal).length === 0} {...props} options={options} {...useField(props.name)} />;
}

/** Any number of answers; give a name ending in `[]`. */
export function Checkboxes(props: Omit<ChoicesProps, FromForm>) {
  return <CheckboxInputs {...props} {...useListField(props.name)} />;
}

/** One answer out of many known names. */
export function Select(props: Omit<SelectInputProps, FromForm>) {
  return <SelectInput {...props} {...useField(props.name)} />;
}

/** A date in three boxes: `name-day`, `name-month`, `name-year`. */
export function DateField(props: Omit<DateInputProps, FromForm>) {
  return <DateInput {...props} {...usePartsField(props.name, ["day", "month", "year"])} />;
}

/** A near date and a time in two boxes: `name-date`, `name-time`. */
export function DateTimeText(props: Omit<DateTimeInputProps, FromForm>) {
  return <DateTimeInput {...props} {...usePartsField(props.name, ["date", "time"])} />;
}
