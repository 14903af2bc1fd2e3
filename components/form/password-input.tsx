"use client";

import { useEffect, useState } from "react";
import { classes, describedBy, fieldId, LabelledGroup, type QuestionProps } from "./markup/field-parts.tsx";

export type PasswordInputProps = QuestionProps & {
  /** `new-password` lets a password manager suggest one. */
  autoComplete: "current-password" | "new-password";
  /** Rules or hints that stand elsewhere on the page. */
  describedById?: string;
};

/** A password, which may be pasted, looked at, and filled in by a password manager. It is hidden again when it is sent. */
export function PasswordInput({ autoComplete, describedById, ...question }: PasswordInputProps) {
  const { name, error } = question;
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState("");
  const id = fieldId(name);
  const show = (next: boolean) => {
    setShown(next);
    setSaid(next ? "Your password is shown" : "Your password is hidden");
  };
  useEffect(() => {
    const hide = () => setShown(false);
    const form = document.getElementById(id)?.closest("form");
    form?.addEventListener("submit", hide);
    window.addEventListener("pageshow", hide);
    return () => {
      form?.removeEventListener("submit", hide);
      window.removeEventListener("pageshow", hide);
    };
  }, [id]);
  return (
    <LabelledGroup question={question}>
      <div className="nhsuk-input-wrapper password-input">
        <input
          className={classes("nhsuk-input", "nhsuk-input--width-20", error && "nhsuk-input--error")} id={id} name={name} type={shown ? "text" : "password"}
          autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, question, describedById)}
        />
        <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small password-input__toggle needs-script" aria-controls={id} onClick={() => show(!shown)}>
          {shown ? "Hide" : "Show"}<span className="nhsuk-u-visually-hidden"> password</span>
        </button>
      </div>
      <span role="status" className="nhsuk-u-visually-hidden">{said}</span>
    </LabelledGroup>
  );
}
