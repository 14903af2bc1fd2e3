"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { markExtension } from "./actions.ts";

type Props = { episodeId: string; detentionId: string; extensionId: string; formKey: string };

/** Why the extension counts for nothing. */
export function ExtensionInErrorForm({ formKey, ...ids }: Props) {
  return (
    <RecordForm
      action={markExtension} hidden={ids} idempotencyKey={formKey} submit="Mark the extension as entered in error" warning
      schema={() => import("./schema.ts").then(({ extensionInErrorSchema }) => extensionInErrorSchema)}
    >
      <TextArea name="reason" label="What was wrong?" hint="For example: another person’s papers, or the wrong length." rows={3} limit={2000} />
    </RecordForm>
  );
}
