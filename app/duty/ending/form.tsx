"use client";

import { paths } from "#app/paths.ts";
import { Radios } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import { endDuty } from "./actions.ts";

type Props = {
  /** The calls listed on the page: what is left is what was seen. */
  leaving: readonly string[];
  /** "Leave these 3 with A Khan, desk lead"; null when there is nothing to leave. */
  choice: string | null;
  formKey: string;
};

/** Ends the duty; what is still owned is left with the lead, and that has to be said. */
export function EndingForm({ leaving, choice, formKey }: Props) {
  return (
    <RecordForm
      action={endDuty} idempotencyKey={formKey} submit="End duty" submitting="Ending…" schema={() => import("./schema.ts").then(({ endingSchema }) => endingSchema)}
      secondary={leaving.length > 0 && <a href={paths.dutyEnding()}>Look at the list again</a>}
    >
      {leaving.map((episodeId) => <input key={episodeId} type="hidden" name="leaving[]" value={episodeId} />)}
      {choice !== null && <Radios name="choice" label="What becomes of your calls?" options={[{ value: "leave", label: choice, hint: "They are theirs at once. You still see them for 24 hours." }]} />}
    </RecordForm>
  );
}
