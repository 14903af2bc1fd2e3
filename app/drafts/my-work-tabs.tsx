import { TabLinks } from "#components/page/tab-links.tsx";
import { isClinician, type Actor } from "#domain/actor.ts";
import { paths } from "../paths.ts";

export const draftViews = ["waiting", "let-go"] as const;
export const draftViewLabels = { waiting: "Unfinished", "let-go": "Put aside" } as const;

type Props = { actor: Actor; current: (typeof draftViews)[number] | "signatures" };

/** What waits for somebody themselves: what they have not sent, what they put aside and, for clinicians, what is to be signed. */
export function MyWorkTabs({ actor, current }: Props) {
  const drafts = draftViews.map((view) => ({ href: paths.drafts(view === "waiting" ? {} : { view }), label: draftViewLabels[view], current: view === current }));
  const signatures = { href: paths.signatures(), label: "To sign", current: current === "signatures" };
  return <TabLinks label="My work" links={isClinician(actor.role) ? [...drafts, signatures] : drafts} />;
}
