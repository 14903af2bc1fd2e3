import { paths } from "#app/paths.ts";
import { TabLinks } from "#components/page/tab-links.tsx";

type Part = "summary" | "brief" | "timeline" | "looking-back" | "details" | "restriction" | "merge" | "who-has-looked";

/** The parts of somebody's record, each with its own address. */
export function RecordTabs({ personId, current }: { personId: string; current: Part }) {
  const parts: [Part, string, string][] = [
    ["summary", "Summary", paths.person(personId)],
    ["brief", "Brief", paths.brief(personId)],
    ["timeline", "Timeline", paths.timeline(personId)],
    ["looking-back", "Looking back", paths.lookingBack(personId)],
    ["details", "Details", paths.personDetails(personId)],
    ["restriction", "Restriction", paths.restriction(personId)],
    ["merge", "Merge", paths.merge(personId)],
    ["who-has-looked", "Who has looked", paths.whoHasLooked(personId)],
  ];
  return <TabLinks label="Record" links={parts.map(([part, label, href]) => ({ href, label, current: part === current }))} />;
}
