import type { DeskView } from "#domain/desk.ts";

/** In which order a view stands, in words above it: an order that is not said is taken for another one. */
export function sortedBy(view: DeskView): string {
  return view === "closed" ? "Newest first." : "Sorted by priority, then due time, then number.";
}

/** `1 call`, `14 calls`, `50+ calls`. */
export function callsText(count: number): string {
  if (count === 1) return "1 call";
  return count > 50 ? "50+ calls" : `${count} calls`;
}

const emptyWords: Record<DeskView, string> = {
  waiting: "No calls waiting.",
  mine: "You own no calls.",
  "with-crew": "No crew is on a job.",
  "call-backs": "No call backs due.",
  closed: "No call that you worked on was closed today.",
};

export const emptyTitle = (view: DeskView): string => emptyWords[view];
