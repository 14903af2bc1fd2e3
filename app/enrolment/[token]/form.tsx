"use client";

import { startTransition, useActionState, useRef, type FormEvent, type ReactNode } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { untouched, type FormAction } from "#components/form/form-state.ts";
import { TextInput } from "#components/form/markup/text-input.tsx";
import { PasswordInput } from "#components/form/password-input.tsx";
import { useToldOfFailure } from "#components/form/use-told-of-failure.ts";

type Props = { action: FormAction; token: string; email: string; /** The square code, between the two questions. */ children: ReactNode };

/** A new password and the first code of a new authenticator. */
export function EnrolmentForm({ action, token, email, children }: Props) {
  const [{ attempt, errors }, send, pending] = useActionState(action, untouched);
  const top = useRef<HTMLDivElement>(null);
  const stopped = Object.keys(errors).length > 0;
  useToldOfFailure(top, attempt, stopped);

  /** Sent by hand, so that the framework does not empty the password's box when only the code was wrong. */
  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (!pending) startTransition(() => send(typed));
  }

  return (
    <form action={send} onSubmit={onSubmit} className="record-form" noValidate>
      <div ref={top} tabIndex={-1} autoFocus={stopped} className="record-form__top"><ErrorSummary errors={errors} /></div>
      <input type="hidden" name="token" value={token} />
      {/* Password managers store the new password under this name. */}
      <input type="text" name="username" value={email} readOnly hidden autoComplete="username" />
      <h2>1. Choose a password</h2>
      <PasswordInput
        name="password" label="New password" autoComplete="new-password" error={errors.password}
        hint="12 characters or more, any characters you like. Three random words are good. Not your name, and nothing that many people use."
      />
      {children}
      <TextInput name="code" label="6-digit code" hint="The code that your authenticator app shows now for Lantern." width={10} code inputMode="numeric" autoComplete="one-time-code" error={errors.code} />
      <div className="form-buttons">
        <button type="submit" className="nhsuk-button" aria-disabled={pending || undefined}>{pending ? "Checking…" : "Finish"}</button>
      </div>
    </form>
  );
}
