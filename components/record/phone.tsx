import { CopyButton } from "#components/page/copy-button.tsx";
import { phoneHref, phoneText } from "#components/text/phone-text.ts";

export type PhoneProps = {
  number: string;
  /** Said straight after the number, because it must be read before dialling: "Do not leave a message". */
  caution?: string | null;
  /** Known not to be safe to ring: then it is read, and no press rings it. */
  neverRing?: boolean;
};

/** A telephone number as ISB 1508 writes it, to ring with one press or to be copied into what rings. */
export function Phone({ number, caution, neverRing = false }: PhoneProps) {
  const href = neverRing ? null : phoneHref(number);
  return (
    <span className="phone">
      {href ? <a href={href} className="nowrap">{phoneText(number)}</a> : phoneText(number)}
      {href && <> <CopyButton value={href.slice("tel:".length)} what={`number ${phoneText(number)}`} /></>}
      {caution && <strong className="phone__caution"> {caution}</strong>}
    </span>
  );
}
