import { services, serviceBoroughs } from "#db/schema/services.ts";
import { boroughs, trustFor, type Borough } from "#domain/borough.ts";
import { addDays } from "#domain/calendar-day.ts";
import { startOfLondonDay } from "#domain/london-time.ts";
import type { ServiceKind } from "#domain/service-kind.ts";
import type { Batch } from "./batch.ts";
import { hoursAfter, type Chance } from "./chance.ts";
import type { Member } from "./staff.ts";

export type Service = { id: string; name: string; boroughs: readonly string[]; answersWithinHours: number };

/** What every sector has: real kinds of team with invented names and numbers. Numbers are from the ranges kept for drama (Ofcom). */
const perSector: readonly { kind: ServiceKind; name: string; answers: number; hours: boolean; selfReferral: boolean; exclusions: string | null }[] = [
  { kind: "A02", name: "Crisis Resolution and Home Treatment Team", answers: 4, hours: true, selfReferral: false, exclusions: "Under 18s. Primary substance misuse or organic diagnosis" },
  { kind: "A21", name: "Crisis Café", answers: 24, hours: false, selfReferral: true, exclusions: "Under 18s. Intoxication on arrival" },
  { kind: "A25", name: "Crisis House", answers: 12, hours: true, selfReferral: false, exclusions: "Needs a bed with nursing" },
  { kind: "A20", name: "Health-based Place of Safety", answers: 1, hours: true, selfReferral: false, exclusions: null },
  { kind: "A18", name: "Single Point of Access", answers: 24, hours: true, selfReferral: true, exclusions: null },
  { kind: "A06", name: "Community Mental Health Team", answers: 72, hours: false, selfReferral: false, exclusions: "Not for a same-day response" },
  { kind: "A11", name: "Psychiatric Liaison Team", answers: 1, hours: true, selfReferral: false, exclusions: "Only in the emergency department" },
  { kind: "D01", name: "Drug and Alcohol Service", answers: 48, hours: false, selfReferral: true, exclusions: null },
  { kind: "A14", name: "Early Intervention in Psychosis", answers: 72, hours: false, selfReferral: true, exclusions: "Under 14s and over 65s" },
];

const allLondon: readonly { kind: ServiceKind; name: string; answers: number; hours: boolean }[] = [
  { kind: "A19", name: "NHS 111 option 2 crisis line (demonstration entry)", answers: 1, hours: true },
  { kind: "D08", name: "Rough Sleeping Mental Health Team", answers: 48, hours: false },
  { kind: "C02", name: "Perinatal Mental Health Team", answers: 48, hours: false },
  { kind: "camhs-crisis", name: "Children and Young People’s Crisis Line", answers: 4, hours: true },
  { kind: "helpline", name: "Samaritans (demonstration entry)", answers: 24, hours: true },
  { kind: "domestic-abuse", name: "Domestic Abuse Advocates", answers: 24, hours: true },
  { kind: "bereavement-by-suicide", name: "Support after Suicide", answers: 72, hours: false },
  { kind: "social-prescribing", name: "Social Prescribing Link Workers", answers: 120, hours: false },
  { kind: "housing", name: "Housing Options Out of Hours", answers: 24, hours: true },
  { kind: "adult-social-care", name: "Adult Social Care Duty Desk", answers: 24, hours: true },
  { kind: "gp", name: "GP Out of Hours", answers: 12, hours: true },
  { kind: "food-and-fuel", name: "Food and Fuel Vouchers", answers: 48, hours: false },
  { kind: "advice", name: "Money and Mental Health Advice", answers: 120, hours: false },
  { kind: "street-outreach", name: "Street Outreach", answers: 24, hours: true },
  { kind: "talking-therapies", name: "Talking Therapies", answers: 120, hours: false },
];

const officeHours = (["Mon", "Tue", "Wed", "Thu", "Fri"] as const).map((day) => ({ day, opens: "09:00", closes: "17:00" }));

/** About sixty services: nine kinds in each of the five sectors and those that serve all London. */
export function makeServices(batch: Batch, chance: Chance, now: Date, keeper: Member): Service[] {
  const today = now.toISOString().slice(0, 10);
  const made: Service[] = [];
  const add = (entry: { kind: ServiceKind; name: string; answers: number; hours: boolean; selfReferral?: boolean; exclusions?: string | null }, organisation: { name: string; odsCode: string | null }, area: readonly Borough[] | null) => {
    const id = chance.uuid(hoursAfter(now, -24 * 300));
    batch.add(services, {
      id, name: entry.name, organisation: organisation.name, odsCode: organisation.odsCode, kind: entry.kind, servesAllLondon: area === null,
      minimumAge: entry.kind === "camhs-crisis" ? null : 18, maximumAge: entry.kind === "camhs-crisis" ? 17 : null,
      allHours: entry.hours, openingHours: entry.hours ? [] : officeHours, professionalPhone: phone(chance), publicPhone: entry.selfReferral ? phone(chance) : null,
      referralRoute: chance.oneOf(["Ring the professional line, then e-mail the summary", "Professional line", "Portal; ring if urgent"]), selfReferral: entry.selfReferral ?? false,
      exclusions: entry.exclusions ?? null, answersWithinHours: entry.answers, languages: chance.inHundred(40) ? "Telephone interpreters" : null,
      capacityNote: chance.inHundred(15) ? "Full this week; ring first" : null, whatItDoes: "Demonstration entry. Verify before use.",
      verifiedAt: chance.inHundred(75) ? hoursAfter(now, -24 * chance.between(3, 120)) : null, verifiedBy: keeper.id, verifiedHow: "By telephone", updatedAt: hoursAfter(now, -24 * 3), updatedBy: keeper.id,
      ...(entry.kind === "advice" ? { closedFrom: startOfLondonDay(addDays(today, 21)), closedReason: "Its funding ends. Ask Citizens Advice from then on." } : {}),
    });
    for (const borough of area ?? []) batch.add(serviceBoroughs, { serviceId: id, boroughCode: borough.code });
    made.push({ id, name: entry.name, boroughs: area?.map((borough) => borough.code) ?? [], answersWithinHours: entry.answers });
  };
  for (const sector of ["NW", "NC", "NE", "SW", "SE"] as const) {
    const area = boroughs.filter((borough) => borough.sector === sector);
    const [first] = area;
    if (!first) continue;
    const trust = trustFor(first.code, today);
    for (const entry of perSector) add({ ...entry, name: `${sectorNames[sector]} ${entry.name}` }, { name: trust.name, odsCode: trust.ods }, area);
  }
  for (const entry of allLondon) add(entry, { name: "Demonstration provider", odsCode: null }, null);
  return made;
}

const sectorNames = { NW: "North West London", NC: "North Central London", NE: "North East London", SW: "South West London", SE: "South East London" } as const;
const phone = (chance: Chance) => `020 7946 0${String(chance.between(0, 999)).padStart(3, "0")}`;
