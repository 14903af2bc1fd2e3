import { boroughs } from "#domain/borough.ts";
import { weekdays } from "#domain/service.ts";
import { serviceGroupLabels, serviceGroups, serviceKindFacts, serviceKindsOf } from "#domain/service-kind.ts";
import type { ServiceChoices } from "./service-fields.tsx";

const dayNames = { Mon: "Monday", Tue: "Tuesday", Wed: "Wednesday", Thu: "Thursday", Fri: "Friday", Sat: "Saturday", Sun: "Sunday" } as const;

export const boroughOptions = boroughs.map(({ code, name }) => ({ value: code, label: name }));
export const kindOptions = serviceGroups.flatMap((group) =>
  serviceKindsOf(group).map((kind) => ({ value: kind, label: serviceKindFacts[kind].label, group: serviceGroupLabels[group] })),
);

/** What the fields of an entry offer. */
export const serviceChoices: ServiceChoices = { kinds: kindOptions, boroughs: boroughOptions, days: weekdays.map((day) => ({ day, label: dayNames[day] })) };
export { dayNames };
