import { openedByField } from "./about-field.ts";
import { confirmationFields } from "./confirmation-fields.ts";
import type { FormValues } from "./form-state.ts";
import { readForm } from "./read-form.ts";

const ours: readonly string[] = ["version", "idempotencyKey", "draftKey", openedByField, ...confirmationFields];

/** What is kept of a form: its answers, not the ids and keys that travel with it, and never a code. */
export function answersOf(form: HTMLFormElement, hidden: readonly string[]): FormValues {
  return Object.fromEntries(Object.entries(readForm(new FormData(form))).filter(([name]) => !hidden.includes(name) && !ours.includes(name)));
}
