"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { moveProblem } from "./actions.ts";

type Props = { personId: string; problemId: string; version: number; move: "resolved" | "active-again"; formKey: string; backHref: string };

/** What has changed, and who says so. */
export function StandingForm({ personId, problemId, version, move, formKey, backHref }: Props) {
  return (
    <RecordForm
      action={moveProblem} hidden={{ personId, problemId, move }} version={version} idempotencyKey={formKey} schema={() => import("./schema.ts").then(({ standingSchema }) => standingSchema)}
      submit={move === "resolved" ? "Mark as resolved" : "Mark as active again"} secondary={<a href={backHref}>Leave it as it is</a>}
    >
      <TextArea name="words" label={move === "resolved" ? "What has changed, and who says so?" : "What has come back, and who says so?"} hint="It is kept with the problem’s history." rows={3} limit={500} />
    </RecordForm>
  );
}
