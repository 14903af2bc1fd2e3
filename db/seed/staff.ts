import type { DutyKind, Role, Sector } from "#domain/actor.ts";
import { crews, deskLeads, duties } from "#db/schema/duties.ts";
import { demoMarks, users } from "#db/schema/users.ts";
import { hoursAfter, type Chance } from "./chance.ts";
import type { Batch } from "./batch.ts";

export type Member = { id: string; name: string; role: Role; isLearner: boolean; duty: DutyKind | null; crewId: string | null };

/** The four whom the documentation names, with what they do tonight. */
const named: readonly { email: string; name: string; role: Role; duty: DutyKind | null }[] = [
  { email: "paramedic", name: "Pat Lampwright", role: "paramedic", duty: "desk" },
  { email: "practitioner", name: "Robin Candlewick", role: "mental-health-practitioner", duty: "joint-car" },
  { email: "consultant", name: "Sandy Beaconsby", role: "consultant-nurse", duty: null },
  { email: "administrator", name: "Alex Ledgerly", role: "administrator", duty: null },
];

const givenNames = ["Ama", "Bea", "Cai", "Dev", "Eli", "Fay", "Gus", "Hana", "Ira", "Jo", "Kit", "Lou", "Mo", "Nia", "Oz", "Pia", "Quin", "Ravi", "Sol", "Tess", "Uma", "Val", "Wren", "Xan", "Yas", "Zed"];
const familyNames = ["Lanternby", "Wickfield", "Glimmerton", "Emberly", "Tinderley", "Sparkwell", "Glowforth", "Wickham-Glow", "Flintshaw", "Kindleton", "Torchley", "Beamish-Wick", "Candleford-Fay"];

/** Tonight: cars and desk, by sector. The first joint car is the one with the named practitioner. */
const shifts: readonly { kind: DutyKind; callSign: string; sector: Sector; roles: readonly Role[] }[] = [
  { kind: "desk", callSign: "DESK2", sector: "NC", roles: ["mental-health-practitioner"] },
  { kind: "desk", callSign: "DESK3", sector: "SE", roles: ["paramedic"] },
  { kind: "desk", callSign: "DESK4", sector: "NW", roles: ["mental-health-practitioner"] },
  { kind: "solo", callSign: "SP01", sector: "NW", roles: ["paramedic"] },
  { kind: "solo", callSign: "SP02", sector: "NE", roles: ["paramedic"] },
  { kind: "solo", callSign: "SP03", sector: "SE", roles: ["paramedic"] },
  { kind: "solo", callSign: "SP04", sector: "SW", roles: ["paramedic"] },
  { kind: "joint-car", callSign: "MH22", sector: "NW", roles: ["paramedic", "mental-health-practitioner"] },
  { kind: "joint-car", callSign: "MH23", sector: "NE", roles: ["paramedic", "mental-health-practitioner"] },
  { kind: "joint-car", callSign: "MH24", sector: "SE", roles: ["paramedic", "mental-health-practitioner"] },
  { kind: "joint-car", callSign: "MH25", sector: "SW", roles: ["paramedic", "mental-health-practitioner"] },
];

/** Off duty tonight, with a past in the records. */
const resting: readonly Role[] = [...Array<Role>(10).fill("paramedic"), ...Array<Role>(7).fill("mental-health-practitioner"), "consultant-nurse", "administrator"];

/** About forty people who sign in, their duties and cars. Names are invented and sound it. */
export function makeStaff(batch: Batch, chance: Chance, now: Date): Member[] {
  const joined = hoursAfter(now, -24 * 400);
  const [from, until] = [hoursAfter(now, -5), hoursAfter(now, 7)];
  const staff: Member[] = [];
  const hire = (name: string, email: string, role: Role, isLearner = false): Member => {
    const member: Member = { id: chance.uuid(joined), name, role, isLearner, duty: null, crewId: null };
    batch.add(users, { id: member.id, name, email: `${email}@lantern.example`, role, isLearner, registration: role === "administrator" ? null : `TEST${String(staff.length + 1).padStart(5, "0")}`, createdAt: joined });
    staff.push(member);
    return member;
  };
  const someone = (role: Role, isLearner = false): Member => {
    const n = staff.length;
    const [given, family] = [givenNames[n % givenNames.length] ?? "Sam", familyNames[(n * 5 + Math.floor(n / givenNames.length)) % familyNames.length] ?? "Lanternby"];
    return hire(`${given} ${family}`, `${given}.${family}`.toLowerCase(), role, isLearner);
  };
  const start = (member: Member, kind: DutyKind, callSign: string, sector: Sector, crewId: string | null) => {
    Object.assign(member, { duty: kind, crewId });
    batch.add(duties, { id: chance.uuid(from), userId: member.id, kind, callSign, sector, crewId, roleHeld: member.role, from, until });
  };
  const car = (kind: "solo" | "joint-car", callSign: string, sector: Sector): string => {
    const id = chance.uuid(from);
    batch.add(crews, { id, kind, callSign, sector, from, until });
    return id;
  };

  const [paramedic, practitioner] = named.map(({ name, email, role }) => hire(name, email, role));
  if (!paramedic || !practitioner) throw new Error("The named people are missing");
  start(paramedic, "desk", "DESK1", "NC", null);
  batch.add(deskLeads, { id: chance.uuid(from), userId: paramedic.id, since: from, by: paramedic.id });
  const first = car("joint-car", "MH21", "NC");
  start(practitioner, "joint-car", "MH21", "NC", first);
  // Learns in the named practitioner's car: what they sign waits for them, or for the consultant nurse.
  start(someone("paramedic", true), "joint-car", "MH21", "NC", first);
  for (const { kind, callSign, sector, roles } of shifts) {
    const crewId = kind === "desk" ? null : car(kind, callSign, sector);
    for (const role of roles) start(someone(role), kind, callSign, sector, crewId);
  }
  for (const role of resting) someone(role);
  batch.add(demoMarks, { one: true, seededAt: now });
  return staff;
}
