"use client";

/** Where signing in leads back to: this page, and the field that was last typed in. */
export function backAfterSignIn(signIn = "/sign-in"): string {
  const field = document.querySelector<HTMLElement>("form[data-last-field]")?.dataset["lastField"];
  return `${signIn}?${new URLSearchParams({ then: location.pathname + location.search + (field ? `#${field}` : "") })}`;
}

/** The way back in when a session has ended while somebody typed, in a new tab, so that this one keeps its text. */
export function SignInAgain() {
  return (
    <a href="/sign-in" target="_blank" rel="noopener" onClick={(event) => { event.currentTarget.href = backAfterSignIn(); }}>
      Sign in again (opens in a new tab)
    </a>
  );
}

/** Notes in the form which of its fields was last typed in. */
export function noteField(form: HTMLFormElement, { target }: FocusEvent): void {
  if (target instanceof HTMLElement && target.id !== "" && target.matches("input, textarea, select")) form.dataset["lastField"] = target.id;
}
