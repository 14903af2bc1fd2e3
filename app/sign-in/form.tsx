"use client";

import { useActionState, useRef } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { untouched, type FormAction } from "#components/form/form-state.ts";
import { TextInput } from "#components/form/markup/text-input.tsx";
import { PasswordInput } from "#components/form/password-input.tsx";
import { useToldOfFailure } from "#components/form/use-told-of-failure.ts";

type Props = { action: FormAction; then: string | undefined; /** What went wrong on the page before. */ problem: string | null };

/** E-mail address and password. What goes wrong stays on this page, and the address stays typed. */
export function PasswordForm({ action, then, problem }: Props) {
  const [state, send, pending] = useActionState(action, untouched);
  const top = useRef<HTMLDivElement>(null);
  const errors = state.attempt > 0 ? state.errors : problem ? { "": problem } : {};
  const stopped = Object.keys(errors).length > 0;
  const email = state.values?.email;
  useToldOfFailure(top, state.attempt, stopped);
  return (
    <form action={send} className="record-form" noValidate>
      <div ref={top} tabIndex={-1} autoFocus={stopped} className="record-form__top"><ErrorSummary errors={errors} /></div>
      {then && <input type="hidden" name="then" value={then} />}
      <TextInput
        key={state.attempt} name="email" label="E-mail address" type="email" width={30} autoComplete="username"
        value={typeof email === "string" ? email : undefined} error={errors.email}
      />
      <PasswordInput name="password" label="Password" autoComplete="current-password" error={errors.password} />
      <div className="form-buttons">
        <button type="submit" className="nhsuk-button" aria-disabled={pending || undefined}>{pending ? "Checking…" : "Continue"}</button>
      </div>
    </form>
  );
}
