import type { ServiceRow } from "#db/queries/services.ts";
import { agesWords, isOpenAt, suits } from "#domain/service.ts";

type Person = { boroughCode: string | null; age: number | null; now: Date };
export type Unsuitable = ServiceRow & { reasons: string[] };

/** Services that nothing speaks against; where the area or the age is not known, a clinician asks. */
export function offeredServices(services: readonly ServiceRow[], person: Person, openNow: boolean): ServiceRow[] {
  return services.filter((service) => {
    const { area, age } = suits(service, person);
    return area !== false && age !== false && (!openNow || isOpenAt(service, person.now) === true);
  });
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
    service.closedFrom !== null && service.closedFrom <= person.now && "Closed until further notice",
    !service.acceptsAmbulance && "Takes no referrals from an ambulance service",
    area === false && "Does not serve where the person lives",
    age === false && `Takes ${agesWords(service.minimumAge, service.maximumAge).toLowerCase()}; the person is ${person.age}`,
  ];
  return reasons.filter((reason) => reason !== false);
}
