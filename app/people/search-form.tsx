import { DateInput } from "#components/form/markup/date-inputs.tsx";
import { TextInput } from "#components/form/markup/text-input.tsx";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import type { TypedSearch } from "#domain/person-search.ts";

type Props = { action: string; typed: TypedSearch; errors?: Record<string, string> };

const dateParts = ["day", "month", "year"] as const;

/** One way to look somebody up, for the index and for a call. A plain GET: Back brings the search back, and nothing is sent twice. */
export function SearchForm({ action, typed, errors = {} }: Props) {
  const wrong = dateParts.filter((part) => errors[`born-${part}`]);
  const bornError = wrong[0] && errors[`born-${wrong[0]}`];
  return (
    <form action={action} method="get" className="record-form search-form" role="search" aria-label="Find a person">
      <ErrorSummary errors={errors} />
      <div className="search-form__fields">
        <TextInput name="nhs" label="NHS number" code width={10} inputMode="numeric" hint="10 digits, like 999 123 4004" value={typed.nhs} error={errors.nhs} />
        <TextInput name="family" label="Last name" width={20} value={typed.family} error={errors.family} />
        <TextInput name="given" label="First name" width={20} value={typed.given} error={errors.given} />
        <DateInput
          name="born" label="Date of birth" hint="A wrong digit is forgiven" error={bornError} wrong={wrong}
          value={{ day: typed["born-day"], month: typed["born-month"], year: typed["born-year"] }}
        />
        <TextInput name="postcode" label="Postcode" width={10} value={typed.postcode} error={errors.postcode} />
        <TextInput name="phone" label="Telephone number" width={20} type="tel" value={typed.phone} error={errors.phone} />
      </div>
      <div className="form-buttons"><button type="submit" className="nhsuk-button">Find</button></div>
    </form>
  );
}
