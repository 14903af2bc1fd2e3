"use client";

import { useEffect, useSyncExternalStore } from "react";
import { cssString } from "./css-string.ts";

export type PrintIdentityProps = {
  /** "JONES, Sam  Born 14-Aug-1980  NHS No. 999 123 4004": on every sheet, so that a dropped pile can be sorted again. */
  identity: string;
  /** "Printed 14-Aug-2026 14:07 by R Osei". */
  printed: string;
  nonce?: string;
};

const never = () => () => undefined;

/**
 * Writes who the sheets are about into the margins of each printed page: margin boxes take their text from the style sheet only.
 * The page as it is sent carries a `style` element. Once the script runs, the same rule moves into a constructed sheet: after a form the
 * framework exchanges the page's content, and an element with the new page's nonce is refused by the policy of the old one.
 */
export function PrintIdentity({ identity, printed, nonce }: PrintIdentityProps) {
  const rule = `@page{@top-left{content:${cssString(identity)}}@top-right{content:${cssString(printed)}}}`;
  const asSent = useSyncExternalStore(never, () => false, () => true);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rule]);
  return asSent ? <style nonce={nonce}>{rule}</style> : null;
}
