"use client";

import { TextArea } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { sendCrew } from "./actions.ts";
import { CrewChoice, type OfferedCrew } from "./crew-choice.tsx";
import { briefingMax } from "./briefing.ts";

type Props = { episodeId: string; crews: readonly OfferedCrew[]; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

/** Choose a crew and say what it should know. */
export function SendCrewForm({ episodeId, crews, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={sendCrew} initial={initial} hidden={{ episodeId }} idempotencyKey={formKey} schema={() => import("./schema.ts").then((m) => m.sendCrewSchema)}
      submit="Send this crew" submitting="Sending…" draftKey={`response:${episodeId}`} draftSavedAt={draftSavedAt}
    >
      <CrewChoice crews={crews} />
      <TextArea name="briefing" label="What should the crew know before they arrive?" hint="How to get in, who is there, what has helped before, what to stay clear of." rows={3} limit={briefingMax} optional />
    </RecordForm>
  );
}
