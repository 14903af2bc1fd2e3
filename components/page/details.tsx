import type { ReactNode } from "react";

/** What most readers do not need. It opens without JavaScript and is printed open. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return <details className="details" open={open}><summary>{summary}</summary><div className="details__body">{children}</div></details>;
}
