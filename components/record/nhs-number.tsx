import { CopyButton } from "#components/page/copy-button.tsx";
import { nhsNumberText } from "#components/text/nhs-number-text.ts";

type Props = {
  number: string | null;
  verified?: boolean;
  /** With a way to take the ten digits along, as other systems want them (ISB 1504 NUM-0003). */
  copy?: boolean;
};

/** `999 123 4004`, never broken over lines (ISB 1504). A number that is not verified says so: it is never matched on. */
export function NhsNumber({ number, verified = true, copy = false }: Props) {
  if (number === null) return <>Not known</>;
  const digits = number.replaceAll(/\D/g, "");
  return (
    <>
      <span className="nhs-number nowrap">{nhsNumberText(number)}</span>
      {!verified && <span className="nhs-number__unverified"> not verified</span>}
      {copy && digits.length === 10 && <> <CopyButton value={digits} what="NHS number" /></>}
    </>
  );
}
