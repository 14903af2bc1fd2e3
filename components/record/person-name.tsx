import { personNameText, type PersonNameParts } from "#components/text/person-name-text.ts";

/** `JONES, Sam (Mr)` in full: a name is never cut off (ISB 1506 NID-0005). */
export function PersonName(name: PersonNameParts) {
  return <span className="person-name">{personNameText(name)}</span>;
}
