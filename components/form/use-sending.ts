"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { startTransition, useActionState, useEffect, useReducer, useRef, type FormEvent, type RefObject } from "react";
import { useForm, type Resolver } from "react-hook-form";
import { checkForm, type FormSchema } from "./check-form.ts";
import { untouched, type FormAction, type FormState, type FormValues } from "./form-state.ts";
import { readForm } from "./read-form.ts";
import { saidToForm } from "./said-to-form.ts";

/** A schema, or how to fetch it once the form is sent: zod is the heaviest part of a form page. */
export type SchemaSource = FormSchema | (() => Promise<FormSchema>);

type Texts = Record<string, string>;
type FormEvents = { onSubmit: (event: FormEvent<HTMLFormElement>) => void; onInput: (event: FormEvent<HTMLFormElement>) => void };

export type Sending = {
  form: RefObject<HTMLFormElement | null>;
  state: FormState;
  errors: Record<string, string>;
  pending: boolean;
  /** Typed into since it was opened or last stored. */
  changed: boolean;
  /** Goes up whenever the reader has to be told that the form did not go through. */
  failures: number;
  /** Changes when the framework has emptied the fields: they are then made anew from what was typed. */
  fieldsKey: number;
  formProps: FormEvents & { action: (form: FormData) => void };
};

/** React Hook Form takes dots and brackets in a name for a path; ours are plain names. */
const plainName = (name: string): string => name.replace(/[.[\]]/g, "_");

const plainTexts = (values: FormValues): Texts => Object.fromEntries(Object.entries(values).map(([name, value]) => [plainName(name), String(value)]));

/** The server checks again, so a schema that cannot be fetched must not stop a form from being sent. */
const fetched = async (source: SchemaSource): Promise<FormSchema | null> =>
  typeof source === "function" ? source().catch(() => null) : source;

async function slipsIn(form: HTMLFormElement | null, source: SchemaSource | undefined): Promise<Record<string, string>> {
  const schema = source && form ? await fetched(source) : null;
  if (!schema || !form) return {};
  const checked = checkForm(schema, readForm(new FormData(form)));
  return checked.ok ? {} : checked.errors;
}

/**
 * The same action for a page that is ready: whatever the way does to an answer, the form stays with what was typed, and says so. Thrown, it
 * would take the whole page with it. `posted` is the answer to a form that the browser sent before.
 */
function arriving(action: FormAction, posted: FormState): FormAction {
  return async (previous, form) => {
    const before = previous.attempt === 0 ? posted : previous;
    try {
      return await action(before, form);
    } catch (error) {
      // The framework's own: going elsewhere, not found.
      unstable_rethrow(error);
      const said = error instanceof Error ? saidToForm(error.message) : null;
      return { ...before, attempt: before.attempt + 1, errors: {}, refusal: null, said, notice: unstable_isUnrecognizedActionError(error) ? "out-of-date" : "not-answered" };
    }
  };
}

/**
 * Sends a form to its action. The server's answer is the authority; here the same schema is asked first, so that a slip costs no round trip.
 * Without JavaScript none of this runs and the browser posts the form itself.
 */
export function useSending(action: FormAction, initial: FormValues, schema: SchemaSource | undefined): Sending {
  const [posted, post, posting] = useActionState(action, untouched);
  const [told, send, sending] = useActionState(arriving(action, posted), untouched);
  const [state, pending] = [told.attempt > 0 ? told : posted, posting || sending];
  const form = useRef<HTMLFormElement>(null);
  const { errors, changed, slips, sent, events } = useFirstCheck(form, initial, schema, (typed) => startTransition(() => send(typed)));
  const [fieldsKey, remakeFields] = useReducer((key: number) => key + 1, 0);
  const answered = useRef(state.attempt);

  // A form posted before its page was ready is replayed by React, which then empties every field. Our own sends leave the fields alone, and
  // must: whatever was typed while they were under way is only there.
  useEffect(() => {
    if (pending) return;
    const wasOurs = sent(state.attempt === answered.current);
    if (!wasOurs && state.attempt !== answered.current) remakeFields();
    answered.current = state.attempt;
  }, [pending, state.attempt, sent]);

  return { form, state, pending, fieldsKey, changed, failures: state.attempt + slips, errors: errors ?? state.errors, formProps: { action: post, ...events } };
}

/** React Hook Form's part: asks the schema, holds its messages, knows whether anything was typed, and lets one send through at a time. */
function useFirstCheck(form: RefObject<HTMLFormElement | null>, initial: FormValues, schema: SchemaSource | undefined, send: (typed: FormData) => void) {
  const [slips, countSlip] = useReducer((count: number) => count + 1, 0);
  const busy = useRef(false);
  const resolver: Resolver<Texts> = async (values) => {
    const found = Object.entries(await slipsIn(form.current, schema));
    if (found.length === 0) return { values, errors: {} };
    return { values: {}, errors: Object.fromEntries(found.map(([name, message]) => [name, { type: "check", message }])) };
  };
  const { formState, handleSubmit, reset, setValue } = useForm<Texts>({ defaultValues: plainTexts(initial), resolver, shouldFocusError: false });
  const slipped = Object.entries(formState.errors).map(([name, slip]) => [name, String(slip?.message ?? "")] as const);

  const sent = useRef((stored: boolean): boolean => {
    const wasOurs = busy.current;
    if (wasOurs && stored) reset({}, { keepValues: true });
    busy.current = false;
    return wasOurs;
  });

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const typed = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    void handleSubmit(() => send(typed), () => { busy.current = false; countSlip(); })(event);
  }

  function onInput({ target }: FormEvent<HTMLFormElement>): void {
    const { name, type, checked, value } = target as HTMLInputElement;
    setValue(plainName(name), type === "checkbox" && !checked ? "" : value, { shouldDirty: true });
  }

  return { errors: slipped.length > 0 ? Object.fromEntries(slipped) : null, changed: formState.isDirty, slips, sent: sent.current, events: { onSubmit, onInput } };
}
