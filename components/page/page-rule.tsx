"use client";

import { useEffect } from "react";
import { useScriptRuns } from "./use-script-runs.ts";

/**
 * A rule about printed sheets with text of its own: margin boxes take their text from a style sheet only.
 * The page as it is sent carries a `style` element. Once the script runs, the same rule moves into a constructed sheet: after a form the
 * framework exchanges the page's content, and an element with the new page's nonce is refused by the policy of the old one.
 */
export function PageRule({ rule, nonce }: { rule: string; nonce?: string }) {
  const isRunning = useScriptRuns();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rule]);
  return isRunning ? null : <style nonce={nonce}>{rule}</style>;
}
