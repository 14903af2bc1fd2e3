"use client";

import { Checkboxes, DateField, DateTimeText, Radios, Select, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";
import type { FormValues } from "#components/form/form-state.ts";
import { RecordForm } from "#components/form/record-form.tsx";
import { nowOrLastTimeHint } from "#components/form/time-hints.ts";
import { ambulanceCategories, ambulanceCategoryLabels } from "#domain/ambulance-category.ts";
import { callSourceLabels, callSources, placeTypeLabels, placeTypes, sceneSafetyLabels, sceneSafetyStates } from "#domain/call.ts";
import { currentGenderLabels, currentGenders } from "#domain/gender.ts";
import { languageLabels, languages } from "#domain/language.ts";
import { recordCall } from "./actions.ts";

type Named = { value: string; label: string };
const optionsOf = <Word extends string>(words: readonly Word[], labels: Record<Word, string>): Named[] => words.map((value) => ({ value, label: labels[value] }));

type Props = { boroughs: readonly Named[]; initial: FormValues; formKey: string; draftSavedAt: string | undefined };

/** Everything a call taker types, in the order in which it is asked; what must be answered comes first. */
export function NewCallForm({ boroughs, initial, formKey, draftSavedAt }: Props) {
  return (
    <RecordForm
      action={recordCall} initial={initial} idempotencyKey={formKey} submit="Record call" draftKey="call:new" draftSavedAt={draftSavedAt}
      schema={() => import("./schema.ts").then(({ newCallSchema }) => newCallSchema)}
    >
      <CallFields />
      <div className="columns">
        <section aria-labelledby="call-where"><h2 id="call-where">Where</h2><PlaceFields boroughs={boroughs} /></section>
        <section aria-labelledby="call-caller"><h2 id="call-caller">Caller</h2><CallerFields /><h2>Safety</h2><SafetyFields /></section>
      </div>
      <h2>Patient, as stated</h2>
      <PatientFields />
      <Checkboxes name="taking[]" label="Who takes it?" options={[{ value: "yes", label: "I am taking this call", hint: "Otherwise it waits on the desk, owned by the desk’s lead." }]} />
    </RecordForm>
  );
}

function CallFields() {
  return (
    <>
      <Radios name="category" label="Ambulance category" options={optionsOf(ambulanceCategories, ambulanceCategoryLabels)} />
      <TextArea name="callersWords" label="What the caller says" hint="In their own words, as they say it." rows={5} />
      <Select name="source" label="Where the call came from" options={optionsOf(callSources, callSourceLabels)} empty={null} />
      <DateTimeText name="received" label="When it rang" optional hint={nowOrLastTimeHint} />
      <TextField name="joins" label="Is it about a crisis that is already open?" optional code width={20} hint="Then write the number of that crisis or call, like E26-000123. Leave empty to start a new one." />
    </>
  );
}

function PlaceFields({ boroughs }: { boroughs: readonly Named[] }) {
  return (
    <>
      <TextArea name="placeAddress" label="Where the person is now" hint="Address, or what is near: flat, entrance, platform, bridge." rows={2} limit={500} />
      <TextField name="placePostcode" label="Postcode" width={10} hint="Whole, or the first part like NW1" optional />
      <Select name="boroughCode" label="Borough" options={boroughs} optional />
      <Select name="placeType" label="Kind of place" options={optionsOf(placeTypes, placeTypeLabels)} optional />
      <TextArea name="accessNotes" label="How to get in" hint="Door code, floor, dog, who opens" rows={2} limit={1000} optional />
      <TextField name="placeUnknown" label="If nobody knows where: why not?" hint="For example, the caller rang off" optional />
    </>
  );
}

function CallerFields() {
  return (
    <>
      <TextField name="callerName" label="Name of the caller" optional />
      <TextField name="callerRelationship" label="Who they are to the patient" hint="For example: self, mother, neighbour, police officer" optional />
      <TextField name="callbackNumber" label="Number to call back" type="tel" width={20} optional />
      <YesNoUnknown name="safeToCallBack" label="Is it safe to call back?" optional />
      <YesNoUnknown name="repeatCaller" label="Have they rung before about this?" optional />
    </>
  );
}

function PatientFields() {
  return (
    <>
      <p>Stated, not identified: identifying takes three things that agree, on the next page.</p>
      <div className="columns">
        <div>
          <TextField name="familyName" label="Last name" optional />
          <TextField name="givenName" label="First name" optional />
          <DateField name="born" label="Date of birth" hint="For example, 14 8 1980" optional />
          <TextField name="approximateAge" label="Or about how old?" width={5} suffix="years" optional />
        </div>
        <div>
          <Select name="gender" label="Gender" options={optionsOf(currentGenders, currentGenderLabels)} optional />
          <TextField name="nhsNumber" label="NHS number" code width={20} inputMode="numeric" hint="Kept as stated, also when it cannot be right" optional />
          <YesNoUnknown name="interpreterNeeded" label="Is an interpreter needed?" optional />
          <Select name="language" label="Language" options={optionsOf(languages, languageLabels)} optional />
        </div>
      </div>
      <TextArea name="patientAddress" label="Home address, if the person is somewhere else" rows={2} limit={500} optional />
      <TextArea name="adjustments" label="Reasonable adjustments and communication needs" rows={2} limit={2000} optional />
    </>
  );
}

function SafetyFields() {
  return (
    <>
      <Radios name="sceneSafety" label="Is the scene safe for a crew?" options={optionsOf(sceneSafetyStates, sceneSafetyLabels)} optional />
      <TextArea name="sceneSafetyWords" label="What makes it unsafe?" hint="Weapons, people, animals, heights, traffic, fire" rows={2} limit={2000} optional />
      <TextArea name="safeguarding" label="Safeguarding: is anybody else in danger or dependent?" hint="Children, adults who need care, animals left alone" rows={2} limit={2000} optional />
    </>
  );
}
