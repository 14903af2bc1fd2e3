"use client";

import { TextField } from "#components/form/fields.tsx";

/** Which facts of the kept record are typed again. */
export type Asked = { number: boolean; year: boolean; letters: boolean };

/** The guard against the wrong record: typing an identifier again, not just a click. */
export function NamedAgain({ asked, named }: { asked: Asked; named: string }) {
  if (asked.number) {
    return <TextField name="numberEnd" label={`Type the last four digits of the NHS number of ${named}`} width={4} inputMode="numeric" hint="Of the record that is kept. It guards against the wrong one." />;
  }
  return (
    <>
      {asked.year && <TextField name="yearOfBirth" label={`Type the year of birth of ${named} again`} width={4} inputMode="numeric" hint="Of the record that is kept. It guards against the wrong one." />}
      {asked.letters && <TextField name="familyStart" label="Type the first two letters of their last name again" width={4} />}
    </>
  );
}
