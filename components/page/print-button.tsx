"use client";

/** Opens the browser's print window. Not offered without JavaScript: the browser's own menu does the same. */
export function PrintButton({ children = "Print" }: { children?: string }) {
  return <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small needs-script" onClick={() => window.print()}>{children}</button>;
}
