import type { ReactNode } from "react";
import { CompareRecords } from "./compare-records.tsx";
import type { FormConflict, FormState } from "./form-state.ts";

type NoticeProps = { state: FormState; submit: string };

/** Why the form did not go through, where that is not a matter of single fields: the rule's "no", a lost session, a lost database, somebody else's save. */
export function FormNotice({ state, submit }: NoticeProps) {
  return (
    <>
      {state.refusal && <Alert title="This cannot be done">{<p>{state.refusal}</p>}</Alert>}
      {state.notice === "signed-out" && (
        <Alert title="You have been signed out">
          <p>Nothing is saved yet. Your text is kept on this page.</p>
          <p><a href="/sign-in" target="_blank" rel="noopener">Sign in again (opens in a new tab)</a>, come back here and press “{submit}”.</p>
        </Alert>
      )}
      {state.notice === "database-down" && (
        <Alert title="Not saved">
          <p>Your text is still here. Press “{submit}” again in a moment; pressing twice stores it once.</p>
        </Alert>
      )}
      {state.notice === "already-sent" && (
        <Alert title="This was already saved"><p>It is stored once. Pressing the button again has changed nothing.</p></Alert>
      )}
      {state.conflict && <ConflictPanel conflict={state.conflict} />}
    </>
  );
}

function Alert({ title, children }: { title: string; children: ReactNode }) {
  return <div className="inline-alert inline-alert--warning" role="alert"><h2 className="inline-alert__title">{title}</h2>{children}</div>;
}

function ConflictPanel({ conflict: { by, at, fields } }: { conflict: FormConflict }) {
  return (
    <div className="inline-alert inline-alert--warning" role="alert">
      <h2 className="inline-alert__title">Someone else saved this first</h2>
      <p>Saved by {by} at {at}. Nothing of yours is lost: it is still in the form below. Change it where needed, then save yours over theirs.</p>
      <CompareRecords caption="What differs" theirs={`Saved by ${by} at ${at}`} yours="Yours, not saved" fields={fields} />
    </div>
  );
}
