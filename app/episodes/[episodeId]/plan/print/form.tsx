"use client";

import { Radios, TextField } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import type { PlanKind } from "#domain/plan.ts";
import { showPrint } from "./actions.ts";
import type { AskedPrint } from "./asked.ts";
import { leafletSizes } from "./choices.ts";

type Props = {
  episodeId: string;
  kind: PlanKind;
  asked: AskedPrint;
  calledName: string;
  /** Where there are two: what each is called. */
  versions: readonly { value: string; label: string }[];
  asksYear: boolean;
  asksLetters: boolean;
  formKey: string;
};

const papers = [
  { value: "yes", label: "Yes" },
  { value: "plain", label: "Yes, without a name and with a plain title" },
  { value: "no", label: "No, or we have not asked" },
];

/** Asked every time: paper that somebody else finds can put a person in danger, and so can somebody else's plan. */
export function BeforePrinting({ episodeId, kind, asked: { paper, size, which }, calledName, versions, asksYear, asksLetters, formKey }: Props) {
  return (
    <RecordForm
      action={showPrint} hidden={{ episodeId, kind }} initial={{ size, which, ...(paper === null ? {} : { paper }) }} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ printSchema }) => printSchema)} submit="Show what is printed" submitting="Opening…"
    >
      <Radios name="paper" label={`Is it safe for ${calledName} to take paper home?`} hint="Ask when you are alone with them. Who else will see it?" options={papers} />
      {versions.length > 0 && <Radios name="which" label="Which version?" options={versions} inline />}
      <Radios name="size" label="Size of the letters" options={leafletSizes.map((value) => ({ value, label: `${value} point` }))} inline />
      {asksYear && <TextField name="yearOfBirth" label="Type the year of birth again" width={4} inputMode="numeric" hint="From the record above. It guards against the wrong person." />}
      {asksLetters && <TextField name="familyStart" label="Type the first two letters of the last name again" width={4} />}
    </RecordForm>
  );
}
