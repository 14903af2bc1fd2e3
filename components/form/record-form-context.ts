"use client";

import { createContext, use } from "react";
import type { FormValues } from "./form-state.ts";

export type RecordFormFields = { values: FormValues; errors: Record<string, string> };

export const RecordFormContext = createContext<RecordFormFields>({ values: {}, errors: {} });

/** The typed or initial text of a field and its message. */
export function useField(name: string): { value: string | undefined; error: string | undefined } {
  const { values, errors } = use(RecordFormContext);
  const held = values[name];
  return { value: Array.isArray(held) ? held[0] : held, error: errors[name] };
}

/** The ticked values of a list field and its message. */
export function useListField(name: string): { value: string[] | undefined; error: string | undefined } {
  const { values, errors } = use(RecordFormContext);
  const held = values[name];
  return { value: typeof held === "string" ? [held] : held, error: errors[name] };
}

/** The parts of a field posted as `name-part`: their texts, the first message about the whole or a part, and which parts it names. */
export function usePartsField<Part extends string>(name: string, parts: readonly Part[]) {
  const { values, errors } = use(RecordFormContext);
  const value: Partial<Record<Part, string>> = {};
  for (const part of parts) {
    const held = values[`${name}-${part}`];
    if (typeof held === "string") value[part] = held;
  }
  const wrong = parts.filter((part) => errors[`${name}-${part}`] !== undefined);
  const first = wrong[0];
  return { value, wrong, error: errors[name] ?? (first && errors[`${name}-${first}`]) };
}
