import type { Actor } from "./actor.ts";

/** The views of the desk's one list. */
export const deskViews = ["waiting", "mine", "with-crew", "call-backs", "closed"] as const;
export type DeskView = (typeof deskViews)[number];

export const deskViewLabels: Record<DeskView, string> = {
  waiting: "Waiting",
  mine: "Mine",
  "with-crew": "With crew",
  "call-backs": "Call backs due",
  closed: "Closed today",
};

/** Who sees every open call: the desk decides whom to reach first, and the consultant nurse supervises. Row security holds the same rule. */
export function seesWholeDesk(actor: Actor): boolean {
  return actor.role === "consultant-nurse" || actor.duty?.kind === "desk";
}

/** The views that somebody has, and the one that they start with. */
export function deskViewsFor(actor: Actor): readonly DeskView[] {
  return seesWholeDesk(actor) ? deskViews : ["mine", "closed"];
}
