"use client";

import { ConfirmationCode } from "#components/form/confirmation-code.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { signToo } from "./actions.ts";

type Props = { episodeId: string; assessmentId: string; as: string; version: number; verb: string; formKey: string; demo: boolean };

/** Nothing but the code: what is signed stands above it. */
export function SignatureForm({ episodeId, assessmentId, as, version, verb, formKey, demo }: Props) {
  return (
    <RecordForm
      action={signToo} hidden={{ episodeId, assessmentId, as }} version={version} idempotencyKey={formKey} submit={`${verb} this assessment`} submitting="Signing…"
      schema={() => import("./schema.ts").then(({ signatureSchema }) => signatureSchema)}
    >
      <ConfirmationCode demo={demo} does={verb} />
    </RecordForm>
  );
}
