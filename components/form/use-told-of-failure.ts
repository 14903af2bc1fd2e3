"use client";

import { useEffect, type RefObject } from "react";

/**
 * After a failed send: the page's title says so, and focus moves to what explains it. `failures` counts the failed sends. Focus alone
 * would show the end of what is taller than the window; its beginning says what is wrong.
 */
export function useToldOfFailure(place: RefObject<HTMLElement | null>, failures: number, failed: boolean): void {
  useEffect(() => {
    const title = document.title.replace(/^Error: /, "");
    document.title = failed ? `Error: ${title}` : title;
    if (!failed) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "start" });
  }, [place, failures, failed]);
}
