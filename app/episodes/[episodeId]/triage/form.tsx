"use client";

import type { ReactNode } from "react";
import { Radios, TextArea, TextField, YesNoUnknown, DateTimeText } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { nextTimeHint } from "#components/form/time-hints.ts";
import { physicalRedFlags, safetyWordings, sceneFacts, type SafetyQuestion } from "#domain/red-flag.ts";
import { agreementLabels, agreements, policeThresholdLabels, policeThresholds, presentationWordings } from "#domain/triage-answers.ts";
import { triageDecisionLabels, triageDecisions, type TriageDecision } from "#domain/triage.ts";
import { urgencies, urgencyFacts, urgencyLabels } from "#domain/urgency.ts";
import { recordTriage } from "./actions.ts";
import { ProposedUrgency } from "./proposed-urgency.tsx";
import { answerName, wordsName } from "./typed-answers.ts";

type Props = {
  episodeId: string;
  /** The triage that stands, or "none". */
  version: string;
  initial: FormValues;
  formKey: string;
  draftSavedAt: string | undefined;
};

/** Red flags first, then the scene, the presentation, and the decision. */
export function TriageForm({ episodeId, version, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={recordTriage} initial={initial} hidden={{ episodeId }} version={version} idempotencyKey={formKey}
      schema={() => import("./schema.ts").then(({ triageSchema }) => triageSchema)}
      submit="Record triage" draftKey={`triage:${episodeId}`} draftSavedAt={draftSavedAt}
    >
      <h2>Physical red flags</h2>
      <p>In an emergency, answer what you know, choose Emergency below and send. Nothing here may be guessed.</p>
      <SafetyFields questions={physicalRedFlags} />
      <h2>The scene and safety now</h2>
      <SafetyFields questions={sceneFacts} />
      <h2>Presentation</h2>
      <PresentationFields />
      <h2>Decision</h2>
      <DecisionFields />
    </RecordForm>
  );
}

function SafetyFields({ questions }: { questions: readonly SafetyQuestion[] }) {
  return (
    <div className="safety-questions">
      {questions.map((question) => {
        const { wording, ifYes } = safetyWordings[question];
        const words = <TextField name={wordsName(question)} label={ifYes} optional />;
        return <YesNoUnknown key={question} name={answerName(question)} label={wording} inline reveal={{ yes: words }} />;
      })}
    </div>
  );
}

function PresentationFields() {
  return (
    <>
      <TextArea name="presentation" label={presentationWordings.presentation} rows={5} />
      <YesNoUnknown name="spokeDirectly" label={presentationWordings["spoke-directly"]} />
      <YesNoUnknown name="alone" label={presentationWordings.alone} />
      <TextArea name="supports" label={presentationWordings.supports} rows={2} optional />
      <YesNoUnknown name="interpreter" label={presentationWordings.interpreter} inline reveal={{ yes: <TextField name="language" label={presentationWordings.language} optional /> }} />
    </>
  );
}

/** What else has to be said with some of the decisions. */
const withDecision: Partial<Record<TriageDecision, ReactNode>> = {
  "call-back": (
    <DateTimeText name="callBack" label="Call back at" optional hint={`Leave empty for the usual time: 1 hour if very urgent, 4 hours if urgent, the next day otherwise, 3 days if routine. ${nextTimeHint}`} />
  ),
  "police-with-health": (
    <>
      <Radios name="policeThreshold" label={presentationWordings["police-threshold"]} options={policeThresholds.map((value) => ({ value, label: policeThresholdLabels[value] }))} />
      <TextField name="policeReference" label={presentationWordings["police-reference"]} code width={20} optional />
    </>
  ),
  "other-service": <TextField name="otherService" label={presentationWordings["other-service"]} />,
};

const urgencyOptions = urgencies.map((value) => ({ value, label: `${urgencyLabels[value]}: ${urgencyFacts[value].within.toLowerCase()}`, hint: urgencyFacts[value].description }));
const decisionOptions = triageDecisions.map((value) => ({ value, label: triageDecisionLabels[value], reveal: withDecision[value] }));

function DecisionFields() {
  return (
    <>
      <ProposedUrgency />
      <Radios name="urgency" label="How soon must the person be seen?" hint="From now. It says how soon we come, not how much danger somebody is in." options={urgencyOptions} />
      <TextArea name="differsBecause" label="Why do you differ from what the answers propose?" hint="Only where you chose another urgency." rows={2} optional />
      <Radios name="decision" label="What happens now?" options={decisionOptions} />
      <TextArea name="reason" label="Why?" hint="What you heard and weighed, so that whoever comes next can follow it." rows={4} />
      <TextArea name="safetyNetting" label="What did you say to do if things get worse?" hint="Needed where nobody goes now." rows={2} optional />
      <Radios name="agreed" label="Is this agreed with the person?" options={agreements.map((value) => ({ value, label: agreementLabels[value] }))} inline />
    </>
  );
}
