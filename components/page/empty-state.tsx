import type { ReactNode } from "react";

/** Where a list would stand: what there is none of, and what can be done. "None" and "not recorded" are different sentences. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return <div className="empty-state"><p className="empty-state__title">{title}</p>{children}</div>;
}
