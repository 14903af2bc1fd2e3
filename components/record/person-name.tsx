import { personNameText } from "#components/text/person-name-text.ts";
import type { PersonNameParts } from "#domain/name-order.ts";

/** `JONES, Sam (Mr)` in full: a name is never cut off (ISB 1506 NID-0005). */
export function PersonName(name: PersonNameParts) {
  return <span className="person-name">{personNameText(name)}</span>;
}
