"use client";

import { useState } from "react";

/** Copies a value as other systems want it: an NHS number without its spaces. Says so in view and aloud. */
export function CopyButton({ value, what }: { value: string; /** What is copied, "NHS number". */ what: string }) {
  const [said, setSaid] = useState("");
  const copy = () => navigator.clipboard.writeText(value).then(() => setSaid("Copied"), () => setSaid("Not copied: select it and press Ctrl+C"));
  return (
    <span className="copy needs-script">
      <button type="button" className="copy__button" onClick={() => void copy()}>Copy<span className="nhsuk-u-visually-hidden"> {what}</span></button>
      <span role="status" className="copy__said">{said}</span>
    </span>
  );
}
