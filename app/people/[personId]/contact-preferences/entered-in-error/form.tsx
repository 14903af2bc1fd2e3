"use client";

import { TextArea } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { strikePreferences } from "./actions.ts";

/** Why this was never so. */
export function PreferencesInErrorForm({ personId, version, formKey, backHref }: { personId: string; version: number; formKey: string; backHref: string }) {
  return (
    <RecordForm
      action={strikePreferences} hidden={{ personId, version: String(version) }} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ preferencesInErrorSchema }) => preferencesInErrorSchema)}
      submit="Mark as entered in error" warning secondary={<a href={backHref}>Keep it</a>}
    >
      <TextArea name="reason" label="What is wrong with it?" hint="For example “meant for somebody else”. It is kept, struck through; what was recorded before it stands again." rows={3} limit={500} />
    </RecordForm>
  );
}
