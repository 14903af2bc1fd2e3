"use client";

import { Checkboxes, DateField, Radios, Select, TextArea, TextField, YesNoUnknown } from "#components/form/fields.tsx";

export type Choices = { genders: readonly { value: string; label: string; hint?: string | undefined }[]; sexes: readonly { value: string; label: string }[]; languages: readonly { value: string; label: string }[] };

/** Name, birth, number: what tells people apart. */
export function IdentityFields() {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who they are</h2>
      <TextField name="familyName" label="Last name" width={20} optional />
      <TextField name="givenName" label="First name" width={20} optional />
      <TextField name="preferredName" label="Preferred name" width={20} optional />
      <TextField name="pronouns" label="Pronouns" width={10} optional />
      <DateField name="born" label="Date of birth" hint="For example, 14 8 1980. Leave it empty if it is not known." optional />
      <TextField name="approximateAge" label="Age, if the date of birth is not known" width={3} hint="About how many years, like 30" optional />
      <TextField name="nhsNumber" label="NHS number" code width={10} inputMode="numeric" hint="10 digits, like 999 123 4004" optional />
      <Checkboxes name="keepNhsNumber[]" label="If the number does not check" options={[{ value: "yes", label: "Keep it as it was given, marked as not verified" }]} optional />
    </>
  );
}

/** Where they live and how they speak. */
export function ContactFields({ languages }: Pick<Choices, "languages">) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Address</h2>
      <TextField name="addressLine1" label="Address line 1" width={30} optional />
      <TextField name="addressLine2" label="Address line 2" width={30} optional />
      <TextField name="town" label="Town" width={20} optional />
      <TextField name="postcode" label="Postcode" width={10} optional />
      <Checkboxes name="noFixedAbode[]" label="No address" options={[{ value: "yes", label: "No fixed abode" }]} optional />
      <TextField name="gpPractice" label="GP practice" width={30} optional />
      <h2 className="nhsuk-heading-m">Language and needs</h2>
      <Select name="language" label="Language" options={languages} empty="Not known" />
      <TextField name="languageWords" label="Which language, if it is another one" width={20} optional />
      <YesNoUnknown name="interpreter" label="Is an interpreter needed?" />
      <TextArea name="communicationNeeds" label="Communication needs" rows={2} limit={2_000} optional />
      <TextArea name="reasonableAdjustments" label="Reasonable adjustments" hint="One on each line: what to do, not why" rows={3} limit={2_000} optional />
    </>
  );
}

/** Two questions, not one (ISB 1507). They identify and address somebody. */
export function GenderFields({ genders, sexes }: Pick<Choices, "genders" | "sexes">) {
  return (
    <>
      <Radios name="gender" label="Gender" options={genders} />
      <Radios name="sexAtBirth" label="Sex registered at birth" hint="Leave it open if nobody has asked" options={sexes} optional />
    </>
  );
}
