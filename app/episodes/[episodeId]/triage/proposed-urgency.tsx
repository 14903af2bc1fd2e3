"use client";

import { use, useEffect, useRef, useState } from "react";
import { readForm } from "#components/form/read-form.ts";
import { RecordFormContext } from "#components/form/record-form-context.ts";
import { InlineAlert } from "#components/page/inline-alert.tsx";
import { answeredYes, dispatchNotesFor } from "#domain/red-flag.ts";
import { proposeUrgency, triageDecisionLabels } from "#domain/triage.ts";
import { urgencyLabels } from "#domain/urgency.ts";
import { typedSafetyAnswers } from "./typed-answers.ts";

/** What the answers propose, as they are given. Without JavaScript it speaks about the answers that were last sent. */
export function ProposedUrgency() {
  const sent = use(RecordFormContext).values;
  const [typed, setTyped] = useState<Record<string, unknown>>(sent);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return undefined;
    const read = () => setTyped(readForm(new FormData(form)));
    // Answers may have been given before this page was ready.
    read();
    form.addEventListener("change", read);
    return () => form.removeEventListener("change", read);
  }, []);

  const answers = typedSafetyAnswers(typed);
  const proposal = proposeUrgency(answers);
  const notes = dispatchNotesFor(answeredYes(answers));
  return (
    <div ref={box} role="status">
      {proposal && (
        <InlineAlert title={`The answers propose: ${urgencyLabels[proposal.urgency]}, ${triageDecisionLabels[proposal.decision].toLowerCase()}`} level={3}>
          <p>{proposal.because}. You decide; where you choose another urgency, say why.</p>
        </InlineAlert>
      )}
      {notes.length > 0 && (
        <InlineAlert kind="warning" title="Before you send anybody" level={3}>
          <ul className="nhsuk-list nhsuk-list--bullet">{notes.map(({ about, words }) => <li key={about}>{words}</li>)}</ul>
        </InlineAlert>
      )}
    </div>
  );
}
