"use client";

import { createElement, useState } from "react";
import { documentBeingWritten } from "./document-markup.ts";

/** `at`: which document, and which of its pieces. */
type Props = { tag: string; at: string; [attribute: string]: unknown };

/**
 * An element whose inside stands in the document and nowhere else: the browser's script is not sent it a second time, it keeps what stands there
 * (docs/decisions/024).
 */
export function Kept({ tag, at, ...own }: Props) {
  const [inside] = useState(() => insideOf(at));
  return createElement(tag, { ...own, "data-kept": at, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: inside } });
}

/** What this document held, for whoever comes back to it: the framework keeps the pages of a tab, and would find this one empty. */
const seen = new Map<string, string>();

function insideOf(at: string): string {
  const written = documentBeingWritten()?.pieces[Number(at.split("-")[1])];
  if (written !== undefined) return written;
  if (typeof document === "undefined") throw new Error(`The markup of ${at} belongs to another answer`);
  const { innerHTML } = document.querySelector(`[data-kept="${at}"]`) ?? {};
  const held = seen.get(at) ?? innerHTML ?? "";
  seen.set(at, held);
  return held;
}
