import type { ReactNode } from "react";
import { CompareRecords } from "./compare-records.tsx";
import type { FormConflict, FormState } from "./form-state.ts";
import { SignInAgain } from "./sign-in-again.tsx";

type NoticeProps = {
  state: FormState;
  submit: string;
  /** The draft that fills the form was typed while the page was about another person. */
  typedAboutAnother?: boolean;
};

/** Why the form did not go through, where that is not a matter of single fields: the rule's "no", a lost session, a lost database, somebody else's save. */
export function FormNotice({ state, submit, typedAboutAnother }: NoticeProps) {
  return (
    <>
      {typedAboutAnother && (
        <Alert title="Check that this text belongs to the person above">
          <p>It was typed while this was about somebody else, or about a person nobody knew yet.</p>
        </Alert>
      )}
      {state.refusal && (
        <Alert title={state.notice === "other-person" ? "Nothing was saved" : "This cannot be done"}>
          <p>{state.refusal}</p>
          {state.notice === "other-person" && <p><a href="" target="_blank" rel="noopener">Look at it as it is now (opens in a new tab)</a></p>}
        </Alert>
      )}
      {state.notice === "signed-out" && (
        <Alert title="You have been signed out">
          <p>Nothing is saved yet. Your text is kept on this page.</p>
          <p><SignInAgain />, come back here and press “{submit}”.</p>
        </Alert>
      )}
      {state.notice === "other-user" && (
        <Alert title="Somebody else has signed in here since this page was opened">
          <p>Nothing was saved: it would have been written in their name. Your text is still here: copy what you need first. It leaves the screen once they open a page.</p>
          <p><a href="">Open this page again</a></p>
        </Alert>
      )}
      {state.notice === "database-down" && (
        <Alert title="Not saved">
          <p>Your text is still here. Press “{submit}” again in a moment; pressing twice stores it once.</p>
        </Alert>
      )}
      {state.notice === "not-answered" && state.said && <Alert title={state.said.title}>{state.said.paragraphs.map((words) => <p key={words}>{words}</p>)}</Alert>}
      {state.notice === "not-answered" && !state.said && (
        <Alert title="Lantern did not answer">
          <p>It is not known to be saved. Your text is still here. Press “{submit}” again in a moment; pressing twice stores it once.</p>
        </Alert>
      )}
      {state.notice === "out-of-date" && (
        <Alert title="This page is out of date">
          <p>Lantern was updated since you opened it. Nothing was saved, and your text is still here.</p>
          <p><a href="" target="_blank" rel="noopener">Open the page again (opens in a new tab)</a> and bring your text over.</p>
        </Alert>
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
