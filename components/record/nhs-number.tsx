import { nhsNumberText } from "#components/text/nhs-number-text.ts";

/** `999 123 4004`, never broken over lines (ISB 1504). A number that is not verified says so: it is never matched on. */
export function NhsNumber({ number, verified = true }: { number: string | null; verified?: boolean }) {
  if (number === null) return <>Not known</>;
  return (
    <>
      <span className="nhs-number nowrap">{nhsNumberText(number)}</span>
      {!verified && <span className="nhs-number__unverified"> not verified</span>}
    </>
  );
}
