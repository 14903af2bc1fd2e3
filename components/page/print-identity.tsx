import { cssString } from "./css-string.ts";
import { PageRule } from "./page-rule.tsx";

export type PrintIdentityProps = {
  /** "JONES, Sam  Born 14-Aug-1980  NHS No. 999 123 4004": on every sheet, so that a dropped pile can be sorted again. */
  identity: string;
  /** "Printed 14-Aug-2026 14:07 by R Osei". */
  printed: string;
  nonce?: string;
};

/** Writes who the sheets are about into the margins of each printed page. */
export function PrintIdentity({ identity, printed, nonce }: PrintIdentityProps) {
  return <PageRule rule={`@page{@top-left{content:${cssString(identity)}}@top-right{content:${cssString(printed)}}}`} nonce={nonce} />;
}
