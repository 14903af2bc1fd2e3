import { closedWords } from "#app/services/service-words.ts";
import type { ServiceRow } from "#db/queries/services.ts";
import { agesWords, isClosed, isOpenAt, suits } from "#domain/service.ts";
import { serviceGroups, serviceKindFacts, type ServiceKind } from "#domain/service-kind.ts";

type Person = { boroughCode: string | null; age: number | null; now: Date };
export type Unsuitable = ServiceRow & { reasons: string[] };

/** Services that nothing speaks against, those for a crisis first; where the area or the age is not known, a clinician asks. */
export function offeredServices(services: readonly ServiceRow[], person: Person, openNow: boolean): ServiceRow[] {
  const suitable = services.filter((service) => {
    const { area, age } = suits(service, person);
    return area !== false && age !== false && (!openNow || isOpenAt(service, person.now) === true);
  });
  return suitable.toSorted((one, other) => groupRank(one.kind) - groupRank(other.kind));
}

/** The directory may hold a kind that is no longer offered: it comes last. */
function groupRank(kind: string): number {
  return kind in serviceKindFacts ? serviceGroups.indexOf(serviceKindFacts[kind as ServiceKind].group) : serviceGroups.length;
}

/** The others of the same search, each with every reason. */
export function unsuitableServices(services: readonly ServiceRow[], person: Person): Unsuitable[] {
  return services.flatMap((service) => {
    const reasons = reasonsAgainst(service, person);
    return reasons.length === 0 ? [] : [{ ...service, reasons }];
  });
}

/** What speaks against a service for this person, in words. */
export function reasonsAgainst(service: ServiceRow, person: Person): string[] {
  const { area, age } = suits(service, person);
  const reasons = [
    isClosed(service.closedFrom, person.now) && closedWords,
    !service.acceptsAmbulance && "Takes no referrals from an ambulance service",
    area === false && "Does not serve where the person lives",
    age === false && `Takes ${agesWords(service.minimumAge, service.maximumAge).toLowerCase()}; the person is ${person.age}`,
  ];
  return reasons.filter((reason) => reason !== false);
}
