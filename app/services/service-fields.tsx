"use client";

import { Checkboxes, Radios, Select, TextArea, TextField } from "#components/form/fields.tsx";

type Option = { value: string; label: string; group?: string };
export type ServiceChoices = { kinds: readonly Option[]; boroughs: readonly Option[]; days: readonly { day: string; label: string }[] };

/** The fields of a directory entry, the same for a new one and a change. */
export function ServiceFields({ choices }: { choices: ServiceChoices }) {
  return (
    <>
      <TextField name="name" label="Name of the service" />
      <TextField name="organisation" label="Organisation that runs it" />
      <TextField name="odsCode" label="ODS code" hint="For example, RV5" code width={10} optional />
      <Select name="kind" label="Kind of service" options={choices.kinds} empty="Choose" />
      <TextArea name="whatItDoes" label="What it does" rows={3} limit={2000} optional />
      <Radios name="area" label="Where does it serve people?" options={[
        { value: "all-london", label: "All of London" },
        { value: "boroughs", label: "Some boroughs", reveal: <Checkboxes name="boroughs[]" label="Boroughs" options={choices.boroughs} /> },
      ]} />
      <TextField name="minimumAge" label="Youngest age" suffix="years" width={3} inputMode="numeric" optional />
      <TextField name="maximumAge" label="Oldest age" suffix="years" width={3} inputMode="numeric" optional />
      <Radios name="hours" label="When is it open?" options={[
        { value: "always", label: "Always, day and night" },
        { value: "listed", label: "At these hours", hint: "A closing time before the opening time is the next morning.", reveal: <Hours days={choices.days} /> },
        { value: "not-known", label: "Not known" },
      ]} />
      <TextField name="hoursNote" label="Bank holidays and exceptions" optional />
      <TextField name="professionalPhone" label="Professional line" hint="Not for the public" width={20} optional />
      <TextField name="publicPhone" label="Public line" width={20} optional />
      <TextField name="email" label="E-mail for referrals" optional />
      <TextArea name="referralRoute" label="How to refer" rows={2} limit={500} />
      <Radios name="acceptsAmbulance" label="Does it take referrals from the ambulance service?" inline options={[{ value: "yes", label: "Yes" }, { value: "no", label: "No" }]} />
      <TextField name="answersWithinHours" label="Answers a referral within" suffix="hours" width={3} inputMode="numeric" hint="Silence beyond this is shown as overdue." />
      <TextArea name="exclusions" label="Whom it does not take" rows={2} limit={2000} optional />
      <TextField name="capacityNote" label="Capacity now" hint="For example, full this week" optional />
      <TextField name="languages" label="Languages and interpreters" optional />
      <TextArea name="accessibility" label="Access" hint="Steps, quiet room, hearing loop" rows={2} limit={1000} optional />
      <TextField name="verifiedHow" label="How was this entry checked, if it was today?" hint="For example, rang the duty line. Leave empty if nobody checked." optional />
    </>
  );
}

function Hours({ days }: { days: ServiceChoices["days"] }) {
  return (
    <>
      {days.map(({ day, label }) => (
        <div key={day} className="field-row">
          <TextField name={`opens-${day}`} label={`${label}, opens`} width={5} optional />
          <TextField name={`closes-${day}`} label={`${label}, closes`} width={5} optional />
        </div>
      ))}
    </>
  );
}
