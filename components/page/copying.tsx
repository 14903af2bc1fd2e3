"use client";

import { useEffect } from "react";

/** Hears the press on every copy button of the page: they are markup, and this is all that they need in the browser. */
export function Copying() {
  useEffect(() => {
    const heard = (press: MouseEvent) => {
      const button = press.target instanceof Element ? press.target.closest<HTMLElement>("[data-copy]") : null;
      if (button) void copy(button);
    };
    document.addEventListener("click", heard);
    return () => document.removeEventListener("click", heard);
  }, []);
  return null;
}

/** One thing is copied at a time, so only one says so. An insecure address has no clipboard. */
async function copy(button: HTMLElement): Promise<void> {
  for (const said of document.querySelectorAll(".copy__said")) said.textContent = "";
  const said = button.nextElementSibling;
  const isCopied = await navigator.clipboard.writeText(button.dataset["copy"] ?? "").then(() => true, () => false);
  if (said) said.textContent = isCopied ? "Copied" : "Not copied: select it and press Ctrl+C";
}
