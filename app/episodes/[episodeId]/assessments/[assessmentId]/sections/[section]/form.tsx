"use client";

import type { FormValues } from "#components/form/form-state.ts";
import { Checkboxes } from "#components/form/fields.tsx";
import { RecordForm } from "#components/form/record-form.tsx";
import type { Question } from "#domain/assessment-question.ts";
import { saveSection } from "./actions.ts";
import { AidQuestions, type Aid } from "./aid-questions.tsx";
import { QuestionField, type Sections } from "./question-field.tsx";

type Props = {
  episodeId: string;
  assessmentId: string;
  section: string;
  questions: readonly Question[];
  aids: readonly Aid[];
  /** Names of answers that were copied and not yet reviewed. */
  copies: readonly string[];
  sections: Sections;
  version: number;
  initial: FormValues;
  formKey: string;
  draftKey: string;
  draftSavedAt: string | undefined;
};

/** Any section of an assessment, drawn from its questions. */
export function SectionForm({ episodeId, assessmentId, section, questions, aids, copies, sections, version, initial, formKey, draftKey, draftSavedAt }: Props) {
  const asked = questions.filter(({ aid, when }) => aid === undefined && when === undefined);
  const drawn = { all: questions, copies, sections };
  return (
    <RecordForm
      action={saveSection} initial={initial} hidden={{ episodeId, assessmentId, section }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ typedSectionSchema }) => typedSectionSchema)}
      submit="Save as complete and continue" draftKey={draftKey} draftSavedAt={draftSavedAt}
      secondary={<button type="submit" name="then" value="later" className="nhsuk-button nhsuk-button--secondary">Save and come back later</button>}
    >
      {asked.map((question) => <QuestionField key={question.id} question={question} {...drawn} />)}
      {aids.map((aid) => <AidQuestions key={aid.key} aid={aid} {...drawn} />)}
      {copies.length > 0 && (
        <Checkboxes
          name="reviewed[]" label="Copied text" hint="Nothing that was copied can be signed before somebody has read it today."
          options={[{ value: "yes", label: "I have reviewed the copied text, and it is true today" }]}
        />
      )}
    </RecordForm>
  );
}
