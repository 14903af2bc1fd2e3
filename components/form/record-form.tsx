"use client";

import { useMemo, useRef, useState, type ReactNode } from "react";
import { AboutFields, useTypedAboutAnother } from "./about-person.tsx";
import { aboutField } from "./about-field.ts";
import { DraftSaver } from "./draft-saver.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { ComparePeople } from "./compare-people.tsx";
import { FormNotice } from "./form-notice.tsx";
import type { FormAction, FormState, FormValues } from "./form-state.ts";
import { RecordFormContext } from "./record-form-context.ts";
import { useSending, type SchemaSource } from "./use-sending.ts";
import { useToldOfFailure } from "./use-told-of-failure.ts";
import { useUnsavedWarning } from "./use-unsaved-warning.ts";

export type RecordFormProps = {
  action: FormAction;
  /** What the fields hold at first: the record, or the draft. */
  initial?: FormValues;
  /** Ids that travel with the form, such as `personId`. */
  hidden?: Record<string, string>;
  /** The version of the record on screen. */
  version?: string | number;
  idempotencyKey: string;
  schema?: SchemaSource;
  /** What the button says: a verb and what it does, "Record triage". */
  submit: string;
  /** What the button says while it is sent. */
  submitting?: string;
  /** Red, for what cannot be undone. */
  warning?: boolean;
  /** Links or buttons beside the main one. A button needs `type="submit"` and a name the action knows. */
  secondary?: ReactNode;
  /** Keeps a draft on the server under this key while somebody types. */
  draftKey?: string;
  /** When the draft that fills the form was saved, as `14:03`. */
  draftSavedAt?: string;
  children: ReactNode;
};

const failed = ({ refusal, notice, conflict }: FormState): boolean => Boolean(refusal ?? notice ?? conflict);

/** A form that writes to a record. It posts without JavaScript; with it, slips are found before sending and drafts are kept. */
export function RecordForm(props: RecordFormProps) {
  const { action, initial = {}, schema, submit, draftKey, children } = props;
  const sending = useSending(action, initial, schema);
  const { form, state, errors, pending, failures, fieldsKey, formProps } = sending;
  const [draftKept, setDraftKept] = useState(false);
  const typedAboutAnother = useTypedAboutAnother(initial[aboutField]);
  const top = useRef<HTMLDivElement>(null);
  const isWrong = Object.keys(errors).length > 0;
  const stopped = isWrong || failed(state);
  const fields = useMemo(() => ({ values: state.values ?? initial, errors }), [state.values, initial, errors]);
  useToldOfFailure(top, failures, stopped);
  useUnsavedWarning(sending.changed && !pending && !draftKept);

  return (
    <form ref={form} className="record-form" noValidate data-unsent={(sending.changed && !draftKey) || undefined} {...formProps}>
      <div ref={top} tabIndex={-1} autoFocus={stopped} className="record-form__top">
        <ErrorSummary errors={errors} />
        {!isWrong && <FormNotice state={state} submit={submit} typedAboutAnother={typedAboutAnother} />}
        {state.lookalikes && <ComparePeople people={state.lookalikes} />}
      </div>
      <HiddenFields {...props} version={state.conflict?.version ?? props.version} />
      <RecordFormContext key={fieldsKey} value={fields}>{children}</RecordFormContext>
      <div className="form-buttons">
        <SubmitButton {...props} submit={state.conflict ? "Save mine over theirs" : submit} pending={pending} />
        {props.secondary}
        {draftKey && <DraftSaver {...{ form, draftKey, idempotencyKey: props.idempotencyKey, pending, savedAt: props.draftSavedAt, onKept: setDraftKept, hidden: props.hidden, version: props.version }} />}
      </div>
    </form>
  );
}

function HiddenFields({ hidden = {}, version, idempotencyKey, draftKey }: Pick<RecordFormProps, "hidden" | "version" | "idempotencyKey" | "draftKey">) {
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <AboutFields />
      {draftKey && <input type="hidden" name="draftKey" value={draftKey} />}
    </>
  );
}

/** Never `disabled`: a disabled button drops out of the tab order and says nothing about why. A second press is ignored by the form. */
function SubmitButton({ submit, submitting = "Saving…", warning, pending }: Pick<RecordFormProps, "submit" | "submitting" | "warning"> & { pending: boolean }) {
  return (
    <button type="submit" className={warning ? "nhsuk-button nhsuk-button--warning" : "nhsuk-button"} aria-disabled={pending || undefined}>
      {pending ? submitting : submit}
    </button>
  );
}
