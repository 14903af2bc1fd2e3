import { addressInline, addressLines, type AddressParts } from "#components/text/address-text.ts";

/** An address in lines, or on one line with commas (ISB 1500). */
export function Address({ inline = false, ...address }: AddressParts & { inline?: boolean }) {
  const lines = addressLines(address);
  if (lines.length === 0) return <span className="no-data">Not recorded</span>;
  if (inline) return <>{addressInline(address)}</>;
  return <span className="address">{lines.map((line, at) => <span key={at} className="address__line">{line}</span>)}</span>;
}
