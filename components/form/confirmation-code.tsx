"use client";

import { codeField, demonstrationField } from "./confirmation-fields.ts";
import { TextField } from "./fields.tsx";

type Props = {
  /** In a demonstration nobody holds the authenticator, so a second button stands in for it. */
  demo: boolean;
  /** What that button says: "Sign off" becomes "Sign off with the demonstration’s code". */
  does: string;
};

/** The question that comes last in a form whose door asks for the authenticator's code again. */
export function ConfirmationCode({ demo, does }: Props) {
  return (
    <>
      <TextField
        name={codeField} label="6-digit code" hint="The code that your authenticator app shows now. It says that it is you who signs, and works once." width={10} code
        inputMode="numeric" autoComplete="one-time-code"
      />
      {demo && (
        <div className="demo-code">
          <p>This is a demonstration, in which nobody holds this person’s authenticator. The button below uses its code, and the box stays empty.</p>
          <button type="submit" name={demonstrationField} value="yes" className="nhsuk-button nhsuk-button--secondary">{does} with the demonstration’s code</button>
        </div>
      )}
    </>
  );
}
