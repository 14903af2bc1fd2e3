"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { TextInput } from "#components/form/markup/text-input.tsx";
import { useToldOfFailure } from "#components/form/use-told-of-failure.ts";

type Props = { csrfToken: string; then: string | undefined; problem: string | null };

/** One box for six digits. The browser posts it itself; here a second press is held back, because a code works once. */
export function CodeForm({ csrfToken, then, problem }: Props) {
  const [checking, setChecking] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const errors: Record<string, string> = problem ? { code: problem } : {};
  useToldOfFailure(top, 0, problem !== null);
  useEffect(() => {
    const again = () => setChecking(false);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);

  function once(event: FormEvent): void {
    if (checking) event.preventDefault();
    setChecking(true);
  }

  return (
    <form method="post" action="/api/auth/callback/credentials" className="record-form" noValidate onSubmit={once}>
      <div ref={top} tabIndex={-1} autoFocus={problem !== null} className="record-form__top"><ErrorSummary errors={errors} /></div>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      {then && <input type="hidden" name="callbackUrl" value={then} />}
      <TextInput name="code" label="6-digit code" hint="Your authenticator app shows it. It changes every 30 seconds." width={10} code inputMode="numeric" autoComplete="one-time-code" error={errors.code} />
      <div className="form-buttons">
        <button type="submit" className="nhsuk-button" aria-disabled={checking || undefined}>{checking ? "Checking…" : "Sign in"}</button>
      </div>
    </form>
  );
}
